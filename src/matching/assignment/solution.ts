/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { Memory } from './memory';
import { closingPrice, type State } from './state';

/** What a plan needs to be told as a solution. */
export type Outcome = Pick<State, 'instance' | 'price' | 'load' | 'chosen' | 'missing'>;

/** What the rows say: chosen edges, ascending, the prices of the requests, and the two sums that they add up to. */
type RowsRead = Pick<AssignmentSolution, 'edges' | 'requestPrice' | 'objective' | 'bound'>;

/** What a state says, in the form that the checker verifies; its arrays lie in the memory, or are the state's own. */
export function toSolution(state: Outcome, memory = new Memory()): AssignmentSolution {
  const rows = readRows(state, memory);
  const helperPrice = helperPrices(state);
  return {
    edges: rows.edges,
    missing: state.missing,
    objective: rows.objective + pricesOfTaken(state),
    bound: rows.bound - priceOfSeats(state.instance, helperPrice),
    requestPrice: rows.requestPrice,
    helperPrice,
  };
}

/**
 * Row by row, so that edges come out ascending and memory is read in order. A request's price is the dearest that it
 * pays. Only chosen edges can be worth more than they cost, which counts in the bound; that no other is, the checker
 * verifies.
 */
function readRows({ instance, price, chosen, missing }: Outcome, memory: Memory): RowsRead {
  const { need, unassignedCost, cost, rowStart, helper } = instance;
  const edges = memory.anyInt32(heldUnits(instance, missing));
  const requestPrice = memory.anyFloat64(need.length);
  let [count, objective, bound] = [0, 0, 0];
  for (let i = 0; i < need.length; i++) {
    const first = count;
    const without = missing[i]!;
    let held = need[i]! - without;
    let dearest = without > 0 ? unassignedCost[i]! : -Infinity;
    let paid = 0;
    for (let e = rowStart[i]!; held > 0; e++) {
      if (chosen[e] === 0) continue;
      held--;
      edges[count++] = e;
      const amount = cost[e]! + price[helper[e]!]!;
      paid += amount;
      objective += cost[e]!;
      if (amount > dearest) dearest = amount;
    }
    if (need[i] === 0) dearest = leastOfRow(instance, price, i);
    requestPrice[i] = dearest;
    objective += without * unassignedCost[i]!;
    bound += need[i]! * dearest - ((count - first) * dearest - paid);
  }
  return { edges, requestPrice, objective, bound };
}

function heldUnits({ need }: AssignmentInstance, missing: Int32Array): number {
  let units = 0;
  for (let i = 0; i < need.length; i++) units += need[i]! - missing[i]!;
  return units;
}

/** The most that a request which needs nobody would have to pay less than. */
function leastOfRow(
  { unassignedCost, rowStart, helper, cost }: AssignmentInstance,
  price: Float64Array,
  i: number,
): number {
  let least = unassignedCost[i]!;
  for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
    least = Math.min(least, cost[e]! + price[helper[e]!]!);
  return least;
}

/** A helper nobody can take has an infinite price inside the search; any price that closes its edges will do. */
function helperPrices({ instance, price }: Outcome): Float64Array {
  if (!price.includes(Infinity)) return price;
  const closed = closingPrice(instance);
  return price.map((value) => (value === Infinity ? closed : value));
}

function pricesOfTaken({ instance: { seatPrices }, load }: Outcome): number {
  let sum = 0;
  if (!seatPrices) return sum;
  for (let j = 0; j < load.length; j++) {
    for (let k = 0; k < load[j]!; k++) sum += seatPrices.price[seatPrices.start[j]! + k]!;
  }
  return sum;
}

/** What all seats are worth above their own prices. */
function priceOfSeats({ capacity, seatPrices }: AssignmentInstance, helperPrice: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < capacity.length; j++) {
    const price = helperPrice[j]!;
    if (!seatPrices) sum += price > 0 ? capacity[j]! * price : 0;
    else {
      for (let k = seatPrices.start[j]!; k < seatPrices.start[j + 1]!; k++) {
        sum += Math.max(0, price - seatPrices.price[k]!);
      }
    }
  }
  return sum;
}
