import type { MatchingRequest, Span } from '../problem';
import { MINUTE } from './spans';
import { weekOf } from './weeks';

/** A stretch in which a task may be done; it must start by `lastStart`. */
export type TaskStretch = Span & { readonly lastStart: number };

/** A task with the stretches in which its helper could do it, ascending. */
export type DayTask = { readonly request: MatchingRequest; readonly stretches: readonly TaskStretch[] };

/** The free stretches in which the task can start in the given local week. */
export function stretchesIn(week: number, request: MatchingRequest, free: readonly Span[]): TaskStretch[] {
  const days = request.local.filter(({ date }) => weekOf(date) === week);
  const next = request.local.find(({ date }) => weekOf(date) > week);
  const from = days[0]?.startsAt ?? Infinity;
  const last = (next?.startsAt ?? Infinity) - MINUTE;
  return free.flatMap(({ startsAt, endsAt }) => {
    const first = Math.max(startsAt, from);
    const lastStart = Math.min(endsAt - request.durationMinutes * MINUTE, last);
    return first <= lastStart ? [{ startsAt: first, endsAt, lastStart }] : [];
  });
}
