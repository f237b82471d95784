/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { createSearch, insertUnit } from './shortest-path';
import { createState, type State } from './state';
import { validateInstance } from './validate';

/**
 * The least-cost assignment, by successive shortest paths: units are inserted one by one and the plan stays
 * optimal for those inserted. Deterministic. Throws a RangeError on a malformed instance.
 */
export function solveAssignment(instance: AssignmentInstance): AssignmentSolution {
  validateInstance(instance);
  const state = createState(instance);
  const search = createSearch(instance.need.length, instance.capacity.length);
  for (const i of dearestFirst(instance.unassignedCost)) insertRequest(state, search, i);
  return toSolution(state);
}

/** Any order is right; with the dearest first later requests find seats too contested and give up early. */
function dearestFirst(unassignedCost: Float64Array): Int32Array {
  const order = Int32Array.from(unassignedCost.keys());
  return order.sort((a, b) => unassignedCost[b]! - unassignedCost[a]! || a - b);
}

function insertRequest(state: State, search: ReturnType<typeof createSearch>, i: number): void {
  const need = state.instance.need[i]!;
  for (let unit = 0; unit < need; unit++) {
    if (insertUnit(state, search, i)) continue;
    // Paths from one request never get shorter, so the units still to come stay unassigned as well.
    state.missing[i]! += need - unit - 1;
    return;
  }
}

function toSolution(state: State): AssignmentSolution {
  const requestPrice = requestPrices(state);
  const helperPrice = helperPrices(state, requestPrice);
  const edges = chosenEdges(state);
  return {
    edges,
    missing: state.missing,
    objective: objectiveOf(state, edges),
    bound: boundOf(state.instance, requestPrice, helperPrice),
    requestPrice,
    helperPrice,
  };
}

function chosenEdges({ chosen }: State): Int32Array {
  let count = 0;
  for (let e = 0; e < chosen.length; e++) count += chosen[e]!;
  const edges = new Int32Array(count);
  for (let e = 0, k = 0; e < chosen.length; e++) if (chosen[e] === 1) edges[k++] = e;
  return edges;
}

function requestPrices({ instance, price, chosen }: State): Float64Array {
  const { rowStart, helper, cost, unassignedCost } = instance;
  const prices = unassignedCost.slice();
  for (let i = 0; i < prices.length; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const through = cost[e]! + price[helper[e]!]!;
      if (chosen[e] === 0 && through < prices[i]!) prices[i] = through;
    }
  }
  return prices;
}

/** A helper nobody can take has an infinite price inside the search; any price that closes its edges will do. */
function helperPrices({ instance, price }: State, requestPrice: Float64Array): Float64Array {
  const { rowStart, helper, cost, need, capacity, seatPrices } = instance;
  const firstSeat = (j: number) =>
    seatPrices && capacity[j]! > 0 ? seatPrices.price[seatPrices.start[j]!]! : 0;
  const prices = price.map((value, j) => (value === Infinity ? firstSeat(j) : value));
  for (let i = 0; i < need.length; i++) {
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = helper[e]!;
      if (price[j] === Infinity) prices[j] = Math.max(prices[j]!, requestPrice[i]! - cost[e]!);
    }
  }
  return prices;
}

function objectiveOf({ instance, missing, load }: State, edges: Int32Array): number {
  const { cost, unassignedCost, seatPrices } = instance;
  let sum = 0;
  for (const e of edges) sum += cost[e]!;
  for (let i = 0; i < missing.length; i++) sum += missing[i]! * unassignedCost[i]!;
  if (!seatPrices) return sum;
  for (let j = 0; j < load.length; j++) {
    for (let k = 0; k < load[j]!; k++) sum += seatPrices.price[seatPrices.start[j]! + k]!;
  }
  return sum;
}

function boundOf(instance: AssignmentInstance, u: Float64Array, v: Float64Array): number {
  const { need, capacity, rowStart, helper, cost, seatPrices } = instance;
  let bound = 0;
  for (let i = 0; i < need.length; i++) {
    bound += need[i]! * u[i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      bound -= Math.max(0, u[i]! - cost[e]! - v[helper[e]!]!);
    }
  }
  for (let j = 0; j < capacity.length; j++) {
    if (!seatPrices) bound -= capacity[j]! * Math.max(0, v[j]!);
    else {
      for (let k = seatPrices.start[j]!; k < seatPrices.start[j + 1]!; k++) {
        bound -= Math.max(0, v[j]! - seatPrices.price[k]!);
      }
    }
  }
  return bound;
}
