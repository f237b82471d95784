/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../assignment/instance';
import { seatPrice } from '../cost';
import type { MatchingOptions } from '../options';
import type { Prepared } from './prepare';

/**
 * The assignment week by week: each helper stands once for each local week, with the tasks they want in it, and a
 * request whose window spans several weeks may be served in any of them (a task lies within one week). So the limits per week are capacities, and
 * exact. Columns are the instance's "helpers", by helper and then week.
 */
export type WeeklyInstance = {
  readonly instance: AssignmentInstance;
  /** The edge of the prepared instance that an edge belongs to. */
  readonly pair: Int32Array;
  readonly helperOfColumn: Int32Array;
  readonly weekOfColumn: Int32Array;
};

export function buildWeeklyInstance({ problem, instance, byWeek }: Prepared): WeeklyInstance {
  const { rowStart, pair, column, seatsOfColumn: capacity, helperOfColumn, weekOfColumn } = byWeek;
  const cost = new Float64Array(pair.length);
  for (let k = 0; k < pair.length; k++) cost[k] = instance.cost[pair[k]!]!;
  const seatPrices = seatPricesOf(capacity, problem.options);
  return {
    instance: { ...instance, rowStart, helper: column, cost, capacity, seatPrices },
    pair,
    helperOfColumn,
    weekOfColumn,
  };
}

function seatPricesOf(
  capacity: Int32Array,
  options: MatchingOptions,
): NonNullable<AssignmentInstance['seatPrices']> {
  const start = new Int32Array(capacity.length + 1);
  capacity.forEach((seats, j) => (start[j + 1] = start[j]! + seats));
  const price = new Float64Array(start[capacity.length]!);
  capacity.forEach((seats, j) => {
    for (let k = 0; k < seats; k++) price[start[j]! + k] = seatPrice(k, options);
  });
  return { start, price };
}
