/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { dearestPaidBy } from './paid';
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
  const close = new IntList();
  const from = new IntList();
  const count = new Int32Array(price.length + 1);
  for (let i = 0; i < need.length; i++) {
    const most = dearestPaidBy(state, i) + reach;
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
