/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { insertUnit } from './insert';
import type { AssignmentInstance } from './instance';
import type { Memory } from './memory';
import { createSearch } from './search';
import { seatPriceAt, takeSeat, type State } from './state';

/** Helpers looked at on the ways of a unit, on average, beyond which an auction is quicker. */
const PATIENCE = 2;

/**
 * The best plan by successive shortest ways, proved by its prices after each one: first whoever finds their cheapest
 * helper free, which needs no search, then the rest one after the other. Quick where there are many more seats than
 * units; ways grow long where helpers are contested, and `auction.ts` does better there. Gives up, false, when that
 * shows: many seats in all may still be few where they are wanted.
 */
export function insertAll(state: State, memory: Memory): boolean {
  const contested = placeWhereFree(state);
  if (contested.length === 0) return true;
  const { need, capacity } = state.instance;
  const search = createSearch(need.length, capacity.length, memory);
  let patience = PATIENCE * contested.length + capacity.length;
  for (const i of contested) {
    insertUnit(state, search, i);
    patience -= search.settledCount;
    if (patience < 0) return false;
  }
  return true;
}

/** Returns the requests of the units whose cheapest helper has no seat left, in order. */
function placeWhereFree(state: State): number[] {
  const { instance, price, load, missing } = state;
  const { need, helper } = instance;
  const contested: number[] = [];
  for (let i = 0; i < need.length; i++) {
    for (let unit = 0; unit < need[i]!; unit++) {
      const edge = instance.seatPrices || unit > 0 ? cheapest(state, i) : cheapestByCost(instance, i);
      if (edge < 0) missing[i]!++;
      else {
        const j = helper[edge]!;
        // Infinite where the helper has no seat at all: then the search looks for another.
        if (price[j]! < Infinity && seatPriceAt(state, j, load[j]!) === price[j]!)
          takeSeat(state, j, edge, i);
        else contested.push(i);
      }
    }
  }
  return contested;
}

/** The edge to the candidate with the least `cost + price` below the unassigned cost that the request has not got, or -1. */
function cheapest({ instance, price, chosen }: State, i: number): number {
  const { rowStart, helper, cost, unassignedCost } = instance;
  let least = unassignedCost[i]!;
  let edge = -1;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    const value = cost[e]! + price[helper[e]!]!;
    if (value >= least || chosen[e] !== 0) continue;
    least = value;
    edge = e;
  }
  return edge;
}

/** The same where no seat has a price: without a jump to a price for each candidate. */
function cheapestByCost({ rowStart, cost, unassignedCost }: AssignmentInstance, i: number): number {
  let least = unassignedCost[i]!;
  let edge = -1;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    const value = cost[e]!;
    if (value >= least) continue;
    least = value;
    edge = e;
  }
  return edge;
}
