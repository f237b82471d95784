/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AuctionResult } from './auction';
import { dearestOf, listHeld, type Held } from './held';
import { insertUnit, mendUnit, PINNED } from './insert';
import type { Memory } from './memory';
import { leastElsewhere, pushDearEdges } from './paid';
import { furthestFall, helpersToOffer, offerFreeSeats } from './release';
import { holdReverseAuction } from './reverse-auction';
import { createSearch, type Search } from './search';
import type { State } from './state';

/** Prices of free seats have to fall by some steps at most, as a rule. */
const REACH = 16;

/**
 * Turns a plan that is nearly right (see `auction.ts`) into the best one, with prices that prove it: free seats that
 * are far too dear come down roughly, then units move that pay more than they would elsewhere, and what free seats are
 * still too dear comes down exactly.
 */
export function mend(state: State, { step, elsewhere: least }: AuctionResult, memory: Memory): void {
  const { instance } = state;
  const tooDear = helpersToOffer(state);
  if (tooDear.length > 0) {
    holdReverseAuction(state, tooDear, Math.max(1, step), least, memory);
    least.fill(-Infinity);
  }
  const search = createSearch(instance.need.length, instance.capacity.length, memory, least);
  const dear = pinDearEdges(state, listHeld(state, memory), least);
  for (let k = 0; k < dear.length; k += 2) mendUnit(state, search, dear[k]!, dear[k + 1]!);
  insertMissing(state, search);
  const open = helpersToOffer(state);
  if (open.length === 0) return;
  offerFreeSeats(state, search, open, Math.min(REACH * step, furthestFall(state, open)), memory);
}

/** Gives another try to units that stayed without a helper before prices came down. */
function insertMissing(state: State, search: Search): void {
  const { missing, instance } = state;
  for (let i = 0; i < missing.length; i++) {
    const units = missing[i]!;
    if (units === 0 || instance.unassignedCost[i]! <= leastElsewhere(state, i)) continue;
    missing[i] = 0;
    for (let unit = 0; unit < units; unit++) insertUnit(state, search, i);
  }
}

/**
 * Chosen edges that cost their request more than something it has not got, as request, edge, request, edge, ...
 * @param least what each request would pay elsewhere is not less; is told better where that does not tell
 */
function pinDearEdges(state: State, held: Held, least: Float64Array): number[] {
  const dear: number[] = [];
  for (let i = 0; i < least.length; i++) {
    if (dearestOf(state, held, i) <= least[i]!) continue;
    least[i] = leastElsewhere(state, i);
    pushDearEdges(state, i, least[i]!, dear);
  }
  for (let k = 1; k < dear.length; k += 2) state.chosen[dear[k]!] = PINNED;
  return dear;
}
