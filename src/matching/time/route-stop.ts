import type { Span } from '../problem';
import { MINUTE } from './spans';
import type { Placed } from './way';

/** A task of a day: how long it takes, and the stretches of the day in which it may be done. */
export type RouteTask = Placed & {
  readonly minutes: number;
  readonly stretches: readonly Span[];
  readonly requestId?: number | null;
  /** For a way back: the request of the way there, which comes first where both are in the day. */
  readonly returnOf?: number | null;
};

export type RouteStop<T extends RouteTask> = {
  readonly task: T;
  readonly stretch: Span;
  readonly startsAt: number;
  /** Whether the helper comes from home. */
  readonly isFromHome: boolean;
  /** Minutes after the end of the stop before. */
  readonly gap: number;
};

/** Minutes of waiting before stop `k`. */
export function waitingBefore(stops: readonly RouteStop<RouteTask>[], k: number): number {
  const [before, stop] = [stops[k - 1], stops[k]];
  if (!before || !stop || stop.isFromHome) return 0;
  return (stop.startsAt - before.startsAt) / MINUTE - before.task.minutes - stop.gap;
}
