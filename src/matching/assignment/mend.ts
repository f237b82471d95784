/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { mendUnit, PINNED } from './insert';
import { offerFreeSeats } from './release';
import { createSearch } from './search';
import { seatPriceAt, type State } from './state';

/** Prices of free seats have to fall by some steps at most, as a rule. */
const REACH = 16;

/**
 * Turns a plan that is nearly right (see `auction.ts`) into the best one, with prices that prove it: first units
 * that pay more than they would elsewhere, then free seats that are too dear.
 * @param step the finest step of the auction
 */
export function mend(state: State, step: number): void {
  const { instance } = state;
  const search = createSearch(instance.need.length, instance.capacity.length);
  const dear = pinDearEdges(state);
  for (let k = 0; k < dear.length; k += 2) mendUnit(state, search, dear[k]!, dear[k + 1]!);
  const open = helpersToOffer(state);
  if (open.length > 0) offerFreeSeats(state, search, open, REACH * step);
}

/**
 * Chosen edges that cost their request more than something it has not got, as request, edge, request, edge, ...
 * Only helpers whose price has risen above their next seat's can hold one: at the others nobody pays more than at first.
 */
function pinDearEdges(state: State): number[] {
  const { price, load, slotStart, slotEdge, slotRequest, chosen } = state;
  const { cost } = state.instance;
  const dear: number[] = [];
  for (let j = 0; j < price.length; j++) {
    if (load[j] === 0 || price[j]! <= seatPriceAt(state, j, 0)) continue;
    for (let slot = slotStart[j]!, end = slot + load[j]!; slot < end; slot++) {
      const edge = slotEdge[slot]!;
      const i = slotRequest[slot]!;
      if (cost[edge]! + price[j]! > leastElsewhere(state, i)) dear.push(i, edge);
    }
  }
  for (let k = 1; k < dear.length; k += 2) chosen[dear[k]!] = PINNED;
  return dear;
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

function helpersToOffer(state: State): number[] {
  const open: number[] = [];
  for (let j = 0; j < state.price.length; j++) {
    if (state.price[j]! > seatPriceAt(state, j, state.load[j]!)) open.push(j);
  }
  return open;
}
