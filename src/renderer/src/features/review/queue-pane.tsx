import { Badge, Button, Group, Tabs, Text, Title } from '@mantine/core';
import { memo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../components/error-notice';
import { KeyHint } from '../../components/key-hint';
import { ListSkeleton } from '../../components/skeletons';
import { useCan } from '../../lib/app-state';
import { ChangedButton } from './changed-button';
import { QueueEmpty } from './queue-empty';
import { QueueFilter } from './queue-filter';
import { QueueList } from './queue-list';
import { ROW_HEIGHT } from './queue-row';
import classes from './review.module.css';
import type { Listed } from './use-listed';
import type { QueueCounts, Show } from './use-queue';
import type { Selection } from './use-selection';

const SHOWS: readonly Show[] = ['suggested', 'unmatched', 'postponed', 'in_progress'];

interface QueuePaneProps {
  selection: Selection;
  listRef: RefObject<HTMLDivElement | null>;
  /** Suggested matches of the ticked requests. */
  tickedMatches: number;
  onConfirmTicked: () => void;
}

/** Left: which requests wait, the most urgent first. */
export function QueuePane({ selection, listRef, ...rest }: QueuePaneProps) {
  const { t } = useTranslation();
  const { listed } = selection;
  const { queue, ask } = listed;
  const mayDecide = useCan()('match.review');
  const isSuggested = ask.show === 'suggested';
  return (
    <section className={classes['queue']} aria-label={t('review.queue.label')}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={1} size="h3">
          {t('review.title')}
        </Title>
        <ChangedButton onGo={selection.go} />
      </Group>
      <Tabs
        className={classes['tabs'] ?? ''}
        variant="pills"
        value={ask.show}
        activateTabWithKeyboard={false}
        onChange={(show) => {
          if (show !== null) listed.setShow(show as Show);
        }}
      >
        <TabList counts={queue.counts} />
        <Tabs.Panel value={ask.show} className={classes['tabPanel'] ?? ''}>
          <QueueFilter ask={ask} setFilter={listed.setFilter} />
          {isSuggested && mayDecide && listed.clear.length > 0 && (
            <BulkBar listed={listed} matches={rest.tickedMatches} onConfirm={rest.onConfirmTicked} />
          )}
          <QueueBody selection={selection} listRef={listRef} />
        </Tabs.Panel>
      </Tabs>
      <KeyHints hasTicks={isSuggested && mayDecide} />
    </section>
  );
}

const KeyHints = memo(function KeyHints({ hasTicks }: { hasTicks: boolean }) {
  const { t } = useTranslation();
  return (
    <Group gap="md" fz="xs" c="dimmed" aria-hidden>
      <Group gap={4}>
        <KeyHint keys="J" />
        <KeyHint keys="K" />
        <Text inherit>{t('review.queue.move')}</Text>
      </Group>
      {hasTicks && (
        <Group gap={4}>
          <KeyHint keys="X" />
          <Text inherit>{t('review.queue.tick')}</Text>
        </Group>
      )}
    </Group>
  );
});

function QueueBody({ selection, listRef }: Pick<QueuePaneProps, 'selection' | 'listRef'>) {
  const { queue } = selection.listed;
  if (queue.error !== null) return <ErrorNotice error={queue.error} onRetry={queue.retry} />;
  if (queue.isLoading) return <ListSkeleton rows={6} height={ROW_HEIGHT - 12} />;
  if (queue.items.length === 0) return <QueueEmpty listed={selection.listed} />;
  return <QueueList selection={selection} listRef={listRef} />;
}

const TabList = memo(function TabList({ counts }: { counts: QueueCounts | null }) {
  const { t } = useTranslation();
  return (
    <Tabs.List aria-label={t('review.tabs.label')} className={classes['tabList'] ?? ''}>
      {SHOWS.map((show) => (
        <Tabs.Tab
          key={show}
          value={show}
          px="xs"
          rightSection={
            counts === null ? null : (
              <Badge size="sm" variant="default" style={{ fontVariantNumeric: 'tabular-nums' }}>
                {counts[show]}
              </Badge>
            )
          }
        >
          {t(`review.tabs.${show}`)}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
});

interface BulkBarProps {
  listed: Listed;
  matches: number;
  onConfirm: () => void;
}

/** Ticking and confirming many where nothing speaks against it. */
function BulkBar({ listed, matches, onConfirm }: BulkBarProps) {
  const { t } = useTranslation();
  if (matches === 0) {
    return (
      <Button size="xs" variant="default" onClick={listed.tickAll}>
        {t('review.queue.tickAll', { count: listed.clear.length })}
      </Button>
    );
  }
  return (
    <Group gap={6} wrap="nowrap">
      <Button size="xs" onClick={onConfirm} style={{ flex: 1 }}>
        {t('review.bulk.button', { count: matches })}
      </Button>
      <Button size="xs" variant="default" onClick={listed.untickAll}>
        {t('review.queue.untick')}
      </Button>
    </Group>
  );
}
