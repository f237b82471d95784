/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { insertUnit, mendUnit, PINNED } from '../insert';
import { cheapestEdge, dearestEdge, dearestPaidBy, leastElsewhere, pushDearEdges } from '../paid';
import { offerSeatsOf } from '../release';
import { leaveSeat, seatPriceAt, takeSeat } from '../state';
import { GAP } from './candidates';
import type { LiveState } from './live-state';

/** Has the request need so many helpers more; each gets the place that is best for everybody. */
export function insertUnits(live: LiveState, i: number, count: number): void {
  const { state, search } = live;
  const { need, unassignedCost } = state.instance;
  if (count > 0) search.moved?.push(i);
  for (let left = count; left > 0; left--) {
    const missing = state.missing[i]!;
    need[i]!++;
    if (takeFreeSeat(live, i, unassignedCost[i]!)) continue;
    insertUnit(state, search, i);
    if (state.missing[i] === missing) continue;
    // Where one stays without, nothing has changed, and so will the others.
    need[i]! += left - 1;
    state.missing[i]! += left - 1;
    return;
  }
}

/**
 * Gives the request whoever costs it least, if less than `most`, where they have a seat free at that price: then there
 * is nothing to search.
 */
function takeFreeSeat({ state, search }: LiveState, i: number, most: number): boolean {
  const e = cheapestEdge(state, i, most);
  if (e < 0) return false;
  const { helper, cost } = state.instance;
  const j = helper[e]!;
  if (seatPriceAt(state, j, state.load[j]!) !== state.price[j]) return false;
  takeSeat(state, j, e, i);
  // What it has already costs it no more, or it would have had this before.
  search.paidAtMost[i] = cost[e]! + state.price[j];
  search.moved?.push(i);
  return true;
}

/** Has the request need so many helpers less; the dearest go first. */
export function dropUnits(live: LiveState, i: number, count: number): void {
  const { state } = live;
  live.search.moved?.push(i);
  const idle = Math.min(count, state.missing[i]!);
  state.missing[i]! -= idle;
  state.instance.need[i]! -= idle;
  for (let left = count - idle; left > 0; left--) {
    const e = dearestEdge(state, i);
    takeOut(live, i, e);
    offerSeats(live, state.instance.helper[e]!);
  }
}

/** Has the request need one helper less, who held this edge. Their seat may then be too dear. */
export function takeOut({ state }: LiveState, i: number, e: number): void {
  leaveSeat(state, state.instance.helper[e]!, e);
  state.instance.need[i]!--;
}

/** Brings the price of a helper's free seats down to whoever gains by them, or to the seat's own. */
export function offerSeats({ state, columns, search }: LiveState, j: number): void {
  offerSeatsOf(state, columns, search, j);
}

/** The most that anybody would pay for a seat of the helper instead of what they have, but at least what it costs itself. */
function highestOffer({ state, columns, search }: LiveState, j: number): number {
  const { start, end, entries } = columns;
  const { paidAtMost } = search;
  const { cost } = state.instance;
  let most = seatPriceAt(state, j, 0);
  for (let at = start[j]!; at < end[j]!; at += 2) {
    if (entries[at] === GAP) continue;
    const i = entries[at + 1]!;
    const here = cost[entries[at]!]!;
    if (paidAtMost[i]! - here <= most) continue;
    paidAtMost[i] = dearestPaidBy(state, i);
    if (paidAtMost[i] - here > most) most = paidAtMost[i] - here;
  }
  return most;
}

/**
 * Makes the plan the best again after candidates, costs or the unassigned cost of one request have changed: units
 * that stay without and those that cost more than something else are placed anew.
 */
export function repairRequest(live: LiveState, i: number): void {
  const { state } = live;
  live.search.paidAtMost[i] = Infinity;
  const least = leastElsewhere(state, i);
  const pending = least < state.instance.unassignedCost[i]! ? state.missing[i]! : 0;
  state.missing[i]! -= pending;
  state.instance.need[i]! -= pending;
  const dear: number[] = [];
  pushDearEdges(state, i, least, dear);
  mendEdges(live, dear);
  insertUnits(live, i, pending);
}

/** Does so where all that has changed is the cost of a candidate the request has not got, or that it has come. */
export function repairCheaper(live: LiveState, i: number, e: number): void {
  const { helper, cost } = live.state.instance;
  if (cost[e]! + live.state.price[helper[e]!]! < dearestPaidBy(live.state, i)) repairRequest(live, i);
}

/** Makes the plan the best again after seats of one helper, or their prices, have changed. No more are taken than there are. */
export function repairHelper(live: LiveState, j: number): void {
  const { state } = live;
  const { price, load } = state;
  if (state.slotStart[j] === state.slotEnd[j]) {
    price[j] = Infinity;
    return;
  }
  if (price[j] === Infinity) price[j] = highestOffer(live, j);
  const least = seatPriceAt(state, j, Math.max(0, load[j]! - 1));
  if (price[j]! < least) {
    raisePrice(live, j, least);
    mendEdges(live, dearSeats(live, j));
  }
  offerSeats(live, j);
}

/** A higher price of a helper, which those who have them pay too. */
export function raisePrice({ state, search }: LiveState, j: number, price: number): void {
  state.price[j] = price;
  for (let slot = state.slotStart[j]!, k = 0; k < state.load[j]!; k++) {
    search.paidAtMost[state.slotRequest[slot + k]!] = Infinity;
  }
}

/** Edges as request, edge, request, edge, ... that all cost more than something else. */
function mendEdges(live: LiveState, dear: readonly number[]): void {
  const { state, search } = live;
  const { helper, cost, unassignedCost } = state.instance;
  for (let k = 1; k < dear.length; k += 2) state.chosen[dear[k]!] = PINNED;
  for (let k = 0; k < dear.length; k += 2) {
    const [i, e] = [dear[k]!, dear[k + 1]!];
    const j = helper[e]!;
    const paid = cost[e]! + state.price[j]!;
    if (takeFreeSeat(live, i, Math.min(paid, unassignedCost[i]!))) {
      leaveSeat(state, j, e);
      // It may have others that cost too much.
      search.paidAtMost[i] = Infinity;
    } else mendUnit(state, search, i, e);
  }
  for (let k = 1; k < dear.length; k += 2) offerSeats(live, helper[dear[k]!]!);
}

function dearSeats({ state }: LiveState, j: number): number[] {
  const { instance, price, load, slotStart, slotEdge, slotRequest } = state;
  const dear: number[] = [];
  for (let slot = slotStart[j]!; slot < slotStart[j]! + load[j]!; slot++) {
    const e = slotEdge[slot]!;
    const i = slotRequest[slot]!;
    if (instance.cost[e]! + price[j]! > leastElsewhere(state, i)) dear.push(i, e);
  }
  return dear;
}
