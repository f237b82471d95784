import type { Packed } from '../packed/pack';

/** Helpers who may still be for the request at hand, by position. */
export type Shortlist = {
  count: number;
  readonly position: Int32Array;
  /** The square of the chord between home and place; NaN where one is unknown. */
  readonly chord: Float64Array;
  /** 1 for each entry that stays. */
  readonly stays: Uint8Array;
  /** Entries still to be looked at. */
  readonly left: Int32Array;
  /** Metres, as far as worked out. */
  readonly cost: Float64Array;
};

export function createShortlist({ helpers }: Packed): Shortlist {
  const most = helpers.id.length;
  return {
    count: 0,
    position: new Int32Array(most),
    chord: new Float64Array(most),
    stays: new Uint8Array(most),
    left: new Int32Array(most),
    cost: new Float64Array(most),
  };
}
