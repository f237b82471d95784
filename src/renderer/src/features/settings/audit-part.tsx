import { Button, Group, Select, Stack, Text } from '@mantine/core';
import { IconSearchOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditSearch } from '../../../../shared/contract/audit';
import { AUDIT_ACTIONS } from '../../../../shared/domain/audit';
import { DayField } from '../../components/day-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { FilterBar, SearchField } from '../../components/filter-bar';
import { ListSkeleton } from '../../components/skeletons';
import { HistoryList } from '../../history/history-list';
import { useCan } from '../../lib/app-state';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { AuditCheck } from './audit-check';
import { AuditClear } from './audit-clear';
import { Part } from './part';

type Asked = Omit<AuditSearch, 'offset' | 'limit'>;

const ALL: Asked = { text: '', actor: '', action: null, from: null, to: null };
const PAGE = 50;

/** Everything that was noted, for those who answer for the data: search, check, let old entries go. */
export function AuditPart() {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <>
      <AuditCheck />
      <Part title={t('settings.tab.audit')} hint={t('audit.search.hint')}>
        <Search />
      </Part>
      {can('audit.clear') && <AuditClear />}
    </>
  );
}

function Search() {
  const [asked, setAsked] = useState(ALL);
  const [offset, setOffset] = useState(0);
  const ask = (changes: Partial<Asked>) => {
    setAsked({ ...asked, ...changes });
    setOffset(0);
  };
  return (
    <>
      <Filters asked={asked} onAsk={ask} />
      <Entries asked={asked} offset={offset} onOffset={setOffset} />
    </>
  );
}

function Filters({ asked, onAsk }: { asked: Asked; onAsk: (changes: Partial<Asked>) => void }) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const isFiltered = JSON.stringify(asked) !== JSON.stringify(ALL);
  const day = (field: 'from' | 'to') => (
    <DayField
      label={t(`audit.search.${field}`)}
      placeholder={t(`audit.search.${field}`)}
      isLabelHidden
      isClearable
      isWeekdayHidden
      width={150}
      value={asked[field]}
      today={today}
      onChange={(date) => {
        onAsk({ [field]: date });
      }}
    />
  );
  return (
    <FilterBar
      onClear={
        isFiltered
          ? () => {
              onAsk(ALL);
            }
          : undefined
      }
    >
      <SearchField
        label={t('audit.search.text')}
        width={220}
        value={asked.text}
        onChange={(text) => {
          onAsk({ text });
        }}
      />
      <SearchField
        label={t('audit.search.actor')}
        width={130}
        value={asked.actor}
        onChange={(actor) => {
          onAsk({ actor });
        }}
      />
      <Select
        aria-label={t('audit.search.action')}
        w={180}
        allowDeselect={false}
        data={['any', ...AUDIT_ACTIONS].map((value) => ({ value, label: t(`audit.action.${value}`) }))}
        value={asked.action ?? 'any'}
        onChange={(next) => {
          onAsk({ action: AUDIT_ACTIONS.find((action) => action === next) ?? null });
        }}
      />
      {day('from')}
      {day('to')}
    </FilterBar>
  );
}

interface EntriesProps {
  asked: Asked;
  offset: number;
  onOffset: (offset: number) => void;
}

function Entries({ asked, offset, onOffset }: EntriesProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useCall(
    'audit.search',
    { ...asked, offset, limit: PAGE },
    { keepPrevious: true },
  );
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={5} />;
  if (data.total === 0) {
    return (
      <EmptyState
        icon={<IconSearchOff size={36} />}
        title={t('audit.search.none')}
        hint={t('audit.search.noneHint')}
      />
    );
  }
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {t('audit.search.count', { count: data.total })}
      </Text>
      <HistoryList entries={data.items} isWhole />
      {data.total > PAGE && <Pager offset={offset} total={data.total} onOffset={onOffset} />}
    </Stack>
  );
}

function Pager({ offset, total, onOffset }: { total: number } & Omit<EntriesProps, 'asked'>) {
  const { t } = useTranslation();
  const format = useFormat();
  const to = Math.min(total, offset + PAGE);
  const range = { from: format.number(offset + 1), to: format.number(to), total: format.number(total) };
  return (
    <Group gap="sm">
      <Button
        variant="default"
        size="xs"
        disabled={offset === 0}
        onClick={() => {
          onOffset(Math.max(0, offset - PAGE));
        }}
      >
        {t('audit.search.newer')}
      </Button>
      <Text size="sm">{t('audit.search.range', range)}</Text>
      <Button
        variant="default"
        size="xs"
        disabled={to === total}
        onClick={() => {
          onOffset(offset + PAGE);
        }}
      >
        {t('audit.search.older')}
      </Button>
    </Group>
  );
}
