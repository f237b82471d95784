import { Memory } from '../assignment/memory';
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
 * @param memory to work in. Whoever searches often keeps it, which is quicker; the rows are good until it is used again.
 */
export function findCandidates(
  packed: Packed,
  options: MatchingOptions,
  isEligible: IsEligible,
  memory = new Memory(),
  onProgress?: OnProgress,
): PairRows {
  const requests = packed.requests.id.length;
  const judge = createJudge(packed, options, isEligible, memory);
  const search = createSearch(packed, judge.list);
  for (let i = 0; i < requests; i++) {
    if (i % PROGRESS_EVERY === 0) onProgress?.('candidates', i, requests);
    findAble(search, i);
    judgeListed(judge, i);
  }
  onProgress?.('candidates', requests, requests);
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

export function createJudge(
  packed: Packed,
  options: MatchingOptions,
  isEligible: IsEligible,
  memory: Memory,
): Judge {
  memory.restart();
  return {
    packed,
    options,
    list: createShortlist(packed, memory),
    free: createFreeTime(packed, options, isEligible, memory),
    pricing: createPricing(packed, options),
    pairs: new PairList(packed.requests.id.length, memory),
  };
}

/** What follows once it is known who is able and near; shared with the benchmark's other ways to find these. */
export function judgeListed({ packed, options, list, free, pricing, pairs }: Judge, i: number): void {
  markFree(free, i, list);
  priceWay(pricing, i, list);
  const forAll = applyMarks(packed, options, i, list);
  addRow(pricing, i, forAll, list, pairs);
}
