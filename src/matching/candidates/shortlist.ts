/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Packed } from '../packed/pack';

/** Helpers who may still be for the request at hand, by position. Each step of the search keeps some of them. */
export type Shortlist = {
  count: number;
  readonly position: Int32Array;
  /** The square of the chord between home and place; NaN where one is unknown. */
  readonly chord: Float64Array;
  /** Metres, as far as worked out. */
  readonly cost: Float64Array;
};

export function createShortlist({ helpers }: Packed): Shortlist {
  const most = helpers.id.length;
  return {
    count: 0,
    position: new Int32Array(most),
    chord: new Float64Array(most),
    cost: new Float64Array(most),
  };
}

/** Moves entry `from` to place `to` of those kept. */
export function keep(list: Shortlist, from: number, to: number): void {
  list.position[to] = list.position[from]!;
  list.chord[to] = list.chord[from]!;
  list.cost[to] = list.cost[from]!;
}
