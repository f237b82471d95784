/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import { INDEX } from '../packed/cost-tables';
import type { Packed } from '../packed/pack';
import type { OnProgress } from '../plan';
import { applyMarks } from './apply-marks';
import { createSearch, findAble } from './find-able';
import { keepClear, type IsEligible } from './keep-clear';
import { keepFree } from './keep-free';
import { PairList, type PairRows } from './pair-list';
import { priceDistance, priceTables, surelyNear } from './price';
import { createShortlist, type Shortlist } from './shortlist';
import { createClearance, type Clearance } from './time-in-parts';

export type { IsEligible };

const PROGRESS_EVERY = 256;
const LARGEST = 2 ** 31 - 1;

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
  readonly isEligible: IsEligible;
  readonly list: Shortlist;
  readonly clearance: Clearance;
  readonly surely: number;
  readonly pairs: PairList;
};

export function createJudge(packed: Packed, options: MatchingOptions, isEligible: IsEligible): Judge {
  return {
    packed,
    options,
    isEligible,
    list: createShortlist(packed),
    clearance: createClearance(packed, options),
    surely: surelyNear(packed),
    pairs: new PairList(packed.requests.visit.length),
  };
}

/** What follows once it is known who is able and near; shared with the benchmark's other ways to find these. */
export function judgeListed(
  { packed, options, isEligible, list, clearance, surely, pairs }: Judge,
  i: number,
): void {
  keepFree(packed, i, list);
  keepClear(packed, options, isEligible, i, list, clearance);
  priceDistance(packed, options, i, list, surely);
  priceTables(packed, i, list);
  applyMarks(packed, options, i, list);
  addAll(packed, i, list, pairs);
}

function addAll({ requests, helpers, costs }: Packed, i: number, list: Shortlist, pairs: PairList): void {
  const { integers, apart } = costs;
  const { count, position } = list;
  pairs.beginRow(i, count);
  const { helper, cost, at } = pairs;
  for (let k = 0; k < count; k++) {
    const p = position[k]!;
    const sum = list.cost[k]!;
    if (!(Math.abs(sum) <= LARGEST)) refuse(requests.id[i]!, helpers.id[p]!, sum);
    helper[at + k] = integers[2 * p * apart + INDEX]!;
    cost[at + k] = sum;
  }
}

function refuse(request: number, helper: number, sum: number): never {
  throw new RangeError(
    `Matching problem: expected a cost from -${LARGEST} to ${LARGEST} for request ${request} and helper ${helper}, ` +
      `found ${sum}.`,
  );
}
