/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { dearestOf, dearestPaidOf, type Held } from '../held';
import { dearestPaidBy, leastElsewhere, pushDearEdges } from '../paid';
import type { State } from '../state';

/** What the prices do not prove. */
export type Wrong = {
  /** Chosen edges that cost their request more than something else, as request, edge, request, edge, ... */
  readonly dear: number[];
  /** Requests of units that are missing and would rather not be. */
  readonly lacking: number[];
};

/**
 * One pass over all candidates.
 * @param held what each request has
 * @param least is told what one more helper would cost each request at least, or what it pays where that is less
 */
export function findWrong(state: State, held: Held, least: Float64Array): Wrong {
  const { price, chosen, instance } = state;
  const { rowStart, helper, cost, unassignedCost } = instance;
  const wrong: Wrong = { dear: [], lacking: [] };
  const floor = lowest(price);
  for (let i = 0; i < least.length; i++) {
    // A unit that is there may cost more than one that is missing, too, before it is set right.
    const paid = Math.max(dearestPaidOf(state, held, i), dearestOf(state, held, i));
    let elsewhere = Math.min(unassignedCost[i]!, paid);
    // Most candidates are too dear at any price, and need no look at it.
    const atFloor = elsewhere - floor;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      if (cost[e]! >= atFloor) continue;
      const value = cost[e]! + price[helper[e]!]!;
      if (value < elsewhere && chosen[e] === 0) elsewhere = value;
    }
    least[i] = elsewhere;
    if (elsewhere < paid) addWrong(state, i, elsewhere, wrong);
  }
  return wrong;
}

/** The same for the requests that might want one of these helpers, whose prices have fallen. */
export function findWrongAround(state: State, helpers: readonly number[], least: Float64Array): Wrong {
  const wrong: Wrong = { dear: [], lacking: [] };
  const { helper } = state.instance;
  const seen = new Set<number>();
  for (const j of helpers) {
    for (let e = helper.indexOf(j); e >= 0; e = helper.indexOf(j, e + 1)) {
      const i = rowOf(state.instance.rowStart, e);
      if (seen.has(i)) continue;
      seen.add(i);
      least[i] = leastElsewhere(state, i);
      if (least[i] < dearestPaidBy(state, i)) addWrong(state, i, least[i], wrong);
    }
  }
  return wrong;
}

function addWrong(state: State, i: number, elsewhere: number, { dear, lacking }: Wrong): void {
  pushDearEdges(state, i, elsewhere, dear);
  if (elsewhere === state.instance.unassignedCost[i]) return;
  for (let unit = 0; unit < state.missing[i]!; unit++) lacking.push(i);
}

function lowest(prices: Float64Array): number {
  let least = Infinity;
  for (let j = 0; j < prices.length; j++) if (prices[j]! < least) least = prices[j]!;
  return least;
}

function rowOf(rowStart: Int32Array, edge: number): number {
  let [low, high] = [0, rowStart.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (rowStart[middle]! <= edge) low = middle;
    else high = middle;
  }
  return low;
}
