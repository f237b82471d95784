import type { Memory } from '../assignment/memory';
import type { Packed } from '../packed/pack';

/** Helpers who may still be for the request at hand, by position. */
export type Shortlist = {
  count: number;
  readonly position: Int32Array;
  /** The square of the chord between home and place; NaN where one is unknown. */
  readonly chord: Float64Array;
  /** 1 for each entry that stays. */
  readonly stays: Uint8Array;
  /** All entries: 0, 1, 2 and so on. */
  readonly all: Int32Array;
  /** The entries still to be looked at, so many of them. */
  readonly left: Int32Array;
  rest: number;
  /** Metres, as far as worked out. */
  readonly cost: Float64Array;
};

export function createShortlist({ helpers }: Packed, memory: Memory): Shortlist {
  const most = helpers.id.length;
  const all = memory.anyInt32(most);
  for (let k = 0; k < most; k++) all[k] = k;
  return {
    count: 0,
    position: memory.anyInt32(most),
    chord: memory.anyFloat64(most),
    stays: memory.bytes(most),
    all,
    left: memory.anyInt32(most),
    rest: 0,
    cost: memory.anyFloat64(most),
  };
}
