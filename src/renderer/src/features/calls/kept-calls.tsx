import { Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallId } from '../../../../shared/domain/ids';
import type { LocalDate } from '../../../../shared/domain/time';
import { DayField } from '../../components/day-field';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { SearchField } from '../../components/filter-bar';
import { ListSkeleton } from '../../components/skeletons';
import { useFormat } from '../../lib/format';
import { useCall } from '../../lib/query';
import { CallsTable } from './calls-table';

/** So many calls of a day, or found, are shown. */
export const MOST = 200;

interface KeptProps {
  onOpen: (id: CallId) => void;
}

/** The calls of a day, or of all days those that are looked for. */
export function KeptCalls({ onOpen }: KeptProps) {
  const { t } = useTranslation();
  const { today } = useFormat();
  const [day, setDay] = useState<LocalDate>(today);
  const [text, setText] = useState('');
  const isSearch = text.trim() !== '';
  return (
    <section>
      <Group justify="space-between" align="end" mb="xs">
        <Title order={2} size="h4">
          {t(isSearch ? 'calls.phone.found' : 'calls.phone.ofDay')}
        </Title>
        <Group align="end" gap="sm">
          {/* Out of sight, it keeps its place, so that the search does not move under the fingers. */}
          <div style={isSearch ? { visibility: 'hidden' } : {}}>
            <DayField
              label={t('calls.phone.day')}
              today={today}
              value={day}
              onChange={(next) => {
                setDay(next ?? today);
              }}
            />
          </div>
          <search>
            <SearchField label={t('calls.phone.search')} value={text} onChange={setText} />
          </search>
        </Group>
      </Group>
      {isSearch ? <FoundCalls text={text} onOpen={onOpen} /> : <CallsOfDay day={day} onOpen={onOpen} />}
    </section>
  );
}

function CallsOfDay({ day, onOpen }: KeptProps & { day: LocalDate }) {
  const { t } = useTranslation();
  const calls = useCall('calls.list', { show: 'day', day, offset: 0, limit: MOST }, { keepPrevious: true });
  return (
    <>
      <ErrorNotice error={calls.error} onRetry={() => void calls.refetch()} />
      {calls.data === undefined && !calls.isError && <ListSkeleton />}
      {calls.data?.items.length === 0 && (
        <EmptyState title={t('calls.phone.none')} hint={t('calls.phone.noneHint')} />
      )}
      {calls.data !== undefined && calls.data.items.length > 0 && (
        <CallsTable calls={calls.data.items} onOpen={onOpen} label={t('calls.phone.ofDay')} />
      )}
    </>
  );
}

function FoundCalls({ text, onOpen }: KeptProps & { text: string }) {
  const { t } = useTranslation();
  const calls = useCall('calls.search', { text, limit: MOST }, { keepPrevious: true });
  const found = calls.data?.items.length ?? 0;
  return (
    <>
      <ErrorNotice error={calls.error} onRetry={() => void calls.refetch()} />
      {calls.data === undefined && !calls.isError && <ListSkeleton />}
      {calls.data !== undefined && (
        <Text size="sm" c="dimmed" role="status">
          {calls.data.isMore
            ? t('calls.phone.foundMost', { count: found })
            : t('calls.phone.foundCount', { count: found })}
        </Text>
      )}
      {calls.data !== undefined && found > 0 && (
        <CallsTable calls={calls.data.items} onOpen={onOpen} label={t('calls.phone.found')} />
      )}
      {calls.data !== undefined && found === 0 && (
        <EmptyState title={t('calls.phone.notFound')} hint={t('calls.phone.notFoundHint')} />
      )}
    </>
  );
}
