/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { buildColumns, WIDER, type Columns } from './columns';
import type { Memory } from './memory';
import { startSearch, type Search } from './search';
import { leaveSeat, seatPriceAt, takeSeat, type State } from './state';

/** Where the seat that becomes free in the end lies, or who gets one instead of staying without. */
type End = { fall: number; helper: number; request: number; edge: number };

/**
 * Gives free seats that are too dear to whoever gains most by them, along shortest ways of moves towards them, until
 * none is left or their price has come down to the seat's own. All other prices must prove the plan; they do after.
 * @param reach how far prices are expected to fall; a guess that is too small costs time only
 * @param goesOn is asked after each search; where it says no, the rest is left as it is
 */
export function offerFreeSeats(
  state: State,
  search: Search,
  helpers: readonly number[],
  reach: number,
  memory: Memory,
  goesOn: () => boolean = () => true,
): void {
  let columns = buildColumns(state, reach, search.leastElsewhere, memory);
  for (const j of helpers) {
    for (;;) {
      const fall = offerSeatsOf(state, columns, search, j);
      if (!goesOn()) return;
      if (fall <= columns.reach) break;
      columns = buildColumns(state, Math.max(fall, columns.reach * WIDER), null, memory);
    }
  }
}

/** Helpers with a free seat that costs more than its own price. */
export function helpersToOffer(state: State): number[] {
  const open: number[] = [];
  for (let j = 0; j < state.price.length; j++) {
    if (state.price[j]! > seatPriceAt(state, j, state.load[j]!)) open.push(j);
  }
  return open;
}

/** How far the price of one of these helpers can fall at the most. */
export function furthestFall(state: State, helpers: readonly number[]): number {
  let furthest = 0;
  for (const j of helpers)
    furthest = Math.max(furthest, state.price[j]! - seatPriceAt(state, j, state.load[j]!));
  return furthest;
}

/** Does so for one helper. Returns how far prices would fall where that is beyond the columns' reach; otherwise 0. */
export function offerSeatsOf(state: State, columns: Columns, search: Search, j: number): number {
  while (state.price[j]! > seatPriceAt(state, j, state.load[j]!)) {
    const end = findTaker(state, columns, search, j, state.load[j]!);
    const fall = deepestFall(state, columns, search, end.fall);
    if (fall > columns.reach) return fall;
    lowerPrices(state, search, end.fall);
    if (end.helper < 0) break;
    moveTowards(state, search, j, end);
  }
  return 0;
}

/** How far the price of a helper would fall if one of their taken seats became free; nothing changes. */
export function fallAtSeat(state: State, columns: Columns, search: Search, j: number): number {
  return findTaker(state, columns, search, j, state.load[j]! - 1).fall;
}

/** How far what the request pays for its dearest, `paid`, would fall if it needed one helper less; nothing changes. */
export function fallAtRequest(
  state: State,
  columns: Columns,
  search: Search,
  i: number,
  paid: number,
): number {
  if (state.missing[i]! > 0) return 0;
  startSearch(search);
  const end: End = { fall: Infinity, helper: -1, request: -1, edge: -1 };
  relaxHolders(state, search, i, paid, -1, end);
  followFalls(state, columns, search, end);
  return end.fall;
}

/** How far the furthest price would have fallen since the columns were made. */
function deepestFall({ price }: State, { priceThen }: Columns, search: Search, fall: number): number {
  let deepest = 0;
  for (let k = 0; k < search.settledCount; k++) {
    const j = search.settled[k]!;
    deepest = Math.max(deepest, priceThen[j]! - price[j]! + fall - search.label[j]!);
  }
  return deepest;
}

/** Who gains most by seat `seat` of the source. */
function findTaker(state: State, columns: Columns, search: Search, source: number, seat: number): End {
  startSearch(search);
  search.stamp[source] = search.epoch;
  search.label[source] = 0;
  search.heap.pushOrDecrease(source);
  const fall = state.price[source]! - seatPriceAt(state, source, seat);
  const end: End = { fall, helper: -1, request: -1, edge: -1 };
  followFalls(state, columns, search, end);
  return end;
}

/** Labels say how far the price at the source must fall before somebody leaves the labelled helper for it. */
function followFalls(state: State, columns: Columns, search: Search, end: End): void {
  const { price, chosen, missing } = state;
  const { cost, unassignedCost } = state.instance;
  const { heap, label, paidAtMost } = search;
  while (!heap.isEmpty && label[heap.peek()]! < end.fall) {
    const j = heap.pop();
    search.settled[search.settledCount++] = j;
    const reach = label[j]! + price[j]!;
    for (let at = columns.start[j]!, last = columns.end[j]!; at < last; at += 2) {
      const edge = columns.entries[at]!;
      if (edge < 0) continue;
      const i = columns.entries[at + 1]!;
      const paid = reach + cost[edge]!;
      if (paid - paidAtMost[i]! >= end.fall || chosen[edge] !== 0) continue;
      if (missing[i]! > 0 && paid - unassignedCost[i]! < end.fall) {
        end.fall = paid - unassignedCost[i]!;
        end.helper = j;
        end.request = i;
        end.edge = edge;
      }
      relaxHolders(state, search, i, paid, edge, end);
    }
  }
}

/** The request might leave any helper it has for the one it would pay `paid` for. */
function relaxHolders(state: State, search: Search, i: number, paid: number, edge: number, end: End): void {
  const { price, chosen, load } = state;
  const { rowStart, helper, cost, need, unassignedCost } = state.instance;
  const { label, stamp, parentEdge, parentSlot, parentRequest, epoch, heap } = search;
  let held = need[i]! - state.missing[i]!;
  let most = state.missing[i]! > 0 ? unassignedCost[i]! : -Infinity;
  for (let e = rowStart[i]!; held > 0; e++) {
    if (chosen[e] === 0) continue;
    held--;
    const k = helper[e]!;
    const pays = cost[e]! + price[k]!;
    if (pays > most) most = pays;
    const next = paid - pays;
    if (next >= end.fall || (stamp[k] === epoch && next >= label[k]!)) continue;
    stamp[k] = epoch;
    label[k] = next;
    parentEdge[k] = edge;
    parentSlot[k] = e;
    parentRequest[k] = i;
    const freed = next + price[k]! - seatPriceAt(state, k, load[k]! - 1);
    if (freed < end.fall) {
      end.fall = freed;
      end.helper = k;
      end.request = -1;
    }
    if (next < end.fall) heap.pushOrDecrease(k);
  }
  search.paidAtMost[i] = most;
}

function lowerPrices({ price }: State, search: Search, fall: number): void {
  for (let k = 0; k < search.settledCount; k++) {
    const j = search.settled[k]!;
    price[j]! -= fall - search.label[j]!;
  }
}

/** The moves nearest to the free seat come first, so that nobody waits for a seat that is still taken. */
function moveTowards(state: State, search: Search, source: number, end: End): void {
  const { helper } = state.instance;
  const way: number[] = [];
  for (let j = end.helper; j !== source; j = helper[search.parentEdge[j]!]!) way.push(j);
  for (const j of way.reverse()) {
    const edge = search.parentEdge[j]!;
    leaveSeat(state, j, search.parentSlot[j]!);
    takeSeat(state, helper[edge]!, edge, search.parentRequest[j]!);
    search.moved?.push(search.parentRequest[j]!);
  }
  if (end.request < 0) return;
  state.missing[end.request]!--;
  takeSeat(state, end.helper, end.edge, end.request);
  search.moved?.push(end.request);
}
