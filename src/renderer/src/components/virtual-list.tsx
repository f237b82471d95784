import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';

interface VirtualListProps {
  /** The list's accessible name. */
  label: string;
  count: number;
  /** Height of a row in CSS pixels; every row has the same. */
  rowHeight: number;
  renderRow: (index: number) => ReactNode;
  rowKey?: (index: number) => string | number;
  /** The chosen row; it is kept in sight and marked with `aria-current`. */
  activeIndex?: number;
  /** Arrow keys, Page Up and Down, Home and End on the list. */
  onMove?: (index: number) => void;
  /** Enter on the list. */
  onOpen?: (index: number) => void;
  /** Which rows are in sight, to load them. */
  onRange?: (first: number, last: number) => void;
  style?: CSSProperties;
}

/** A list that draws only the rows in sight. Give its parent a height: it fills it and scrolls. */
export function VirtualList(props: VirtualListProps) {
  const { label, count, rowHeight, renderRow, rowKey, activeIndex, onRange } = props;
  const box = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    ...(rowKey === undefined ? {} : { getItemKey: rowKey }),
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    onRange?.(first, last);
  }, [onRange, first, last]);
  useEffect(() => {
    if (activeIndex !== undefined && activeIndex >= 0) rows.scrollToIndex(activeIndex, { align: 'auto' });
  }, [rows, activeIndex]);
  return (
    <div
      ref={box}
      role="list"
      aria-label={label}
      tabIndex={0}
      onKeyDown={(event) => {
        handleKey(event, props, rowHeight);
      }}
      style={{ height: '100%', overflowY: 'auto', ...props.style }}
    >
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {shown.map((row) => (
          <div
            key={row.key}
            role="listitem"
            aria-setsize={count}
            aria-posinset={row.index + 1}
            aria-current={row.index === activeIndex ? 'true' : undefined}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: 0,
              height: row.size,
              transform: `translateY(${String(row.start)}px)`,
            }}
          >
            {renderRow(row.index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function handleKey(event: KeyboardEvent<HTMLDivElement>, props: VirtualListProps, rowHeight: number): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
  const { activeIndex, count, onMove, onOpen } = props;
  if (event.key === 'Enter' && onOpen !== undefined && activeIndex !== undefined) {
    event.preventDefault();
    onOpen(activeIndex);
    return;
  }
  if (onMove === undefined || count === 0) return;
  const page = Math.max(1, Math.floor(event.currentTarget.clientHeight / rowHeight) - 1);
  const target = targetOf(event.key, activeIndex ?? -1, page, count);
  if (target === null) return;
  event.preventDefault();
  onMove(Math.min(count - 1, Math.max(0, target)));
}

function targetOf(key: string, from: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return from + 1;
    case 'ArrowUp':
      return from - 1;
    case 'PageDown':
      return from + page;
    case 'PageUp':
      return from - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
