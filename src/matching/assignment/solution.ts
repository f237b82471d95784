/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution } from './instance';
import type { Held } from './held';
import { Memory } from './memory';
import { closingPrice, type State } from './state';

/** What a plan needs to be told as a solution. */
export type Outcome = Pick<State, 'instance' | 'price' | 'load' | 'missing'> & { readonly held: Held };

/** What the requests have says: their prices, the two sums that they add up to, and the prices of the seats they have. */
type RowsRead = Pick<AssignmentSolution, 'requestPrice' | 'objective' | 'bound'> & {
  readonly seatsWorth: number;
};

/**
 * What a state says, in the form that the checker verifies; its arrays lie in the memory, or are the state's own. No
 * pass over the helpers, of whom most have nothing to do: a seat worth more than its own price is taken, and what
 * that is not true of, the checker finds.
 */
export function toSolution(state: Outcome, memory = new Memory()): AssignmentSolution {
  const rows = readRows(state, memory);
  const { instance, price } = state;
  const seatPrices = pricesOfTaken(state);
  return {
    edges: state.held.edge,
    missing: state.missing,
    objective: rows.objective + seatPrices,
    bound: rows.bound - (rows.seatsWorth - seatPrices),
    requestPrice: rows.requestPrice,
    helperPrice: price.includes(Infinity) ? withoutInfinity(instance, price) : price,
  };
}

/**
 * A request's price is the dearest that it pays. Only chosen edges can be worth more than they cost, which counts in
 * the bound; that no other is, the checker verifies.
 */
function readRows({ instance, price, held, missing }: Outcome, memory: Memory): RowsRead {
  const { need, unassignedCost, cost, helper } = instance;
  const requestPrice = memory.anyFloat64(need.length);
  let [objective, bound, seatsWorth] = [0, 0, 0];
  for (let i = 0; i < need.length; i++) {
    const without = missing[i]!;
    const first = held.start[i]!;
    const end = held.start[i + 1]!;
    let dearest = without > 0 ? unassignedCost[i]! : -Infinity;
    let paid = 0;
    for (let k = first; k < end; k++) {
      const e = held.edge[k]!;
      const seat = price[helper[e]!]!;
      const amount = cost[e]! + seat;
      paid += amount;
      seatsWorth += seat;
      objective += cost[e]!;
      if (amount > dearest) dearest = amount;
    }
    if (need[i] === 0) dearest = leastOfRow(instance, price, i);
    requestPrice[i] = dearest;
    objective += without * unassignedCost[i]!;
    bound += need[i]! * dearest - ((end - first) * dearest - paid);
  }
  return { requestPrice, objective, bound, seatsWorth };
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
function withoutInfinity(instance: AssignmentInstance, price: Float64Array): Float64Array {
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
