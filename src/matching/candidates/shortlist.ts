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
  /** Metres that an entry costs beside the way and what is the same for everybody. */
  readonly beside: Float64Array;
  /** Whether anybody costs anything beside: otherwise there is nothing but 0, and nothing to be written. */
  isBeside: boolean;
};

export function createShortlist({ helpers }: Packed): Shortlist {
  const most = helpers.id.length;
  return {
    count: 0,
    position: new Int32Array(most),
    chord: new Float64Array(most),
    stays: new Uint8Array(most),
    left: new Int32Array(most),
    beside: new Float64Array(most),
    isBeside: false,
  };
}
