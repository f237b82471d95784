/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { State } from './state';

/**
 * The candidates seen from the helpers: those of helper `j` are `start[j] .. end[j]`. Only such as may matter while
 * no price falls by more than `reach` below `priceThen` are in it.
 */
export type Columns = {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly edge: Int32Array;
  readonly request: Int32Array;
  readonly reach: number;
  readonly priceThen: Float64Array;
};

/**
 * Columns of the edges that are at most `reach` dearer to their request than what it has: one pass over the rows,
 * since nearly always only few are, and a column in full would cost a jump in memory for every edge.
 */
export function buildColumns(state: State, reach: number): Columns {
  const { price, instance } = state;
  const { rowStart, helper, cost, need } = instance;
  const paid = dearestPaid(state);
  const close = new IntList();
  const from = new IntList();
  const count = new Int32Array(price.length + 1);
  for (let i = 0; i < need.length; i++) {
    const most = paid[i]! + reach;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      const j = helper[e]!;
      if (cost[e]! + price[j]! > most) continue;
      close.push(e);
      from.push(i);
      count[j + 1]!++;
    }
  }
  return sortByHelper(instance.helper, close, from, count, reach, price.slice());
}

/** What the dearest helper of each request costs it, or its unassigned cost where one is missing. */
export function dearestPaid(state: State): Float64Array {
  const { instance, price, load, slotStart, slotEdge, slotRequest, missing } = state;
  const { cost, unassignedCost } = instance;
  const paid = new Float64Array(missing.length).fill(-Infinity);
  for (let j = 0; j < load.length; j++) {
    for (let slot = slotStart[j]!, end = slot + load[j]!; slot < end; slot++) {
      const amount = cost[slotEdge[slot]!]! + price[j]!;
      const i = slotRequest[slot]!;
      if (amount > paid[i]!) paid[i] = amount;
    }
  }
  for (let i = 0; i < paid.length; i++) if (missing[i]! > 0) paid[i] = unassignedCost[i]!;
  return paid;
}

function sortByHelper(
  helper: Int32Array,
  close: IntList,
  from: IntList,
  count: Int32Array,
  reach: number,
  priceThen: Float64Array,
): Columns {
  for (let j = 1; j < count.length; j++) count[j]! += count[j - 1]!;
  const end = count.slice(0, -1);
  const edge = new Int32Array(close.length);
  const request = new Int32Array(close.length);
  for (let k = 0; k < close.length; k++) {
    const e = close.items[k]!;
    const at = end[helper[e]!]!++;
    edge[at] = e;
    request[at] = from.items[k]!;
  }
  return { start: count.subarray(0, -1), end, edge, request, reach, priceThen };
}

/** A list of integers that doubles when it is full. */
class IntList {
  items = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = new Int32Array(2 * this.length);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }
}
