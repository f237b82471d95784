import type { MatchingRequest, Span } from '../problem';
import { weekOf } from './weeks';

/** A task with the stretches in which its helper could do it, ascending, each long enough for it. */
export type DayTask = { readonly request: MatchingRequest; readonly stretches: readonly Span[] };

/** The request with its window cut down to one local week; unchanged where it has no window or lies within it. */
export function withinWeek(request: MatchingRequest, week: number): MatchingRequest {
  const local = request.local.filter(({ date }) => weekOf(date) === week);
  return local.length === request.local.length ? request : { ...request, local };
}
