/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { holdAuction } from './auction';
import { dearestPaid } from './columns';
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { mend } from './mend';
import { createState, type State } from './state';
import { validateInstance } from './validate';

/**
 * The least-cost assignment with the prices that prove it: an auction brings nearly all of the plan, shortest ways
 * mend the rest exactly. Deterministic. Throws a RangeError on a malformed instance.
 */
export function solveAssignment(instance: AssignmentInstance): AssignmentSolution {
  return toSolution(solveState(instance));
}

/** The same, still as the state that a live assignment goes on from. */
export function solveState(instance: AssignmentInstance): State {
  validateInstance(instance);
  const state = createState(instance);
  mend(state, holdAuction(state));
  return state;
}

/** What a state says, in the form that the checker verifies. */
export function toSolution(state: State): AssignmentSolution {
  const requestPrice = requestPrices(state);
  const helperPrice = helperPrices(state, requestPrice);
  const edges = chosenEdges(state);
  return {
    edges,
    missing: state.missing,
    objective: objectiveOf(state, edges),
    bound: boundOf(state, requestPrice, helperPrice),
    requestPrice,
    helperPrice,
  };
}

/** By request, then by edge: requests are counted, so that nothing needs sorting but the few edges of one request. */
function chosenEdges({ instance, load, slotStart, slotEdge, slotRequest }: State): Int32Array {
  const end = new Int32Array(instance.need.length + 1);
  for (let j = 0; j < load.length; j++) {
    for (let slot = slotStart[j]!; slot < slotStart[j]! + load[j]!; slot++) end[slotRequest[slot]! + 1]!++;
  }
  for (let i = 0; i < instance.need.length; i++) end[i + 1]! += end[i]!;
  const edges = new Int32Array(end[instance.need.length]!);
  const start = end.slice();
  for (let j = 0; j < load.length; j++) {
    for (let slot = slotStart[j]!; slot < slotStart[j]! + load[j]!; slot++) {
      const i = slotRequest[slot]!;
      insertAscending(edges, start[i]!, end[i]!++, slotEdge[slot]!);
    }
  }
  return edges;
}

function insertAscending(edges: Int32Array, start: number, end: number, edge: number): void {
  let at = end;
  for (; at > start && edges[at - 1]! > edge; at--) edges[at] = edges[at - 1]!;
  edges[at] = edge;
}

/** The dearest that each request pays; the most it would have to pay less than where it needs nobody. */
function requestPrices(state: State): Float64Array {
  const { instance, price } = state;
  const { need, unassignedCost, cost, rowStart, helper } = instance;
  const prices = dearestPaid(state);
  for (let i = 0; i < prices.length; i++) {
    if (need[i]! > 0) continue;
    prices[i] = unassignedCost[i]!;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      prices[i] = Math.min(prices[i]!, cost[e]! + price[helper[e]!]!);
    }
  }
  return prices;
}

/** A helper nobody can take has an infinite price inside the search; any price that closes its edges will do. */
function helperPrices({ instance, price }: State, requestPrice: Float64Array): Float64Array {
  const { rowStart, helper, cost, need, capacity, seatPrices } = instance;
  if (!price.includes(Infinity)) return price;
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

/** The dual value. Only chosen edges can be worth more than they cost; that no other is, the checker verifies. */
function boundOf(state: State, requestPrice: Float64Array, helperPrice: Float64Array): number {
  const { instance, load, slotStart, slotEdge, slotRequest } = state;
  const { need, capacity, cost, seatPrices } = instance;
  let bound = 0;
  for (let i = 0; i < need.length; i++) bound += need[i]! * requestPrice[i]!;
  for (let j = 0; j < capacity.length; j++) {
    const price = helperPrice[j]!;
    for (let slot = slotStart[j]!; slot < slotStart[j]! + load[j]!; slot++) {
      bound -= Math.max(0, requestPrice[slotRequest[slot]!]! - cost[slotEdge[slot]!]! - price);
    }
    if (!seatPrices) bound -= capacity[j]! * Math.max(0, price);
    else {
      for (let k = seatPrices.start[j]!; k < seatPrices.start[j + 1]!; k++) {
        bound -= Math.max(0, price - seatPrices.price[k]!);
      }
    }
  }
  return bound;
}
