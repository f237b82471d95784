import { Button } from '@mantine/core';
import { IconInbox, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { InputOf } from '../../../../shared/contract';
import { requestListStatusSchema } from '../../../../shared/contract/requests';
import { URGENCIES } from '../../../../shared/domain/request';
import { EmptyState } from '../../components/empty-state';
import { FilterBar, ManyFilter, SearchField } from '../../components/filter-bar';
import { KeyHint } from '../../components/key-hint';
import { FlaggedFilter, SortSelect } from '../../components/list-filters';
import { RecordList } from '../../components/record-list';
import { useCan } from '../../lib/app-state';
import { useTerms } from '../../lib/terms';
import { usePages } from '../../lib/use-pages';
import { DuplicatesButton } from '../../people/duplicates-button';
import { useRequestColumns } from './request-columns';

type Filter = InputOf<'requests.list'>['filter'];
type Sort = InputOf<'requests.list'>['sort'];

const ALL: Filter = {
  ...{ text: '', categories: [], urgencies: [], statuses: [] },
  ...{ requesterId: null, isFlagged: false },
};
/** Open ones are offered by how they stand. */
const STATUSES = requestListStatusSchema.options.filter((status) => status !== 'open');
const SORTS: readonly Sort[] = ['urgency', 'newest', 'soonest', 'name'];

/** Every request, to search, filter and open. */
export function RequestListScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState(ALL);
  const [sort, setSort] = useState<Sort>('urgency');
  const columns = useRequestColumns();
  const mayWrite = useCan()('request.write');
  const pages = usePages('requests.list', { filter, sort });
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(ALL);
  return (
    <RecordList
      title={t('requests.title.list')}
      hint={t(mayWrite ? 'requests.list.keys' : 'requests.list.keysReading')}
      countWords={(count) => t('requests.list.count', { count })}
      actions={
        <>
          <DuplicatesButton />
          {mayWrite && <NewButton />}
        </>
      }
      columns={columns}
      pages={pages}
      resetKey={JSON.stringify([filter, sort])}
      onOpen={(line) => {
        navigate(`/requests/${line.id}`);
      }}
      filters={
        <Filters filter={filter} sort={sort} isFiltered={isFiltered} onFilter={setFilter} onSort={setSort} />
      }
      empty={isFiltered ? <NothingFits /> : <NothingYet mayWrite={mayWrite} />}
    />
  );
}

function NewButton() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      href="/requests/new"
      leftSection={<IconPlus size={18} aria-hidden />}
      rightSection={<KeyHint keys="N" />}
      aria-keyshortcuts="N"
    >
      {t('requests.list.new')}
    </Button>
  );
}

interface FiltersProps {
  filter: Filter;
  sort: Sort;
  isFiltered: boolean;
  onFilter: (filter: Filter) => void;
  onSort: (sort: Sort) => void;
}

function Filters({ filter, sort, isFiltered, onFilter, onSort }: FiltersProps) {
  const { t } = useTranslation();
  const terms = useTerms();
  const clear = () => {
    onFilter(ALL);
  };
  return (
    <FilterBar onClear={isFiltered ? clear : undefined}>
      <SearchField
        label={t('requests.list.search')}
        width={256}
        value={filter.text}
        onChange={(text) => {
          onFilter({ ...filter, text });
        }}
      />
      <ManyFilter
        label={t('requests.list.categories')}
        width={190}
        options={terms.options('category', filter.categories)}
        value={filter.categories}
        onChange={(categories) => {
          onFilter({ ...filter, categories });
        }}
      />
      <ManyFilter
        label={t('common.urgency.label')}
        width={140}
        options={URGENCIES.map((urgency) => ({ value: urgency, label: t(`common.urgency.${urgency}`) }))}
        value={filter.urgencies}
        onChange={(urgencies) => {
          onFilter({ ...filter, urgencies: URGENCIES.filter((urgency) => urgencies.includes(urgency)) });
        }}
      />
      <ManyFilter
        label={t('requests.list.statuses')}
        width={170}
        options={STATUSES.map((status) => ({ value: status, label: t(`common.requestStatus.${status}`) }))}
        value={filter.statuses}
        onChange={(statuses) => {
          onFilter({ ...filter, statuses: STATUSES.filter((status) => statuses.includes(status)) });
        }}
      />
      <FlaggedFilter
        value={filter.isFlagged}
        onChange={(isFlagged) => {
          onFilter({ ...filter, isFlagged });
        }}
      />
      <SortSelect
        options={SORTS.map((value) => ({ value, label: t(`requests.list.sortBy.${value}`) }))}
        value={sort}
        onChange={onSort}
        width={170}
      />
    </FilterBar>
  );
}

function NothingYet({ mayWrite }: { mayWrite: boolean }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconInbox size={40} />}
      title={t('requests.list.emptyTitle')}
      hint={t('requests.list.emptyHint')}
      action={mayWrite && <NewButton />}
    />
  );
}

function NothingFits() {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconSearchOff size={40} />}
      title={t('requests.list.noneTitle')}
      hint={t('requests.list.noneHint')}
    />
  );
}
