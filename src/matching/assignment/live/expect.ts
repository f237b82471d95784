/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { startSearch } from '../search';
import { fail } from '../validate';
import { findEdge } from './edges';
import type { LiveState } from './live-state';

const LARGEST_COUNT = 2 ** 31 - 1;

/** Each throws a RangeError that says what was expected and what was found. */
export function expectRequest({ requests, freeRequests }: LiveState, i: number): void {
  if (!Number.isInteger(i) || i < 0 || i >= requests || freeRequests.has(i))
    fail('a request that is there', i);
}

export function expectHelper({ helpers, freeHelpers }: LiveState, j: number): void {
  if (!Number.isInteger(j) || j < 0 || j >= helpers || freeHelpers.has(j)) fail('a helper who is there', j);
}

export function expectCount(name: string, count: number): void {
  if (!Number.isInteger(count) || count < 0 || count > LARGEST_COUNT) {
    fail(`${name} to be an integer from 0 to ${LARGEST_COUNT}`, count);
  }
}

/** The edge of a pair that is a candidate. */
export function expectEdge(live: LiveState, i: number, j: number): number {
  expectRequest(live, i);
  expectHelper(live, j);
  const e = findEdge(live, i, j);
  if (e < 0) fail(`request ${i} to have helper ${j} as a candidate`, 'none');
  return e;
}

export function expectHelpers(live: LiveState, helpers: ArrayLike<number>, costs: ArrayLike<number>): void {
  if (helpers.length !== costs.length) fail(`${helpers.length} costs`, costs.length);
  for (let k = 0; k < helpers.length; k++) expectHelper(live, helpers[k]!);
  expectDifferent(live, helpers, live.search.stamp);
}

export function expectRequests(live: LiveState, requests: ArrayLike<number>, costs: ArrayLike<number>): void {
  if (requests.length !== costs.length) fail(`${requests.length} costs`, costs.length);
  for (let k = 0; k < requests.length; k++) expectRequest(live, requests[k]!);
  expectDifferent(live, requests, live.search.requestStamp);
}

export function expectSeatPrices(prices: ArrayLike<number>, capacity: number): void {
  if (prices.length !== capacity) fail(`${capacity} seat prices`, prices.length);
  for (let k = 1; k < prices.length; k++) {
    if (prices[k]! < prices[k - 1]!) fail('seat prices not to fall', prices[k]);
  }
}

/** Where they do not ascend, the stamps of a search that is never begun mark what was seen. */
function expectDifferent({ search }: LiveState, numbers: ArrayLike<number>, stamp: Int32Array): void {
  let ascending = 1;
  while (ascending < numbers.length && numbers[ascending]! > numbers[ascending - 1]!) ascending++;
  if (ascending >= numbers.length) return;
  startSearch(search);
  for (let k = 0; k < numbers.length; k++) {
    if (stamp[numbers[k]!] === search.epoch) fail('each candidate once', numbers[k]);
    stamp[numbers[k]!] = search.epoch;
  }
}
