import type { BusySpan, MatchingHelper } from '../problem';
import { endOf } from '../time/way';
import { packPlaces, type Places } from './places';

/** The tasks that helpers have confirmed: when, and where they begin and end. */
export type ConfirmedTasks = {
  /** Those of position `p`: `start[p] .. start[p + 1]`. */
  readonly start: Int32Array;
  /** Epoch milliseconds. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly begins: Places;
  readonly ends: Places;
};

/** @param helpers in the order of their positions */
export function packConfirmed(helpers: readonly MatchingHelper[]): ConfirmedTasks {
  const start = new Int32Array(helpers.length + 1);
  const tasks: BusySpan[] = [];
  for (const [p, { busy }] of helpers.entries()) {
    for (const task of busy) tasks.push(task);
    start[p + 1] = tasks.length;
  }
  return {
    start,
    from: Float64Array.from(tasks, ({ startsAt }) => startsAt),
    to: Float64Array.from(tasks, ({ endsAt }) => endsAt),
    begins: packPlaces(tasks.map(({ place }) => place ?? null)),
    ends: packPlaces(tasks.map(endOf)),
  };
}
