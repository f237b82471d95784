import { VisuallyHidden } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../lib/app-state';
import { QueueRow, ROW_HEIGHT } from './queue-row';
import classes from './review.module.css';
import type { Selection } from './use-selection';

interface QueueListProps {
  selection: Selection;
  listRef: RefObject<HTMLDivElement | null>;
}

/** The queue as a list box: the focus stays on the list, the arrow keys move in it. */
export function QueueList({ selection, listRef }: QueueListProps) {
  const { t } = useTranslation();
  const helpId = useId();
  const mayDecide = useCan()('match.review');
  const { listed, shown } = selection;
  const { queue, ticked, clear, ask } = listed;
  const { items, hasMore, loadMore } = queue;
  const shownAt = items.findIndex((item) => item.requestId === shown);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (at) => items[at]?.requestId ?? at,
    overscan: 6,
  });
  useEffect(() => {
    if (shownAt >= 0) rows.scrollToIndex(shownAt, { align: 'auto' });
  }, [rows, shownAt]);
  const drawn = rows.getVirtualItems();
  const lastDrawn = drawn.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastDrawn >= items.length - 20) loadMore();
  }, [hasMore, lastDrawn, items.length, loadMore]);
  const isShownDrawn = drawn.some((row) => row.index === shownAt);

  return (
    <>
      <VisuallyHidden id={helpId}>
        {t(mayDecide ? 'review.queue.help' : 'review.queue.helpReading')}
      </VisuallyHidden>
      <div
        ref={listRef}
        className={classes['list']}
        role="listbox"
        tabIndex={0}
        aria-label={t('review.queue.label')}
        aria-describedby={helpId}
        aria-activedescendant={isShownDrawn && shown !== null ? rowId(shown) : undefined}
        onKeyDown={(event) => {
          handleKey(event, selection, mayDecide);
        }}
      >
        <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {drawn.map((row) => {
            const item = items[row.index];
            if (item === undefined) return null;
            const canTick = mayDecide && ask.show === 'suggested' && clear.includes(item.requestId);
            return (
              <QueueRow
                key={row.key}
                id={rowId(item.requestId)}
                item={item}
                position={row.index + 1}
                total={queue.total}
                isShown={row.index === shownAt}
                hasTicks={mayDecide && ask.show === 'suggested'}
                isTicked={canTick ? ticked.has(item.requestId) : null}
                top={row.start}
                onShow={listed.go}
                onTick={listed.tick}
              />
            );
          })}
        </div>
      </div>
    </>
  );
}

const rowId = (id: number) => `review-row-${String(id)}`;

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

function handleKey(event: KeyboardEvent, selection: Selection, mayTick: boolean): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const step = STEPS[event.key];
  if (step !== undefined) selection.move(step);
  else if (event.key === ' ' && mayTick) selection.listed.tick(selection.shown);
  else return;
  event.preventDefault();
}
