/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution, SeatPrices } from './instance';
import type { Held } from './held';
import { Memory } from './memory';
import { closingPrice, type State } from './state';

/** What a plan needs to be told as a solution. */
export type Outcome = Pick<State, 'instance' | 'price' | 'load' | 'missing'> & { readonly held: Held };

/** What all seats are worth above their own prices, and whether some helper has none. */
type SeatsWorth = { readonly sum: number; readonly isAnyClosed: boolean };

/** What the requests have says: their prices, and the two sums that they add up to. */
type RowsRead = Pick<AssignmentSolution, 'requestPrice' | 'objective' | 'bound'>;

/** What a state says, in the form that the checker verifies; its arrays lie in the memory, or are the state's own. */
export function toSolution(state: Outcome, memory = new Memory()): AssignmentSolution {
  const rows = readRows(state, memory);
  const { instance, price } = state;
  const seats = worthOfSeats(instance, price);
  return {
    edges: state.held.edge,
    missing: state.missing,
    objective: rows.objective + pricesOfTaken(state),
    bound: rows.bound - seats.sum,
    requestPrice: rows.requestPrice,
    helperPrice: seats.isAnyClosed ? withoutInfinity(instance, price) : price,
  };
}

/**
 * A request's price is the dearest that it pays. Only chosen edges can be worth more than they cost, which counts in
 * the bound; that no other is, the checker verifies.
 */
function readRows({ instance, price, held, missing }: Outcome, memory: Memory): RowsRead {
  const { need, unassignedCost, cost, helper } = instance;
  const requestPrice = memory.anyFloat64(need.length);
  let [objective, bound] = [0, 0];
  for (let i = 0; i < need.length; i++) {
    const without = missing[i]!;
    const [first, end] = [held.start[i]!, held.start[i + 1]!];
    let dearest = without > 0 ? unassignedCost[i]! : -Infinity;
    let paid = 0;
    for (let k = first; k < end; k++) {
      const e = held.edge[k]!;
      const amount = cost[e]! + price[helper[e]!]!;
      paid += amount;
      objective += cost[e]!;
      if (amount > dearest) dearest = amount;
    }
    if (need[i] === 0) dearest = leastOfRow(instance, price, i);
    requestPrice[i] = dearest;
    objective += without * unassignedCost[i]!;
    bound += need[i]! * dearest - ((end - first) * dearest - paid);
  }
  return { requestPrice, objective, bound };
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

/** What all seats are worth above their own prices; those of a helper nobody can take are none. */
function worthOfSeats({ capacity, seatPrices }: AssignmentInstance, price: Float64Array): SeatsWorth {
  let sum = 0;
  let isAnyClosed = false;
  for (let j = 0; j < capacity.length; j++) {
    const most = price[j]!;
    if (most === Infinity) isAnyClosed = true;
    else if (seatPrices) sum += worthAbove(seatPrices, j, most);
    else if (most > 0) sum += capacity[j]! * most;
  }
  return { sum, isAnyClosed };
}

function worthAbove({ start, price }: SeatPrices, j: number, most: number): number {
  let sum = 0;
  // Seats of a helper are never cheaper than those before.
  for (let k = start[j]!, end = start[j + 1]!; k < end && price[k]! < most; k++) sum += most - price[k]!;
  return sum;
}
