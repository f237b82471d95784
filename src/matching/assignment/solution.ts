/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution, SeatPrices } from './instance';
import type { Held } from './held';
import { Memory } from './memory';
import { closingPrice, type State } from './state';

/** What a plan needs to be told as a solution. */
export type Outcome = Pick<State, 'instance' | 'price' | 'load' | 'missing'> & { readonly held: Held };

/** What the requests have says. */
type RowsRead = Pick<AssignmentSolution, 'requestPrice'> & {
  /** For all of it, with the prices of the seats, */
  readonly paid: number;
  /** and these prices alone. */
  readonly seatsWorth: number;
  /** What units without a helper cost, and what they are worth by the requests' prices. */
  readonly without: number;
  readonly withoutWorth: number;
};

/** What a state says, in the form that the checker verifies; its arrays lie in the memory, or are the state's own. */
export function toSolution(state: Outcome, memory = new Memory()): AssignmentSolution {
  const rows = readRows(state, memory);
  const { instance, price } = state;
  return {
    edges: state.held.edge,
    missing: state.missing,
    objective: rows.paid - rows.seatsWorth + rows.without + pricesOfTaken(state),
    bound: rows.paid + rows.withoutWorth - worthOfSeats(instance, price),
    requestPrice: rows.requestPrice,
    helperPrice: price.includes(Infinity) ? withoutInfinity(instance, price) : price,
  };
}

/**
 * A request's price is the dearest that it pays. A chosen edge is worth that, and what this is more than is paid for it
 * comes off again: so it counts in the bound as what is paid. That no other edge is worth more than it costs, the
 * checker verifies.
 */
function readRows({ instance, price, held, missing }: Outcome, memory: Memory): RowsRead {
  const { need, unassignedCost, cost, helper } = instance;
  const requestPrice = memory.anyFloat64(need.length);
  let [paid, seatsWorth, without, withoutWorth] = [0, 0, 0, 0];
  for (let i = 0; i < need.length; i++) {
    const units = missing[i]!;
    let dearest = units > 0 ? unassignedCost[i]! : -Infinity;
    for (let k = held.start[i]!, end = held.start[i + 1]!; k < end; k++) {
      const seat = price[helper[held.edge[k]!]!]!;
      const amount = cost[held.edge[k]!]! + seat;
      paid += amount;
      seatsWorth += seat;
      if (amount > dearest) dearest = amount;
    }
    if (need[i] === 0) dearest = leastOfRow(instance, price, i);
    requestPrice[i] = dearest;
    if (units === 0) continue;
    without += units * unassignedCost[i]!;
    withoutWorth += units * dearest;
  }
  return { requestPrice, paid, seatsWorth, without, withoutWorth };
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

/** What all seats are worth above their own prices, free ones as well; those of a helper nobody can take are none. */
function worthOfSeats({ capacity, seatPrices }: AssignmentInstance, price: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < capacity.length; j++) {
    const most = price[j]!;
    if (most === Infinity) continue;
    if (seatPrices) sum += worthAbove(seatPrices, j, most);
    else if (most > 0) sum += capacity[j]! * most;
  }
  return sum;
}

function worthAbove({ start, price }: SeatPrices, j: number, most: number): number {
  let sum = 0;
  // Seats of a helper are never cheaper than those before.
  for (let k = start[j]!, end = start[j + 1]!; k < end && price[k]! < most; k++) sum += most - price[k]!;
  return sum;
}
