import { Button, Checkbox } from '@mantine/core';
import { IconPlus, IconScale, IconSearchOff, IconShieldCheck, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { InputOf } from '../../../../shared/contract';
import { helperStatusSchema } from '../../../../shared/domain/helper';
import { EmptyState } from '../../components/empty-state';
import { FilterBar, ManyFilter, SearchField } from '../../components/filter-bar';
import { FlaggedFilter, SortSelect } from '../../components/list-filters';
import { RecordList } from '../../components/record-list';
import { useCan } from '../../lib/app-state';
import { useCall } from '../../lib/query';
import { useShortcuts } from '../../lib/shortcuts';
import { useTerms } from '../../lib/terms';
import { DuplicatesButton } from '../../people/duplicates-button';
import { usePages } from '../../lib/use-pages';
import { useHelperColumns } from './helper-columns';

type Filter = InputOf<'helpers.list'>['filter'];
type Sort = InputOf<'helpers.list'>['sort'];

const ALL: Filter = {
  ...{ text: '', categories: [], statuses: [] },
  ...{ freeToday: false, vettingExpired: false, isFlagged: false },
};
const STATUSES = helperStatusSchema.options;
const SORTS: readonly Sort[] = ['name', 'least_asked', 'newest'];

/** Every helper, to search, filter and open. */
export function HelperListScreen() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [filter, setFilter] = useState(ALL);
  const [sort, setSort] = useState<Sort>('name');
  const columns = useHelperColumns();
  const pages = usePages('helpers.list', { filter, sort });
  const isFiltered = JSON.stringify(filter) !== JSON.stringify(ALL);
  const mayWrite = useCan()('helper.write');
  const addHelper = () => {
    navigate('/helpers/new');
  };
  useShortcuts({ 'shift+N': addHelper }, mayWrite);
  return (
    <RecordList
      title={t('helpers.title.list')}
      hint={t(mayWrite ? 'helpers.list.keys' : 'helpers.list.keysReading')}
      countWords={(count) => t('helpers.list.count', { count })}
      actions={
        <>
          <DuplicatesButton />
          <RenewalsButton />
          <FairnessButton />
          {mayWrite && <NewButton />}
        </>
      }
      columns={columns}
      pages={pages}
      resetKey={JSON.stringify([filter, sort])}
      onOpen={(line) => {
        navigate(`/helpers/${line.id}`);
      }}
      filters={
        <Filters filter={filter} sort={sort} isFiltered={isFiltered} onFilter={setFilter} onSort={setSort} />
      }
      empty={
        isFiltered ? (
          <EmptyState
            icon={<IconSearchOff size={40} />}
            title={t('helpers.list.noneTitle')}
            hint={t('helpers.list.noneHint')}
          />
        ) : (
          <EmptyState
            icon={<IconUsers size={40} />}
            title={t('helpers.list.emptyTitle')}
            hint={t('helpers.list.emptyHint')}
            action={mayWrite && <NewButton />}
          />
        )
      }
    />
  );
}

function RenewalsButton() {
  const { t } = useTranslation();
  const { data } = useCall('vetting.count', {}, { keepPrevious: true });
  const count = data?.total ?? 0;
  return (
    <Button
      component={Link}
      href="/helpers/renewals"
      variant="default"
      leftSection={<IconShieldCheck size={18} aria-hidden />}
    >
      {count === 0 ? t('helpers.renewals.open') : t('helpers.renewals.openCount', { count })}
    </Button>
  );
}

function FairnessButton() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      href="/helpers/fairness"
      variant="default"
      leftSection={<IconScale size={18} aria-hidden />}
    >
      {t('fairness.open')}
    </Button>
  );
}

function NewButton() {
  const { t } = useTranslation();
  return (
    <Button
      component={Link}
      href="/helpers/new"
      leftSection={<IconPlus size={18} aria-hidden />}
      aria-keyshortcuts="Shift+N"
    >
      {t('helpers.list.new')}
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
        label={t('helpers.list.search')}
        value={filter.text}
        width={240}
        onChange={(text) => {
          onFilter({ ...filter, text });
        }}
      />
      <ManyFilter
        label={t('helpers.list.categories')}
        width={180}
        options={terms.options('category', filter.categories)}
        value={filter.categories}
        onChange={(categories) => {
          onFilter({ ...filter, categories });
        }}
      />
      <ManyFilter
        label={t('helpers.status')}
        width={140}
        options={STATUSES.map((status) => ({ value: status, label: t(`common.helperStatus.${status}`) }))}
        value={filter.statuses}
        onChange={(statuses) => {
          onFilter({ ...filter, statuses: STATUSES.filter((status) => statuses.includes(status)) });
        }}
      />
      {(['freeToday', 'vettingExpired'] as const).map((field) => (
        <Checkbox
          key={field}
          label={t(`helpers.list.only.${field}`)}
          checked={filter[field]}
          onChange={(event) => {
            onFilter({ ...filter, [field]: event.currentTarget.checked });
          }}
        />
      ))}
      <FlaggedFilter
        value={filter.isFlagged}
        onChange={(isFlagged) => {
          onFilter({ ...filter, isFlagged });
        }}
      />
      <SortSelect
        options={SORTS.map((value) => ({ value, label: t(`helpers.list.sortBy.${value}`) }))}
        value={sort}
        onChange={onSort}
        width={150}
      />
    </FilterBar>
  );
}
