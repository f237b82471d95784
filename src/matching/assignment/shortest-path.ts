/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { IndexedHeap } from './heap';
import { updateNextSeat, type State } from './state';

/** Working memory of the search, kept between searches; a stamp says which search wrote a value. */
export type Search = {
  readonly label: Float64Array;
  readonly parentEdge: Int32Array;
  readonly parentSlot: Int32Array;
  readonly stamp: Int32Array;
  readonly requestLabel: Float64Array;
  readonly requestStamp: Int32Array;
  readonly settled: Int32Array;
  readonly heap: IndexedHeap;
  settledCount: number;
  epoch: number;
  /** Length of the shortest way found to an end, and that end. */
  best: number;
  /** A helper with a free seat, or -1. */
  endHelper: number;
  /** A taken seat whose request gives it up and stays without, or -1. */
  endSlot: number;
};

export function createSearch(requests: number, helpers: number): Search {
  const label = new Float64Array(helpers);
  return {
    label,
    parentEdge: new Int32Array(helpers),
    parentSlot: new Int32Array(helpers),
    stamp: new Int32Array(helpers),
    requestLabel: new Float64Array(requests),
    requestStamp: new Int32Array(requests),
    settled: new Int32Array(helpers),
    heap: new IndexedHeap(helpers, label),
    settledCount: 0,
    epoch: 0,
    best: 0,
    endHelper: -1,
    endSlot: -1,
  };
}

/**
 * Inserts one more unit of request `source` along a shortest residual path (Dijkstra over helpers with prices as
 * potentials; requests are implicit). Returns whether the unit did not simply stay unassigned.
 */
export function insertUnit(state: State, search: Search, source: number): boolean {
  findPath(state, search, source);
  raisePrices(state, search);
  if (search.endHelper < 0 && search.endSlot < 0) {
    state.missing[source]!++;
    return false;
  }
  augment(state, search, source);
  return true;
}

function findPath(state: State, search: Search, source: number): void {
  const { price, slotStart, slotEdge, slotRequest, load } = state;
  const { cost, unassignedCost } = state.instance;
  const { heap, label, requestLabel, requestStamp } = search;
  const epoch = ++search.epoch;
  heap.clear();
  search.settledCount = 0;
  search.endHelper = search.endSlot = -1;
  search.best = unassignedCost[source]!;
  requestStamp[source] = epoch;
  requestLabel[source] = 0;
  relaxRow(state, search, source, 0, -1);
  while (!heap.isEmpty && label[heap.peek()]! < search.best) {
    const j = heap.pop();
    search.settled[search.settledCount++] = j;
    const reach = label[j]! - price[j]!;
    for (let slot = slotStart[j]!, end = slot + load[j]!; slot < end; slot++) {
      const i = slotRequest[slot]!;
      const reachRequest = reach - cost[slotEdge[slot]!]!;
      if (requestStamp[i] === epoch && reachRequest >= requestLabel[i]!) continue;
      requestStamp[i] = epoch;
      requestLabel[i] = reachRequest;
      if (reachRequest + unassignedCost[i]! < search.best) {
        search.best = reachRequest + unassignedCost[i]!;
        search.endHelper = -1;
        search.endSlot = slot;
      }
      relaxRow(state, search, i, reachRequest, slot);
    }
  }
}

function relaxRow(state: State, search: Search, i: number, reach: number, fromSlot: number): void {
  const { price, nextSeat, chosen } = state;
  const { rowStart, helper, cost } = state.instance;
  const { label, stamp, parentEdge, parentSlot, epoch, heap } = search;
  let best = search.best;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    const j = helper[e]!;
    const next = reach + cost[e]! + price[j]!;
    if (!(next < best) || chosen[e] === 1) continue;
    if (stamp[j] === epoch && next >= label[j]!) continue;
    stamp[j] = epoch;
    label[j] = next;
    parentEdge[j] = e;
    parentSlot[j] = fromSlot;
    const throughFreeSeat = next - price[j]! + nextSeat[j]!;
    if (throughFreeSeat < best) {
      best = throughFreeSeat;
      search.endHelper = j;
      search.endSlot = -1;
    }
    if (next < best) heap.pushOrDecrease(j);
  }
  search.best = best;
}

function raisePrices(state: State, search: Search): void {
  for (let k = 0; k < search.settledCount; k++) {
    const j = search.settled[k]!;
    state.price[j]! += search.best - search.label[j]!;
  }
}

/** Walks back from the end: each request on the path takes the seat the path brought it to. */
function augment(state: State, search: Search, source: number): void {
  const { slotEdge, slotRequest, chosen, missing, load, slotStart } = state;
  const { helper } = state.instance;
  let j = search.endHelper;
  let slot = search.endSlot;
  if (slot < 0) {
    slot = slotStart[j]! + load[j]!++;
    updateNextSeat(state, j);
  } else {
    j = helper[slotEdge[slot]!]!;
    chosen[slotEdge[slot]!] = 0;
    missing[slotRequest[slot]!]!++;
  }
  for (;;) {
    const edge = search.parentEdge[j]!;
    const from = search.parentSlot[j]!;
    chosen[edge] = 1;
    if (from < 0) {
      slotEdge[slot] = edge;
      slotRequest[slot] = source;
      return;
    }
    const left = slotEdge[from]!;
    slotEdge[slot] = edge;
    slotRequest[slot] = slotRequest[from]!;
    chosen[left] = 0;
    j = helper[left]!;
    slot = from;
  }
}
