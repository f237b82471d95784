/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { IndexedHeap } from './heap';
import { Memory } from './memory';
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
  /**
   * No candidate that a request has not got costs it less than this; -Infinity where that is not known. Good while
   * no price falls, so there is none where prices may: it saves looking along most rows.
   */
  readonly leastElsewhere: Float64Array | null;
  /** No price is below this: most candidates cost too much whatever theirs is, which would be a jump in memory. */
  readonly floor: number;
  readonly settled: Int32Array;
  readonly heap: IndexedHeap;
  settledCount: number;
  epoch: number;
  /** Requests that have taken or left a seat, noted for whoever asks; null where nobody does. */
  moved: number[] | null;
};

/**
 * @param leastElsewhere see there; only for plans whose prices never fall, but at the very end
 * @param floor likewise
 */
export function createSearch(
  requests: number,
  helpers: number,
  memory = new Memory(),
  leastElsewhere: Float64Array | null = null,
  floor = -Infinity,
): Search {
  const label = memory.anyFloat64(helpers);
  return {
    label,
    parentEdge: memory.anyInt32(helpers),
    parentSlot: memory.anyInt32(helpers),
    parentRequest: memory.anyInt32(helpers),
    stamp: memory.int32(helpers),
    requestLabel: memory.anyFloat64(requests),
    requestStamp: memory.int32(requests),
    paidAtMost: memory.anyFloat64(requests).fill(Infinity),
    leastElsewhere,
    floor,
    settled: memory.anyInt32(helpers),
    heap: new IndexedHeap(label, memory),
    settledCount: 0,
    epoch: 0,
    moved: null,
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
