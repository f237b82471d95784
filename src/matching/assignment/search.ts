/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { IndexedHeap } from './heap';
import type { State } from './state';

/** Working memory of the searches, kept between them; a stamp says which search wrote a value. */
export type Search = {
  readonly label: Float64Array;
  readonly parentEdge: Int32Array;
  /** Taken seat that the request on the way gives up, or -1 where it is the source itself. */
  readonly parentSlot: Int32Array;
  readonly parentRequest: Int32Array;
  readonly stamp: Int32Array;
  readonly requestLabel: Float64Array;
  readonly requestStamp: Int32Array;
  /**
   * No request pays more than this for any of its units; Infinity where that is not known. Kept between searches:
   * whatever may have a request pay more sets it back.
   */
  readonly paidAtMost: Float64Array;
  readonly settled: Int32Array;
  readonly heap: IndexedHeap;
  settledCount: number;
  epoch: number;
};

export function createSearch(requests: number, helpers: number): Search {
  const label = new Float64Array(helpers);
  return {
    label,
    parentEdge: new Int32Array(helpers),
    parentSlot: new Int32Array(helpers),
    parentRequest: new Int32Array(helpers),
    stamp: new Int32Array(helpers),
    requestLabel: new Float64Array(requests),
    requestStamp: new Int32Array(requests),
    paidAtMost: new Float64Array(requests).fill(Infinity),
    settled: new Int32Array(helpers),
    heap: new IndexedHeap(helpers, label),
    settledCount: 0,
    epoch: 0,
  };
}

export function startSearch(search: Search): void {
  search.epoch++;
  search.heap.clear();
  search.settledCount = 0;
}

/** Every settled helper becomes as dear as the end that was found, seen from the source. */
export function raisePrices({ price }: State, search: Search, best: number): void {
  for (let k = 0; k < search.settledCount; k++) {
    const j = search.settled[k]!;
    price[j]! += best - search.label[j]!;
  }
}
