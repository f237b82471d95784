/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { raisePrices, startSearch, type Search } from './search';
import { leaveSeat, seatPriceAt, slotOf, type State } from './state';

/** Where the shortest way for a unit ends. */
type End = {
  /** `cost + price` of the way. */
  best: number;
  /** A helper with a free seat, or the one the unit would return to; else -1. */
  helper: number;
  /** A taken seat whose request gives it up and stays without; else -1. */
  slot: number;
  /** Whether the unit stays without a helper. */
  isWithout: boolean;
  /** A helper with a seat kept for this way at their price, or -1. */
  readonly target: number;
  /** What it costs when a way comes back to the request it began with; Infinity where it must not. */
  readonly returnCost: number;
  /** What an end elsewhere costs beside: the way on from there. */
  readonly surcharge: number;
};

/** `chosen` of an edge that costs its request more than another; no way leads through its seat. */
export const PINNED = 2;

/**
 * Gives one more unit of the request the place that is best for everybody, along a shortest way of moves (Dijkstra
 * over helpers with the prices as potentials; requests are implicit). The unit counts as missing where none is worth
 * its cost. The plan must be proved by its prices before, and is after.
 */
export function insertUnit(state: State, search: Search, source: number): void {
  const end = endOf(state.instance.unassignedCost[source]!, true, -1, Infinity, 0);
  findWay(state, search, source, end);
  raisePrices(state, search, end.best);
  take(state, search, source, end);
}

/**
 * Makes a chosen edge right that costs its request more than something else: its unit moves if a way of moves saves
 * something, otherwise the prices of what looked cheaper rise. All such edges are pinned before the first is mended.
 */
export function mendUnit(state: State, search: Search, source: number, edge: number): void {
  const { instance, price, chosen } = state;
  const j = instance.helper[edge]!;
  const worth = instance.unassignedCost[source]!;
  const paid = instance.cost[edge]! + price[j]!;
  const end = endOf(Math.min(paid, worth), worth < paid, j, Infinity, 0);
  findWay(state, search, source, end);
  raisePrices(state, search, end.best);
  chosen[edge] = 1;
  if (end.helper === j) {
    const slot = slotOf(state, j, edge);
    chosen[edge] = 0;
    forgetLeast(search, source);
    moveAlong(state, search, j, slot, source);
  } else if (end.isWithout || end.helper >= 0 || end.slot >= 0) {
    leaveSeat(state, j, edge);
    forgetLeast(search, source);
    take(state, search, source, end);
  }
}

/**
 * The least way for one more unit of the request, with nothing changed: to a seat that `target` would leave at their
 * price, or to anything free, or to staying without; these two and `surcharge`.
 */
export function wayOfUnit(
  state: State,
  search: Search,
  source: number,
  target: number,
  surcharge: number,
): number {
  const best = state.instance.unassignedCost[source]! + surcharge;
  const end = endOf(best, true, target, Infinity, surcharge);
  findWay(state, search, source, end);
  return end.best;
}

/**
 * The least way that begins with this edge of the request, with nothing changed: back to the request and
 * `returnCost`, or to anything free and `surcharge`.
 */
export function wayOfEdge(
  state: State,
  search: Search,
  source: number,
  edge: number,
  returnCost: number,
  surcharge: number,
): number {
  const end = endOf(Infinity, false, -1, returnCost, surcharge);
  startSearch(search);
  relax(state, search, source, edge, edge + 1, 0, -1, end);
  followWays(state, search, source, end);
  return end.best;
}

function endOf(best: number, isWithout: boolean, target: number, returnCost: number, surcharge: number): End {
  return { best, helper: -1, slot: -1, isWithout, target, returnCost, surcharge };
}

function findWay(state: State, search: Search, source: number, end: End): void {
  startSearch(search);
  search.paidAtMost[source] = Infinity;
  relax(state, search, source, state.instance.rowStart[source]!, state.rowEnd[source]!, 0, -1, end);
  followWays(state, search, source, end);
}

/** Settles helpers, the nearest first, until no way can end better than the best one known. */
function followWays(state: State, search: Search, source: number, end: End): void {
  const { rowEnd, price, slotStart, slotEdge, slotRequest, load, chosen } = state;
  const { rowStart, cost, unassignedCost } = state.instance;
  const { epoch, heap, label, requestLabel, requestStamp, paidAtMost, leastElsewhere } = search;
  const { returnCost, surcharge } = end;
  while (!heap.isEmpty && label[heap.peek()]! < end.best) {
    const j = heap.pop();
    search.settled[search.settledCount++] = j;
    const reach = label[j]! - price[j]!;
    for (let slot = slotStart[j]!, last = slot + load[j]!; slot < last; slot++) {
      const edge = slotEdge[slot]!;
      const i = slotRequest[slot]!;
      paidAtMost[i] = Infinity;
      if (chosen[edge] === PINNED) continue;
      const reachRequest = reach - cost[edge]!;
      if (i === source) {
        if (reachRequest + returnCost < end.best) setEnd(end, reachRequest + returnCost, -1, slot);
        continue;
      }
      if (requestStamp[i] === epoch && reachRequest >= requestLabel[i]!) continue;
      requestStamp[i] = epoch;
      requestLabel[i] = reachRequest;
      const without = reachRequest + unassignedCost[i]! + surcharge;
      if (without < end.best) setEnd(end, without, -1, slot);
      if (leastElsewhere && reachRequest + leastElsewhere[i]! >= end.best) continue;
      relax(state, search, i, rowStart[i]!, rowEnd[i]!, reachRequest, slot, end);
    }
  }
}

function relax(
  state: State,
  search: Search,
  i: number,
  first: number,
  last: number,
  reach: number,
  fromSlot: number,
  end: End,
): void {
  const { price, chosen, load } = state;
  const { helper, cost } = state.instance;
  const { target, surcharge } = end;
  const { label, stamp, parentEdge, parentSlot, parentRequest, epoch, heap, floor } = search;
  let isOfUse = false;
  // What costs as much as this leads nowhere better, whatever the price.
  let most = end.best - reach - floor;
  for (let e = first; e < last; e++) {
    if (!(cost[e]! < most)) continue;
    const j = helper[e]!;
    const next = reach + cost[e]! + price[j]!;
    if (!(next < end.best) || chosen[e] !== 0) continue;
    isOfUse = true;
    if (stamp[j] === epoch && next >= label[j]!) continue;
    stamp[j] = epoch;
    label[j] = next;
    parentEdge[j] = e;
    parentSlot[j] = fromSlot;
    parentRequest[j] = i;
    const free = seatPriceAt(state, j, load[j]!);
    // A free seat below its price waits for whoever needs it most; see `release.ts`.
    if (j === target) {
      if (next < end.best) setEnd(end, next, j, -1);
    } else if (free >= price[j]! && next - price[j]! + free + surcharge < end.best) {
      setEnd(end, next - price[j]! + free + surcharge, j, -1);
    }
    most = end.best - reach - floor;
    if (next < end.best) heap.pushOrDecrease(j);
  }
  if (!isOfUse && search.leastElsewhere) search.leastElsewhere[i] = end.best - reach;
}

function setEnd(end: End, best: number, helper: number, slot: number): void {
  end.best = best;
  end.helper = helper;
  end.slot = slot;
  end.isWithout = false;
}

function take(state: State, search: Search, source: number, end: End): void {
  const { slotStart, slotEdge, slotRequest, load, chosen, missing } = state;
  if (end.isWithout) missing[source]!++;
  else if (end.slot < 0) {
    moveAlong(state, search, end.helper, slotStart[end.helper]! + load[end.helper]!++, source);
  } else {
    const left = slotEdge[end.slot]!;
    chosen[left] = 0;
    forgetLeast(search, slotRequest[end.slot]!);
    missing[slotRequest[end.slot]!]!++;
    moveAlong(state, search, state.instance.helper[left]!, end.slot, source);
  }
}

/** Walks back from the end: each request on the way takes the seat that the way brought it to. */
function moveAlong(state: State, search: Search, last: number, lastSlot: number, source: number): void {
  const { slotEdge, slotRequest, chosen } = state;
  const { helper } = state.instance;
  let j = last;
  let slot = lastSlot;
  for (;;) {
    const edge = search.parentEdge[j]!;
    const from = search.parentSlot[j]!;
    chosen[edge] = 1;
    slotEdge[slot] = edge;
    slotRequest[slot] = from < 0 ? source : slotRequest[from]!;
    if (from < 0) return;
    const left = slotEdge[from]!;
    chosen[left] = 0;
    forgetLeast(search, slotRequest[from]!);
    j = helper[left]!;
    slot = from;
  }
}

/** The request gives up an edge: that may cost it less than any other it has not got, and whoever asked is told. */
function forgetLeast({ leastElsewhere, moved }: Search, i: number): void {
  if (leastElsewhere) leastElsewhere[i] = -Infinity;
  if (moved) moved.push(i);
}
