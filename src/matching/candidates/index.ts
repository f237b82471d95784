/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import type { Packed } from '../packed/pack';
import type { OnProgress } from '../plan';
import { applyMarks } from './apply-marks';
import { createSearch, findAble } from './find-able';
import { createFreeTime, markFree, type FreeTime, type IsEligible } from './keep-free';
import { PairList, type PairRows } from './pair-list';
import { addRow, createPricing, priceWay, type Pricing } from './price';
import { createShortlist, type Shortlist } from './shortlist';

export type { IsEligible };

const PROGRESS_EVERY = 256;

/**
 * Every eligible pair with its cost, exactly as `firstRefusal` and `costTerms` judge it; the questions that leave
 * fewest come first. Throws a RangeError where a cost leaves 32 bits.
 */
export function findCandidates(
  packed: Packed,
  options: MatchingOptions,
  isEligible: IsEligible,
  onProgress?: OnProgress,
): PairRows {
  const { visit } = packed.requests;
  const judge = createJudge(packed, options, isEligible);
  const search = createSearch(packed, judge.list);
  for (let k = 0; k < visit.length; k++) {
    if (k % PROGRESS_EVERY === 0) onProgress?.('candidates', k, visit.length);
    findAble(search, visit[k]!);
    judgeListed(judge, visit[k]!);
  }
  onProgress?.('candidates', visit.length, visit.length);
  return judge.pairs.toRows();
}

/** What judges those listed for one request after the other. */
export type Judge = {
  readonly packed: Packed;
  readonly options: MatchingOptions;
  readonly list: Shortlist;
  readonly free: FreeTime;
  readonly pricing: Pricing;
  readonly pairs: PairList;
};

export function createJudge(packed: Packed, options: MatchingOptions, isEligible: IsEligible): Judge {
  return {
    packed,
    options,
    list: createShortlist(packed),
    free: createFreeTime(packed, options, isEligible),
    pricing: createPricing(packed, options),
    pairs: new PairList(packed.requests.visit.length),
  };
}

/** What follows once it is known who is able and near; shared with the benchmark's other ways to find these. */
export function judgeListed({ packed, options, list, free, pricing, pairs }: Judge, i: number): void {
  markFree(free, i, list);
  priceWay(pricing, i, list);
  const forAll = applyMarks(packed, options, i, list);
  addRow(pricing, i, forAll, list, pairs);
}
