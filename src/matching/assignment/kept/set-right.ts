/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { listHeld, type Held } from '../held';
import { insertUnit, mendUnit, PINNED } from '../insert';
import type { Memory } from '../memory';
import { furthestFall, offerFreeSeats } from '../release';
import { createSearch, type Search } from '../search';
import { seatPriceAt, type State } from '../state';
import { findWrong, findWrongAround, type Wrong } from './find-wrong';
import { tooDear, type SeatedAgain } from './kept-plan';

/** Seats that are offered without a list of who might want them, as long as so few units want them. */
const FEW = { seats: 4, units: 32 };
/** How often, because whoever takes one may leave another. */
const ROUNDS = 8;
/** How far prices are first expected to fall, as a part of what they can fall. */
const SHORT_FALL = 1 / 4;

/** What is done here, for each unit and for each at a contested helper, before solving from scratch is quicker. */
const PATIENCE = { unit: 1 / 16, contested: 4 };

/** Helpers that may still be looked at on all ways. */
type Patience = { left: number };

/**
 * Makes a plan the best again whose prices do not prove all of it: units that pay more than they would elsewhere or
 * stay without what is worth its cost are placed one by one, and free seats that are too dear are offered. Returns
 * what everybody has then; null where it gave up because solving from scratch is quicker.
 */
export function setRight(state: State, { held, open }: SeatedAgain, memory: Memory): Held | null {
  const { need, capacity } = state.instance;
  const least = memory.anyFloat64(need.length);
  const wrong = findWrong(state, held, least);
  if (wrong.dear.length + wrong.lacking.length + open.length === 0) return held;
  const patience = { left: patienceFor(state) };
  const search = createSearch(need.length, capacity.length, memory, least);
  const left = [...new Set([...open, ...placeAnew(state, search, wrong, patience)])];
  offerRest(state, search, offerFew(state, search, left, least, patience), memory, patience);
  return patience.left < 0 ? null : listHeld(state, memory);
}

/**
 * Lowers few seats to their own prices, which makes wrong whoever pays more than that elsewhere, and places those anew:
 * quicker than a list of who might want each seat. Returns the helpers who have yet to be offered.
 */
function offerFew(
  state: State,
  search: Search,
  helpers: number[],
  least: Float64Array,
  patience: Patience,
): number[] {
  const { price, load } = state;
  let left = helpers;
  for (let round = 0; round < ROUNDS; round++) {
    if (left.length === 0 || left.length > FEW.seats || patience.left < 0) return left;
    const before = left.map((j) => price[j]!);
    for (const j of left) price[j] = seatPriceAt(state, j, load[j]!);
    const wrong = findWrongAround(state, left, least);
    if (wrong.dear.length / 2 + wrong.lacking.length > FEW.units) {
      left.forEach((j, k) => (price[j] = before[k]!));
      return left;
    }
    left = placeAnew(state, search, wrong, patience);
  }
  return left;
}

/** Returns the helpers whom it left with a free seat that is too dear. */
function placeAnew(state: State, search: Search, { dear, lacking }: Wrong, patience: Patience): number[] {
  const { chosen, missing, instance } = state;
  const left = new Set<number>();
  for (let k = 1; k < dear.length; k += 2) chosen[dear[k]!] = PINNED;
  for (const i of lacking) missing[i]!--;
  for (let k = 0; k < dear.length && patience.left >= 0; k += 2) {
    mendUnit(state, search, dear[k]!, dear[k + 1]!);
    patience.left -= 1 + search.settledCount;
    left.add(instance.helper[dear[k + 1]!]!);
  }
  for (let k = 0; k < lacking.length && patience.left >= 0; k++) {
    insertUnit(state, search, lacking[k]!);
    patience.left -= 1 + search.settledCount;
  }
  return tooDear(state, [...left]);
}

/** One after the other, by a list of who might want them. */
function offerRest(
  state: State,
  search: Search,
  helpers: readonly number[],
  memory: Memory,
  patience: Patience,
): void {
  if (helpers.length === 0 || patience.left < 0) return;
  const reach = furthestFall(state, helpers) * SHORT_FALL;
  offerFreeSeats(state, search, helpers, reach, memory, () => {
    patience.left -= 1 + search.settledCount;
    return patience.left >= 0;
  });
}

/**
 * Helpers that may be looked at on all ways together before solving from scratch is quicker: that takes the longer the
 * more helpers are contested, those whose price is above their last taken seat's own.
 */
function patienceFor(state: State): number {
  const { need } = state.instance;
  let [units, contested] = [0, 0];
  for (let i = 0; i < need.length; i++) units += need[i]!;
  for (let j = 0; j < state.load.length; j++) {
    const load = state.load[j]!;
    if (load > 0 && state.price[j]! > seatPriceAt(state, j, load - 1)) contested += load;
  }
  return 16 + PATIENCE.unit * units + PATIENCE.contested * contested;
}
