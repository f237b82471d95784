/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { State } from './state';

type Paying = Pick<State, 'instance' | 'price' | 'chosen' | 'missing'>;

/** What the dearest helper of the request costs it, or its unassigned cost where one is missing. */
export function dearestPaidBy(state: Paying, i: number): number {
  return state.missing[i]! > 0 ? state.instance.unassignedCost[i]! : dearestHeld(state, i);
}

/** What the dearest helper that the request has costs it; -Infinity where it has none. */
export function dearestHeld({ instance, price, chosen, missing }: Paying, i: number): number {
  const { rowStart, helper, cost, need } = instance;
  let dearest = -Infinity;
  for (let e = rowStart[i]!, held = need[i]! - missing[i]!; held > 0; e++) {
    if (chosen[e] === 0) continue;
    held--;
    const amount = cost[e]! + price[helper[e]!]!;
    if (amount > dearest) dearest = amount;
  }
  return dearest;
}

/** The least that a unit of the request would cost with a helper it has not got, or without one. */
export function leastElsewhere({ instance, rowEnd, price, chosen }: State, i: number): number {
  const { rowStart, helper, cost, unassignedCost } = instance;
  let least = unassignedCost[i]!;
  for (let e = rowStart[i]!, end = rowEnd[i]!; e < end; e++) {
    const value = cost[e]! + price[helper[e]!]!;
    if (value < least && chosen[e] === 0) least = value;
  }
  return least;
}

/** The edge that would cost the request least of those it has not got; -1 where none costs less than `most`. */
export function cheapestEdge({ instance, rowEnd, price, chosen }: State, i: number, most: number): number {
  const { rowStart, helper, cost } = instance;
  let cheapest = -1;
  let least = most;
  for (let e = rowStart[i]!, end = rowEnd[i]!; e < end; e++) {
    const value = cost[e]! + price[helper[e]!]!;
    if (!(value < least) || chosen[e] !== 0) continue;
    least = value;
    cheapest = e;
  }
  return cheapest;
}

/** The chosen edge that costs the request most; -1 where it has none. */
export function dearestEdge({ instance, price, chosen, missing }: State, i: number): number {
  const { rowStart, helper, cost, need } = instance;
  let dearest = -1;
  let most = -Infinity;
  for (let e = rowStart[i]!, held = need[i]! - missing[i]!; held > 0; e++) {
    if (chosen[e] === 0) continue;
    held--;
    const amount = cost[e]! + price[helper[e]!]!;
    if (amount <= most) continue;
    most = amount;
    dearest = e;
  }
  return dearest;
}

/** Adds the request's chosen edges that cost it more than `least` to `dear`, as request, edge, request, edge, ... */
export function pushDearEdges(
  { instance, price, chosen, missing }: State,
  i: number,
  least: number,
  dear: number[],
): void {
  const { rowStart, helper, cost, need } = instance;
  for (let e = rowStart[i]!, held = need[i]! - missing[i]!; held > 0; e++) {
    if (chosen[e] === 0) continue;
    held--;
    if (cost[e]! + price[helper[e]!]! > least) dear.push(i, e);
  }
}
