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
  /** Of a step: 1 for each entry that stays, and the entries still to be looked at. */
  readonly stays: Uint8Array;
  readonly left: Int32Array;
  /** A part of the request's days in which the helper has a stretch as long as the task; -1 where it takes several. */
  readonly part: Int32Array;
};

export function createShortlist({ helpers }: Packed): Shortlist {
  const most = helpers.id.length;
  return {
    count: 0,
    position: new Int32Array(most),
    chord: new Float64Array(most),
    cost: new Float64Array(most),
    stays: new Uint8Array(most),
    left: new Int32Array(most),
    part: new Int32Array(most),
  };
}

/** Keeps the entries that stay, in their order; costs are not worked out yet. Not by a branch, which nobody could foretell. */
export function keepStaying(list: Shortlist): void {
  const { position, chord, part, stays, count: total } = list;
  let count = 0;
  for (let k = 0; k < total; k++) {
    position[count] = position[k]!;
    chord[count] = chord[k]!;
    part[count] = part[k]!;
    count += stays[k]!;
  }
  list.count = count;
}

/** Moves entry `from` to place `to` of those kept. */
export function keep(list: Shortlist, from: number, to: number): void {
  list.position[to] = list.position[from]!;
  list.chord[to] = list.chord[from]!;
  list.cost[to] = list.cost[from]!;
}
