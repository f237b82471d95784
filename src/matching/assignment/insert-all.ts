/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { insertUnit } from './insert';
import type { AssignmentInstance } from './instance';
import type { Memory } from './memory';
import { createSearch } from './search';
import { seatPriceAt, takeSeat, unitsOf, type State } from './state';
import { lesser } from './two-least';

/** Helpers of a request that are found in one pass over its candidates. */
const FEW = 8;

/** The cheapest edges of a request, and what they cost. */
type Cheapest = { readonly edge: Int32Array; readonly value: Float64Array };

/** Helpers looked at for each unit of the plan, in all, that cost as much as an auction. */
const PATIENCE = 1.25;
/** Helpers looked at before anything can be told. */
const LEAST = 500;

/**
 * The best plan by successive shortest ways, proved by its prices after each one: first whoever finds their cheapest
 * helper free, which needs no search, then the rest one after the other. Quick where there are many more seats than
 * units; ways grow long where helpers are contested, and `auction.ts` does better there. Gives up, false, when that
 * shows: many seats in all may still be few where they are wanted.
 */
export function insertAll(state: State, memory: Memory): boolean {
  const { need, capacity } = state.instance;
  const least = memory.anyFloat64(need.length).fill(-Infinity);
  const floor = state.instance.seatPrices ? leastPrice(state) : 0;
  const contested = placeWhereFree(state, floor, least, memory);
  if (contested.length === 0) return true;
  const search = createSearch(need.length, capacity.length, memory, least, floor);
  const units = unitsOf(state.instance);
  let settled = 0;
  for (let k = 0; k < contested.length; k++) {
    insertUnit(state, search, contested[k]!);
    settled += search.settledCount;
    if (settled > LEAST + k + PATIENCE * units * shareOfWays((k + 1) / contested.length)) return false;
  }
  return true;
}

/**
 * What part of all work is done, about, when this part of the contested units has a seat: the more have one, the
 * longer are the ways of the rest. Of contested plans that took as long either way, measured.
 */
function shareOfWays(done: number): number {
  return done * Math.sqrt(done);
}

/**
 * Returns the requests of the units whose cheapest helper has no seat left, in order.
 * @param floor no price is below it
 * @param least is told what one more helper would cost a request at least, where that is found out by the way
 */
function placeWhereFree(state: State, floor: number, least: Float64Array, memory: Memory): number[] {
  const { need, seatPrices } = state.instance;
  const contested: number[] = [];
  const alone = cheapestAlone(state.instance, floor, memory);
  const found: Cheapest = { edge: memory.anyInt32(FEW), value: memory.anyFloat64(FEW) };
  for (let i = 0; i < need.length; i++) {
    if (need[i] === 1) placeOne(state, i, alone[i]!, floor, contested);
    else if (need[i]! < FEW && !seatPrices) least[i] = placeFew(state, i, found, contested);
    else placeMany(state, i, floor, contested);
  }
  return contested;
}

function leastPrice({ price }: State): number {
  let least = Infinity;
  for (let j = 0; j < price.length; j++) if (price[j]! < least) least = price[j]!;
  return least;
}

/** @param alone the edge of least cost, or -1 where no seat at `floor` would be worth it */
function placeOne(state: State, i: number, alone: number, floor: number, contested: number[]): void {
  const { instance, price } = state;
  // Nobody costs less than a seat at the least price of all; otherwise each price has to be looked at.
  const isCheapest = alone < 0 || !instance.seatPrices || price[instance.helper[alone]!] === floor;
  const edge = isCheapest ? alone : cheapest(state, i, floor);
  if (edge < 0) state.missing[i] = 1;
  else if (!takeIfFree(state, edge, i)) contested.push(i);
}

/** Returns what a helper it has not got yet would cost at least, for units that still wait too. */
function placeFew(state: State, i: number, found: Cheapest, contested: number[]): number {
  const { need, unassignedCost } = state.instance;
  const units = need[i]!;
  const count = cheapestFew(state.instance, i, units + 1, found);
  const held = Math.min(units, count);
  state.missing[i] = units - held;
  let unit = 0;
  while (unit < held && takeIfFree(state, found.edge[unit]!, i)) unit++;
  contest(contested, i, held - unit);
  return unit < count ? found.value[unit]! : unassignedCost[i]!;
}

function placeMany(state: State, i: number, floor: number, contested: number[]): void {
  const units = state.instance.need[i]!;
  for (let unit = 0; unit < units; unit++) {
    const edge = cheapest(state, i, floor);
    if (edge < 0) state.missing[i]!++;
    else if (!takeIfFree(state, edge, i)) {
      contest(contested, i, units - unit);
      return;
    }
  }
}

/** A unit may not take what costs more before the one that costs less is placed. */
function contest(contested: number[], i: number, units: number): void {
  for (let left = units; left > 0; left--) contested.push(i);
}

/** Where the helper has no seat at all their price is infinite: then a search looks for another. */
function takeIfFree(state: State, edge: number, i: number): boolean {
  const j = state.instance.helper[edge]!;
  const price = state.price[j]!;
  if (price === Infinity || seatPriceAt(state, j, state.load[j]!) !== price) return false;
  takeSeat(state, j, edge, i);
  return true;
}

/** The edge to the candidate with the least `cost + price` below the unassigned cost that the request has not got, or -1. */
function cheapest({ instance, price, chosen }: State, i: number, floor: number): number {
  const { rowStart, helper, cost, unassignedCost } = instance;
  let least = unassignedCost[i]!;
  let edge = -1;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    // A price is a jump in memory.
    if (cost[e]! + floor >= least) continue;
    const value = cost[e]! + price[helper[e]!]!;
    if (value >= least || chosen[e] !== 0) continue;
    least = value;
    edge = e;
  }
  return edge;
}

/** The cheapest edge of each request that needs one, if every seat costs as much as this, or -1. */
function cheapestAlone(instance: AssignmentInstance, seat: number, memory: Memory): Int32Array {
  const { need, cost } = instance;
  const found = memory.anyInt32(need.length);
  if (cost instanceof Int32Array) findWhole(instance, cost, seat, found);
  else for (let i = 0; i < found.length; i++) if (need[i] === 1) found[i] = cheapestByCost(instance, seat, i);
  return found;
}

/** Of costs in 32 bits, without a branch that nobody could foretell: a comparison is 0 or 1, its negative no bits or all. */
function findWhole(
  { need, rowStart, unassignedCost }: AssignmentInstance,
  cost: Int32Array,
  seat: number,
  found: Int32Array,
): void {
  for (let i = 0; i < found.length; i++) {
    if (need[i] !== 1) continue;
    const start = rowStart[i]!;
    const end = rowStart[i + 1]!;
    let edge = start;
    let least = start < end ? cost[start]! : 0;
    for (let e = start + 1; e < end; e++) {
      const here = cost[e]!;
      const isCheaper = -+(here < least);
      least = (least + ((here - least) & isCheaper)) | 0;
      edge += (e - edge) & isCheaper;
    }
    found[i] = start < end && least + seat < unassignedCost[i]! ? edge : -1;
  }
}

/** Without a jump to a price for each candidate: the value first, then its edge. */
function cheapestByCost(
  { rowStart, cost, unassignedCost }: AssignmentInstance,
  seat: number,
  i: number,
): number {
  const worth = unassignedCost[i]! - seat;
  const end = rowStart[i + 1]!;
  let least = worth;
  let e = rowStart[i]!;
  for (; e + 3 < end; e += 4) {
    const two = lesser(cost[e]!, cost[e + 1]!);
    least = lesser(least, lesser(two, lesser(cost[e + 2]!, cost[e + 3]!)));
  }
  for (; e < end; e++) least = lesser(least, cost[e]!);
  if (least === worth) return -1;
  e = rowStart[i]!;
  while (cost[e] !== least) e++;
  return e;
}

/** The same for up to so many units at once, cheapest first. Returns how many cost less than to stay without. */
function cheapestFew(
  { rowStart, cost, unassignedCost }: AssignmentInstance,
  i: number,
  units: number,
  { edge, value }: Cheapest,
): number {
  let most = unassignedCost[i]!;
  let count = 0;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    const here = cost[e]!;
    if (here >= most) continue;
    let at = count < units ? count++ : units - 1;
    for (; at > 0 && value[at - 1]! > here; at--) {
      value[at] = value[at - 1]!;
      edge[at] = edge[at - 1]!;
    }
    value[at] = here;
    edge[at] = e;
    if (count === units) most = value[units - 1]!;
  }
  return count;
}
