import { Mark, Text } from '@mantine/core';
import { Fragment } from 'react';

interface Span {
  readonly start: number;
  readonly end: number;
}

interface MarkedTextProps {
  text: string;
  spans: readonly Span[];
  /** Shows only so many signs around what is marked. */
  around?: number;
}

/** A text in which passages stand out, also for whoever sees no colours. */
export function MarkedText({ text, spans, around }: MarkedTextProps) {
  const first = spans[0]?.start ?? 0;
  const last = spans.at(-1)?.end ?? text.length;
  const from = around === undefined ? 0 : Math.max(0, first - around);
  const to = around === undefined ? text.length : Math.min(text.length, last + around);
  const ends = [from, ...spans.map(({ end }) => end)];
  return (
    <Text size="sm" component="span" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {from > 0 && '… '}
      {spans.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ends[index], start)}
          <Mark fw={600}>{text.slice(start, end)}</Mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1), to)}
      {to < text.length && ' …'}
    </Text>
  );
}
