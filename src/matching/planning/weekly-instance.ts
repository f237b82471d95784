/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../assignment/instance';
import { seatPrice } from '../cost';
import { roomIn, weekOf, weeksOf } from '../time/weeks';
import { seatsInWeek, type Prepared } from './prepare';

/**
 * The assignment week by week: each helper stands once for each local week, with the tasks they want in it, and a
 * request whose window spans several weeks may be served in any of them. So the limits per week are capacities, and
 * exact. Columns are the instance's "helpers", by helper and then week.
 */
export type WeeklyInstance = {
  readonly instance: AssignmentInstance;
  /** The edge of the prepared instance that an edge belongs to. */
  readonly pair: Int32Array;
  readonly helperOfColumn: Int32Array;
  readonly weekOfColumn: Int32Array;
};

export function buildWeeklyInstance(prepared: Prepared): WeeklyInstance {
  const { problem, requests, helpers, instance } = prepared;
  const weeks = requests.map((request) => weeksOf(request, problem.today));
  const first = weekOf(problem.today);
  const count = 1 + Math.max(0, ...weeks.map((some) => some.at(-1)! - first));
  const capacity = new Int32Array(helpers.length * count);
  helpers.forEach((helper, j) => {
    for (let k = 0; k < count; k++) {
      capacity[j * count + k] = seatsInWeek(roomIn(helper, first + k, problem.today), problem.options);
    }
  });
  const edges = expandEdges(instance, capacity, count, (i) => weeks[i]!.map((week) => week - first));
  const columns = Array.from(capacity.keys());
  return {
    ...edges,
    instance: { ...instance, ...edges.rows, capacity, seatPrices: seatPricesOf(prepared, capacity) },
    helperOfColumn: Int32Array.from(columns, (column) => Math.floor(column / count)),
    weekOfColumn: Int32Array.from(columns, (column) => first + (column % count)),
  };
}

function expandEdges(
  { need, rowStart, helper, cost }: AssignmentInstance,
  capacity: Int32Array,
  count: number,
  weeksAhead: (i: number) => readonly number[],
): { pair: Int32Array; rows: Pick<AssignmentInstance, 'rowStart' | 'helper' | 'cost'> } {
  const pair: number[] = [];
  const column: number[] = [];
  const starts = new Int32Array(need.length + 1);
  for (let i = 0; i < need.length; i++) {
    const weeks = weeksAhead(i);
    for (let edge = rowStart[i]!; edge < rowStart[i + 1]!; edge++) {
      for (const week of weeks) {
        const j = helper[edge]! * count + week;
        if (capacity[j] === 0) continue;
        pair.push(edge);
        column.push(j);
      }
    }
    starts[i + 1] = pair.length;
  }
  const rows = {
    rowStart: starts,
    helper: Int32Array.from(column),
    cost: Float64Array.from(pair, (edge) => cost[edge]!),
  };
  return { pair: Int32Array.from(pair), rows };
}

function seatPricesOf({ problem }: Prepared, capacity: Int32Array): AssignmentInstance['seatPrices'] {
  const start = new Int32Array(capacity.length + 1);
  capacity.forEach((seats, j) => (start[j + 1] = start[j]! + seats));
  const price = new Float64Array(start[capacity.length]!);
  capacity.forEach((seats, j) => {
    for (let k = 0; k < seats; k++) price[start[j]! + k] = seatPrice(k, problem.options);
  });
  return { start, price };
}

/** The instance without some edges, for instance those of pairs that turn out to have no time in that week. */
export function withoutEdges(weekly: WeeklyInstance, gone: ReadonlySet<number>): WeeklyInstance {
  const { instance, pair } = weekly;
  const kept = Int32Array.from(pair.keys()).filter((edge) => !gone.has(edge));
  const rowStart = new Int32Array(instance.rowStart.length);
  let at = 0;
  for (let i = 0; i < instance.need.length; i++) {
    while (at < kept.length && kept[at]! < instance.rowStart[i + 1]!) at++;
    rowStart[i + 1] = at;
  }
  const helper = kept.map((edge) => instance.helper[edge]!);
  const cost = Float64Array.from(kept, (edge) => instance.cost[edge]!);
  return {
    ...weekly,
    pair: kept.map((edge) => pair[edge]!),
    instance: { ...instance, rowStart, helper, cost },
  };
}
