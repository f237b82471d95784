import { Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InputOf } from '../../../../shared/contract';
import type { QueueItemId } from '../../../../shared/domain/ids';
import { QUEUE_KINDS, type QueueKind } from '../../../../shared/domain/queue';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';
import { useCall } from '../../lib/query';
import { QueueLineButton } from './queue-line';
import classes from './queue.module.css';

export type Show = InputOf<'queue.list'>['show'];
const SHOWS: readonly Show[] = ['due', 'later', 'stuck', 'ended'];
/** More than anybody looks through by eye. */
const MOST = 200;

export interface Filter {
  readonly show: Show;
  /** Null for every kind. */
  readonly kind: QueueKind | null;
}

interface QueueListProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  openId: QueueItemId | null;
  onOpen: (id: QueueItemId) => void;
}

/** The calls, those that have waited longest first. */
export function QueueList({ filter, onFilter, openId, onOpen }: QueueListProps) {
  const { t } = useTranslation();
  const { show, kind } = filter;
  const kinds = kind === null ? [] : [kind];
  const { data, error, refetch } = useCall(
    'queue.list',
    { show, kinds, offset: 0, limit: MOST },
    { keepPrevious: true },
  );
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('queue.show.label')}
        fullWidth
        value={show}
        onChange={(value) => {
          onFilter({ ...filter, show: SHOWS.find((one) => one === value) ?? 'due' });
        }}
        data={SHOWS.map((value) => ({ value, label: showWords(value, data?.counts) }))}
      />
      <Group justify="end">
        <Select
          aria-label={t('queue.kind.label')}
          placeholder={t('queue.kind.all')}
          size="xs"
          clearable
          w={190}
          value={kind}
          data={QUEUE_KINDS.map((value) => ({ value, label: t(`queue.kind.${value}`) }))}
          onChange={(value) => {
            onFilter({ ...filter, kind: QUEUE_KINDS.find((one) => one === value) ?? null });
          }}
        />
      </Group>
      <ErrorNotice error={error} onRetry={() => void refetch()} />
      {data === undefined && error === null && <ListSkeleton rows={4} />}
      {data?.items.length === 0 && (
        <EmptyState title={t(`queue.list.none.${show}`)} hint={t(`queue.list.noneHint.${show}`)} />
      )}
      <Stack component="ul" gap={6} className={classes['list'] ?? ''} aria-label={t('queue.list.label')}>
        {data?.items.map((line) => (
          <li key={line.id}>
            <QueueLineButton line={line} isOpen={line.id === openId} onOpen={onOpen} />
          </li>
        ))}
      </Stack>
      {data !== undefined && data.total > data.items.length && (
        <Text size="sm" c="dimmed">
          {t('queue.list.more', { count: data.total - data.items.length })}
        </Text>
      )}
    </Stack>
  );

  function showWords(value: Show, counts: Record<string, number> | undefined): string {
    return t(`queue.show.${value}`, { count: counts?.[value] ?? 0 });
  }
}

/** Moves the focus to the line after or before the one that has it; to the first one where none has. */
export function moveFocus(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('[data-queue-line]')];
  const at = lines.findIndex((line) => line === document.activeElement);
  lines[at < 0 ? 0 : Math.min(lines.length - 1, Math.max(0, at + by))]?.focus();
}
