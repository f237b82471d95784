import { Group, Paper, Stack } from '@mantine/core';
import type { Key, ReactNode } from 'react';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { ListSkeleton } from '../../components/skeletons';

interface TwoLinesProps<Line> {
  label: string;
  /** What came of asking for them. */
  asked: { data: readonly Line[] | undefined; error: Error | null; refetch: () => Promise<unknown> };
  none: { title: string; hint: string };
  keyOf: (line: Line) => Key;
  children: (line: Line) => ReactNode;
}

/** A list of pairs, one paper for each. */
export function TwoLines<Line>({ label, asked, none, keyOf, children }: TwoLinesProps<Line>) {
  const { data, error, refetch } = asked;
  if (error !== null) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <ListSkeleton rows={4} />;
  if (data.length === 0) return <EmptyState {...none} />;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} aria-label={label} style={{ listStyle: 'none' }}>
      {data.map((line) => (
        <li key={keyOf(line)}>{children(line)}</li>
      ))}
    </Stack>
  );
}

interface TwoLineProps {
  children: ReactNode;
  /** What can be done with the two. */
  actions: ReactNode;
}

/** One pair: what it is about, and what can be done beside it. */
export function TwoLine({ children, actions }: TwoLineProps) {
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="start" wrap="nowrap">
        <div>{children}</div>
        <Group gap="xs" wrap="nowrap" style={{ flex: 'none' }}>
          {actions}
        </Group>
      </Group>
    </Paper>
  );
}
