import { Group, Text } from '@mantine/core';
import { IconArrowRight, IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '../../../../shared/contract/matches';
import type { RequestId } from '../../../../shared/domain/ids';
import type { When } from '../../../../shared/domain/time';
import { UrgencyBadge } from '../../components/urgency-badge';
import { useFormat, type Format } from '../../lib/format';
import classes from './review.module.css';

export const ROW_HEIGHT = 80;

interface QueueRowProps {
  id: string;
  item: ReviewItem;
  position: number;
  total: number;
  isShown: boolean;
  /** Whether rows of this list have a box to tick at all. */
  hasTicks: boolean;
  /** Null when this row cannot be ticked. */
  isTicked: boolean | null;
  /** Pixels from the start of the list. */
  top: number;
  onShow: (id: RequestId) => void;
  onTick: (id: RequestId) => void;
}

/**
 * One request of the queue: who, what, when, how urgent, since when, and who is suggested. Memoised, so that moving in the
 * list draws only the row that is left and the row that is reached.
 */
export const QueueRow = memo(function QueueRow({ item, isShown, isTicked, onTick, ...row }: QueueRowProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const helpers = format.list(item.suggestions.map(({ helperName }) => helperName));
  const waiting = format.waiting(item.waitingSince);
  const found =
    item.helpersNeeded > 1
      ? t('review.queue.found', { taken: item.helpersTaken, needed: item.helpersNeeded })
      : '';
  const spoken = [
    t('review.queue.row', {
      name: item.requesterName,
      summary: item.summary,
      urgency: t(`common.urgency.${item.urgency}`),
      waiting,
    }),
    item.when.kind === 'any' ? '' : format.when(item.when),
    item.locality,
    helpers === '' ? '' : t('review.queue.rowHelper', { helpers }),
    found,
    isTicked === null ? '' : t('review.queue.clear'),
  ];
  return (
    <div
      id={row.id}
      role="option"
      className={classes['row']}
      aria-selected={isShown}
      aria-checked={isTicked ?? undefined}
      aria-setsize={row.total}
      aria-posinset={row.position}
      aria-label={spoken.filter((part) => part !== '').join(', ')}
      style={{ height: ROW_HEIGHT, transform: `translateY(${String(row.top)}px)` }}
      onClick={() => {
        row.onShow(item.requestId);
      }}
    >
      {row.hasTicks && (
        <Tick
          isTicked={isTicked}
          onTick={() => {
            onTick(item.requestId);
          }}
        />
      )}
      <div className={classes['rowBody']}>
        <Group justify="space-between" wrap="nowrap" gap={6}>
          <Text fw={600} size="sm" truncate>
            {item.requesterName}
          </Text>
          <UrgencyBadge urgency={item.urgency} size="xs" />
        </Group>
        <Group justify="space-between" wrap="nowrap" gap={6}>
          <Text size="sm" truncate>
            {item.summary}
          </Text>
          <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
            {dayWords(item.when, t, format)}
          </Text>
        </Group>
        <Group gap={4} wrap="nowrap" c="dimmed" fz="xs">
          <Text size="xs" inherit style={{ flex: 'none' }}>
            {[waiting, found].filter((part) => part !== '').join(' · ')}
          </Text>
          {helpers !== '' && <IconArrowRight size={12} aria-hidden style={{ flex: 'none' }} />}
          <Text inherit truncate>
            {helpers === '' ? `· ${item.locality}` : helpers}
          </Text>
        </Group>
      </div>
    </div>
  );
});

/** Short, because it stands beside what is asked for: tasks that repeat differ in nothing else. */
function dayWords(when: When, t: TFunction, format: Format): string {
  if (when.kind === 'any') return '';
  const date = format.day(when.date);
  return when.kind === 'by'
    ? t('common.when.byDay', { date })
    : t('review.queue.from', { date, from: format.time(when.fromMinute) });
}

/** Keyboards tick with X on the list; this box is for the mouse. */
function Tick({ isTicked, onTick }: { isTicked: boolean | null; onTick: () => void }) {
  const { t } = useTranslation();
  if (isTicked === null) return <span className={classes['tick']} />;
  return (
    <span
      className={classes['tick']}
      title={t('review.queue.clearHint')}
      onClick={(event) => {
        event.stopPropagation();
        onTick();
      }}
    >
      {isTicked ? <IconSquareCheckFilled size={20} aria-hidden /> : <IconSquare size={20} aria-hidden />}
    </span>
  );
}
