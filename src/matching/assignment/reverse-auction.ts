/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { buildColumns, WIDER, type Columns } from './columns';
import { dearestPaid, listHeld } from './held';
import type { Memory } from './memory';
import { dearestEdge, dearestPaidBy } from './paid';
import { leaveSeat, seatPriceAt, takeSeat, type State } from './state';

/** Working memory of the reverse auction. */
type Sale = {
  readonly state: State;
  /** What each request pays for its dearest unit, kept up to date. */
  readonly paid: Float64Array;
  /** Helpers who may have a free seat that is too dear, last in first out. */
  readonly open: number[];
  readonly step: number;
  readonly memory: Memory;
  columns: Columns;
  /** What each entry of the columns costs, in their order: `cost` by edge would be a jump in memory for each of them. */
  costs: Float64Array;
};

/** How many steps prices are expected to fall. */
const REACH = 128;

/**
 * Brings down what free seats cost above their own price, by a reverse auction (Bertsekas and Castanon 1992): a helper
 * offers the seat to whoever would gain most by it, for a step less than it is worth to the next; who moves leaves a
 * seat behind that is offered in turn. It ends because nobody pays more after a move, and who moves pays less. What is
 * left to mend are requests that pay up to some steps more than what they would elsewhere.
 * @param helpers those with a free seat that costs more than its own price
 * @param leastElsewhere what each request would pay for what it has not got is not less
 */
export function holdReverseAuction(
  state: State,
  helpers: readonly number[],
  step: number,
  leastElsewhere: Float64Array,
  memory: Memory,
): void {
  const { price, load } = state;
  const columns = buildColumns(state, REACH * step, leastElsewhere, memory);
  const sale: Sale = {
    state,
    paid: dearestPaid(state, listHeld(state, memory)),
    open: [...helpers],
    step,
    memory,
    columns,
    costs: costsOf(columns, state, memory),
  };
  for (let j = sale.open.at(-1); j !== undefined; j = sale.open.at(-1)) {
    if (price[j]! > seatPriceAt(state, j, load[j]!)) offerSeat(sale, j);
    else sale.open.pop();
  }
}

function costsOf({ entries }: Columns, { instance: { cost } }: State, memory: Memory): Float64Array {
  const costs = memory.anyFloat64(entries.length / 2);
  for (let k = 0; k < costs.length; k++) costs[k] = cost[entries[2 * k]!]!;
  return costs;
}

/** The price falls to what the second best taker would give, or to the seat's own; the best one takes the seat. */
function offerSeat(sale: Sale, j: number): void {
  const { state, paid, columns, costs } = sale;
  const { entries } = columns;
  const floor = seatPriceAt(state, j, state.load[j]!);
  // Whoever would give less than this need not stand in the column.
  const known = columns.priceThen[j]! - columns.reach;
  let best = Math.max(floor, known);
  let second = best;
  let taken = -1;
  for (let at = columns.start[j]!, end = columns.end[j]!; at < end; at += 2) {
    const value = paid[entries[at + 1]!]! - costs[at >> 1]!;
    if (value <= second || state.chosen[entries[at]!] !== 0) continue;
    if (value > best) {
      second = best;
      best = value;
      taken = at;
    } else second = value;
  }
  if (taken >= 0) sell(sale, j, entries[taken]!, entries[taken + 1]!, Math.max(floor, second - sale.step));
  else if (floor >= known) lowerPrice(sale, j, floor);
  else lookFurther(sale);
}

function lookFurther(sale: Sale): void {
  const { state, columns, memory } = sale;
  sale.columns = buildColumns(state, columns.reach * WIDER, null, memory);
  sale.costs = costsOf(sale.columns, state, memory);
}

function sell(sale: Sale, j: number, edge: number, i: number, offer: number): void {
  const { state, open } = sale;
  if (state.missing[i]! > 0) state.missing[i]!--;
  else {
    const left = dearestEdge(state, i);
    const k = state.instance.helper[left]!;
    leaveSeat(state, k, left);
    open.push(k);
  }
  takeSeat(state, j, edge, i);
  lowerPrice(sale, j, offer);
}

function lowerPrice({ state, paid }: Sale, j: number, offer: number): void {
  const { price, slotStart, slotEdge, slotRequest, load } = state;
  const { need, cost } = state.instance;
  price[j] = Math.min(price[j]!, offer);
  for (let slot = slotStart[j]!, end = slot + load[j]!; slot < end; slot++) {
    const i = slotRequest[slot]!;
    // Most need one helper, and that is this one: there is no dearer to look for.
    paid[i] = need[i] === 1 ? cost[slotEdge[slot]!]! + price[j] : dearestPaidBy(state, i);
  }
}
