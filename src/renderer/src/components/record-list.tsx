import { Box, Group, Text } from '@mantine/core';
import { useRef, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import type { Pages } from '../lib/use-pages';
import { ErrorNotice } from './error-notice';
import { PageHeader } from './page-header';
import classes from './record-list.module.css';
import { RecordTable, type Column, type RecordTableHandle } from './record-table';
import { ListSkeleton } from './skeletons';

interface RecordListProps<Line> {
  title: string;
  /** How to work the list with the keyboard. */
  hint: string;
  countWords: (count: number) => string;
  actions: ReactNode;
  filters: ReactNode;
  columns: readonly Column<Line>[];
  pages: Pages<Line>;
  /** Another value, for another search or order, starts at the top again. */
  resetKey: string;
  onOpen: (line: Line) => void;
  /** Shown instead of the table when there is no row. */
  empty: ReactNode;
}

/** A screen of records: search and filters above, the number of rows, the table below. */
export function RecordList<Line>(props: RecordListProps<Line>) {
  const { pages } = props;
  const table = useRef<RecordTableHandle>(null);
  const enterTable = (event: KeyboardEvent) => {
    const isSearch = event.target instanceof HTMLInputElement && event.target.type === 'search';
    if (!isSearch || event.key !== 'ArrowDown') return;
    event.preventDefault();
    table.current?.focus();
  };
  return (
    <Box className={classes['screen'] ?? ''}>
      <PageHeader title={props.title} actions={props.actions} />
      <div onKeyDown={enterTable}>{props.filters}</div>
      <Group justify="space-between" mt="xs">
        <Text size="sm" role="status">
          {pages.total === null ? '' : props.countWords(pages.total)}
        </Text>
        <Text size="sm" c="dimmed">
          {props.hint}
        </Text>
      </Group>
      <div className={classes['fill']}>
        <Rows {...props} table={table} />
      </div>
    </Box>
  );
}

function Rows<Line>(props: RecordListProps<Line> & { table: RefObject<RecordTableHandle | null> }) {
  const { pages, table } = props;
  if (pages.error !== null) return <ErrorNotice error={pages.error} onRetry={pages.retry} />;
  if (pages.total === null) return <ListSkeleton rows={12} height={32} />;
  if (pages.total === 0) return props.empty;
  return (
    <RecordTable
      key={props.resetKey}
      ref={table}
      label={props.title}
      columns={props.columns}
      count={pages.total}
      lineAt={pages.lineAt}
      onOpen={props.onOpen}
      onRange={pages.show}
      isStale={pages.isStale}
    />
  );
}
