import { describe, expect, it } from 'vitest';
import { defaultOptions } from './options';
import { tierPrice, type TierWeights } from './priority';

/** A pair that costs as much as one may that is 30 km away and speaks against in most ways. */
const DEAREST_PAIR = 100_000;

function weightsFor(places: number): TierWeights {
  const each = Math.round(places / 4);
  const of = { low: each, normal: each, high: each, critical: each };
  const wanted = { units: places + 1, places, of, dearestPair: DEAREST_PAIR };
  return tierPrice(wanted, defaultOptions).weights;
}

/** How many places of each tier below it one critical place outweighs. */
function reachOf({ low, normal, high, critical }: TierWeights): number {
  return Math.floor((critical - 1) / (low + normal + high));
}

describe('what a tier of urgency weighs', () => {
  it('is more than all places of the tiers below it in a small organisation', () => {
    expect(reachOf(weightsFor(60))).toBeGreaterThanOrEqual(15);
  });

  it('is more than the clashes of a week in a large one', () => {
    expect(reachOf(weightsFor(2_000))).toBeGreaterThanOrEqual(4);
  });

  it('is one step more than the tier below it where numbers hold no more', () => {
    expect(weightsFor(40_000)).toEqual({ low: 1, normal: 2, high: 3, critical: 4 });
  });
});
