/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { Memory } from './memory';
import type { State } from './state';

/** What a plan needs to be told as a solution. */
export type Outcome = Pick<State, 'instance' | 'price' | 'load' | 'chosen' | 'missing'>;

/** What a state says, in the form that the checker verifies; its arrays lie in the memory, or are the state's own. */
export function toSolution(state: Outcome, memory = new Memory()): AssignmentSolution {
  const edges = chosenEdges(state, memory);
  const requestPrice = requestPrices(state, edges, memory);
  const helperPrice = helperPrices(state, requestPrice);
  return {
    edges,
    missing: state.missing,
    objective: objectiveOf(state, edges),
    bound: boundOf(state, edges, requestPrice, helperPrice),
    requestPrice,
    helperPrice,
  };
}

/** Row by row, so that they come out ascending and memory is read in order. */
function chosenEdges({ instance: { need, rowStart }, chosen, missing }: Outcome, memory: Memory): Int32Array {
  let units = 0;
  for (let i = 0; i < need.length; i++) units += need[i]! - missing[i]!;
  const edges = memory.anyInt32(units);
  let count = 0;
  for (let i = 0; i < need.length; i++) {
    let held = need[i]! - missing[i]!;
    for (let e = rowStart[i]!; held > 0; e++) {
      if (chosen[e] === 0) continue;
      edges[count++] = e;
      held--;
    }
  }
  return edges;
}

/** The dearest that each request pays; the most it would have to pay less than where it needs nobody. */
function requestPrices(
  { instance, price, missing }: Outcome,
  edges: Int32Array,
  memory: Memory,
): Float64Array {
  const { need, unassignedCost, cost, rowStart, helper } = instance;
  const prices = memory.anyFloat64(need.length);
  let at = 0;
  for (let i = 0; i < prices.length; i++) {
    let paid = need[i]! === 0 || missing[i]! > 0 ? unassignedCost[i]! : -Infinity;
    for (const end = at + need[i]! - missing[i]!; at < end; at++) {
      const amount = cost[edges[at]!]! + price[helper[edges[at]!]!]!;
      if (amount > paid) paid = amount;
    }
    if (need[i] === 0) {
      for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
        paid = Math.min(paid, cost[e]! + price[helper[e]!]!);
      }
    }
    prices[i] = paid;
  }
  return prices;
}

/** A helper nobody can take has an infinite price inside the search; any price that closes its edges will do. */
function helperPrices({ instance, price }: Outcome, requestPrice: Float64Array): Float64Array {
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

function objectiveOf({ instance, missing, load }: Outcome, edges: Int32Array): number {
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
function boundOf(
  { instance, missing }: Outcome,
  edges: Int32Array,
  requestPrice: Float64Array,
  helperPrice: Float64Array,
): number {
  const { need, cost, helper } = instance;
  let bound = 0 - priceOfSeats(instance, helperPrice);
  let at = 0;
  for (let i = 0; i < need.length; i++) {
    bound += need[i]! * requestPrice[i]!;
    for (const end = at + need[i]! - missing[i]!; at < end; at++) {
      const e = edges[at]!;
      bound -= Math.max(0, requestPrice[i]! - cost[e]! - helperPrice[helper[e]!]!);
    }
  }
  return bound;
}

/** What all seats are worth above their own prices. */
function priceOfSeats({ capacity, seatPrices }: AssignmentInstance, helperPrice: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < capacity.length; j++) {
    const price = helperPrice[j]!;
    if (!seatPrices) sum += capacity[j]! * Math.max(0, price);
    else {
      for (let k = seatPrices.start[j]!; k < seatPrices.start[j + 1]!; k++) {
        sum += Math.max(0, price - seatPrices.price[k]!);
      }
    }
  }
  return sum;
}
