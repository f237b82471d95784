import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import {
  memo,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import classes from './record-table.module.css';

export interface Column<Line> {
  readonly key: string;
  readonly head: string;
  /** A track of CSS grid, such as `2fr` or `120px`. */
  readonly width: string;
  readonly cell: (line: Line) => ReactNode;
  /** Makes the head a button. `sorted` says how the rows stand by it. */
  readonly onSort?: () => void;
  readonly sorted?: 'ascending' | 'descending' | 'none';
}

export interface RecordTableHandle {
  focus: () => void;
}

interface RecordTableProps<Line> {
  label: string;
  columns: readonly Column<Line>[];
  count: number;
  /** Undefined while the row is on its way. */
  lineAt: (index: number) => Line | undefined;
  onOpen: (line: Line) => void;
  onRange: (first: number, last: number) => void;
  /** True while older rows stand in for the ones asked for. */
  isStale?: boolean;
  ref?: Ref<RecordTableHandle>;
}

const ROW_HEIGHT = 44;
/** The head stays in sight above the rows, inside the same scrolling box. */
const HEAD_HEIGHT = 36;

/** A long table of records that draws only the rows in sight. Arrow keys move, Enter opens. */
export function RecordTable<Line>(props: RecordTableProps<Line>) {
  const { columns, count, lineAt, onOpen, onRange } = props;
  const id = useId();
  const table = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => table.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollMargin: HEAD_HEIGHT,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  useEffect(() => {
    onRange(first, last);
  }, [onRange, first, last]);
  useImperativeHandle(props.ref, () => ({ focus: () => table.current?.focus() }), []);
  const open = (index: number) => {
    const line = lineAt(index);
    setActive(index);
    if (line !== undefined) onOpen(line);
  };
  const goTo = (index: number) => {
    setActive(index);
    rows.scrollToIndex(index, { align: 'auto' });
  };

  return (
    <div
      ref={table}
      className={classes['table']}
      role="grid"
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={count > 0 ? `${id}-${active}` : undefined}
      tabIndex={0}
      onKeyDown={(event) => {
        handleKey(event, { active, count, open, goTo });
      }}
    >
      <Head columns={columns} />
      <div role="rowgroup" className="kith-stale" aria-busy={props.isStale === true}>
        <div role="presentation" style={{ height: count * ROW_HEIGHT, position: 'relative' }}>
          {shown.map(({ key, index, start }) => (
            <Row
              key={key}
              id={`${id}-${index}`}
              index={index}
              top={start - HEAD_HEIGHT}
              isActive={index === active}
              line={lineAt(index)}
              columns={columns}
              onOpen={open}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function tracksOf<Line>(columns: readonly Column<Line>[]) {
  return { gridTemplateColumns: columns.map((column) => column.width).join(' ') };
}

function Head<Line>({ columns }: { columns: readonly Column<Line>[] }) {
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={classes['head']}
      style={{ ...tracksOf(columns), height: HEAD_HEIGHT }}
    >
      {columns.map((column) => (
        <div key={column.key} role="columnheader" className={classes['cell']} aria-sort={column.sorted}>
          {column.onSort === undefined ? column.head : <SortButton column={column} />}
        </div>
      ))}
    </div>
  );
}

const ARROWS = { ascending: IconArrowUp, descending: IconArrowDown, none: null } as const;

function SortButton<Line>({ column }: { column: Column<Line> }) {
  const Arrow = ARROWS[column.sorted ?? 'none'];
  return (
    <UnstyledButton className={classes['sort'] ?? ''} onClick={column.onSort}>
      {column.head}
      {Arrow !== null && <Arrow size={14} aria-hidden />}
    </UnstyledButton>
  );
}

interface RowProps<Line> {
  id: string;
  index: number;
  top: number;
  isActive: boolean;
  line: Line | undefined;
  columns: readonly Column<Line>[];
  onOpen: (index: number) => void;
}

function Row<Line>({ id, index, top, isActive, line, columns, onOpen }: RowProps<Line>) {
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive}
      className={classes['row']}
      style={{ ...tracksOf(columns), height: ROW_HEIGHT, transform: `translateY(${top}px)` }}
      onClick={() => {
        onOpen(index);
      }}
    >
      {line === undefined ? <Skeleton height={14} width="60%" /> : <Cells line={line} columns={columns} />}
    </div>
  );
}

interface CellsProps<Line> {
  line: Line;
  columns: readonly Column<Line>[];
}

/** Kept while the line stays the same, so that moving through the table draws only what is new. */
const Cells = memo(function Cells<Line>({ line, columns }: CellsProps<Line>) {
  return columns.map((column) => (
    <div key={column.key} role="gridcell" className={classes['cell']}>
      {column.cell(line)}
    </div>
  ));
}) as <Line>(props: CellsProps<Line>) => ReactNode;

interface Moves {
  active: number;
  count: number;
  open: (index: number) => void;
  goTo: (index: number) => void;
}

function handleKey(event: KeyboardEvent<HTMLElement>, { active, count, open, goTo }: Moves): void {
  if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
  const page = Math.max(1, Math.floor((event.currentTarget.clientHeight - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
  const next = nextRow(event.key, active, page, count);
  if (event.key !== 'Enter' && next === null) return;
  event.preventDefault();
  if (next === null) open(active);
  else goTo(next);
}

function nextRow(key: string, from: number, page: number, count: number): number | null {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? null : Math.min(count - 1, Math.max(0, target));
}
