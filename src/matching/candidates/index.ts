/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import type { Packed } from '../packed/pack';
import type { OnProgress } from '../plan';
import { applyMarks } from './apply-marks';
import { createSearch, findAble } from './find-able';
import { keepClear, type IsEligible } from './keep-clear';
import { keepFree } from './keep-free';
import { PairList, type PairRows } from './pair-list';
import { priceDistance, priceTables } from './price';
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
  const list = createShortlist(packed);
  const search = createSearch(packed, list);
  const clearance = createClearance(packed);
  const pairs = new PairList(visit.length);
  for (let k = 0; k < visit.length; k++) {
    if (k % PROGRESS_EVERY === 0) onProgress?.('candidates', k, visit.length);
    findAble(search, visit[k]!);
    judge(packed, options, isEligible, visit[k]!, list, clearance, pairs);
  }
  onProgress?.('candidates', visit.length, visit.length);
  return pairs.toRows();
}

/** What follows once it is known who is able and near; shared with the benchmark's other ways to find these. */
export function judge(
  packed: Packed,
  options: MatchingOptions,
  isEligible: IsEligible,
  i: number,
  list: Shortlist,
  clearance: Clearance,
  pairs: PairList,
): void {
  keepFree(packed, i, list);
  keepClear(packed, options, isEligible, i, list, clearance);
  priceDistance(packed, options, i, list);
  priceTables(packed, i, list);
  applyMarks(packed, options, i, list);
  addAll(packed, i, list, pairs);
}

function addAll({ requests, helpers }: Packed, i: number, list: Shortlist, pairs: PairList): void {
  pairs.beginRow(i, list.count);
  const { helper, cost, at } = pairs;
  for (let k = 0; k < list.count; k++) {
    const p = list.position[k]!;
    const sum = list.cost[k]!;
    if (!(Math.abs(sum) <= LARGEST)) refuse(requests.id[i]!, helpers.id[p]!, sum);
    helper[at + k] = helpers.index[p]!;
    cost[at + k] = sum;
  }
}

function refuse(request: number, helper: number, sum: number): never {
  throw new RangeError(
    `Matching problem: expected a cost from -${LARGEST} to ${LARGEST} for request ${request} and helper ${helper}, ` +
      `found ${sum}.`,
  );
}
