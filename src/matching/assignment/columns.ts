/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { dearestPaidOf, listHeld, type Held } from './held';
import type { IntList } from './int-list';
import { Memory } from './memory';
import type { State } from './state';

/** Where prices fall further than the columns reach, they are made anew for this many times more. */
export const WIDER = 16;

/**
 * The candidates seen from the helpers: `entries` from `start[j]` to `end[j]` are those of helper `j`, as edge, request,
 * edge, request, ... Only such as may matter while no price falls by more than `reach` below `priceThen` are in it. An
 * edge below 0 is a gap, which only a live assignment has.
 */
export type Columns = {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly entries: Int32Array;
  readonly reach: number;
  readonly priceThen: Float64Array;
};

/**
 * Columns of the edges that are at most `reach` dearer to their request than what it has: one pass over the rows,
 * since nearly always only few are, and a column in full would cost a jump in memory for every edge.
 * @param leastElsewhere what each request would pay at least for what it has not got, where that is known: it saves
 *   looking along most rows
 */
export function buildColumns(
  state: State,
  reach: number,
  leastElsewhere: Float64Array | null = null,
  memory = new Memory(),
): Columns {
  const { instance, price } = state;
  const { need, helper } = instance;
  const held = listHeld(state, memory);
  const close = memory.list();
  const from = memory.list();
  const count = memory.int32(price.length + 1);
  for (let i = 0; i < need.length; i++) {
    const most = dearestPaidOf(state, held, i) + reach;
    const before = close.length;
    if (leastElsewhere && leastElsewhere[i]! > most) pushHeld(held, i, close);
    else pushUpTo(state, i, most, close);
    for (let k = before; k < close.length; k++) {
      from.push(i);
      count[helper[close.items[k]!]! + 1]!++;
    }
  }
  return sortByHelper(instance.helper, close, from, count, reach, price, memory);
}

function pushUpTo({ instance, price }: State, i: number, most: number, close: IntList): void {
  const { rowStart, helper, cost } = instance;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    if (cost[e]! + price[helper[e]!]! <= most) close.push(e);
  }
}

function pushHeld({ start, edge }: Held, i: number, close: IntList): void {
  for (let k = start[i]!, end = start[i + 1]!; k < end; k++) close.push(edge[k]!);
}

function sortByHelper(
  helper: Int32Array,
  close: IntList,
  from: IntList,
  count: Int32Array,
  reach: number,
  price: Float64Array,
  memory: Memory,
): Columns {
  const helpers = price.length;
  const end = memory.anyInt32(helpers);
  const entries = memory.anyInt32(2 * close.length);
  const priceThen = memory.anyFloat64(helpers);
  priceThen.set(price);
  for (let j = 0; j < helpers; j++) {
    end[j] = count[j]!;
    count[j + 1] = 2 * count[j + 1]! + count[j]!;
  }
  for (let k = 0; k < close.length; k++) {
    const e = close.items[k]!;
    const j = helper[e]!;
    const at = end[j]!;
    entries[at] = e;
    entries[at + 1] = from.items[k]!;
    end[j] = at + 2;
  }
  return { start: count.subarray(0, helpers), end, entries, reach, priceThen };
}
