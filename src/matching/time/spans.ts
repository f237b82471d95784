import type { Span } from '../problem';

export const MINUTE = 60_000;

/** The parts of `spans` outside every span of `holes`. */
export function subtractSpans(spans: readonly Span[], holes: readonly Span[]): readonly Span[] {
  let left = spans;
  for (const hole of holes) {
    if (left.some((span) => overlaps(span, hole))) left = left.flatMap((span) => cut(span, hole));
  }
  return left;
}

/** The same time in as few spans as possible, ascending. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.startsAt - b.startsAt)) {
    const last = merged.at(-1);
    if (last && span.startsAt <= last.endsAt) {
      merged[merged.length - 1] = { startsAt: last.startsAt, endsAt: Math.max(last.endsAt, span.endsAt) };
    } else merged.push(span);
  }
  return merged;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

function cut(span: Span, hole: Span): Span[] {
  if (!overlaps(span, hole)) return [span];
  return [
    { startsAt: span.startsAt, endsAt: hole.startsAt },
    { startsAt: hole.endsAt, endsAt: span.endsAt },
  ].filter(({ startsAt, endsAt }) => startsAt < endsAt);
}
