/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../assignment/instance';
import { seatPrice } from '../cost';
import { usableDays } from '../eligibility/time';
import { hasTimeFor } from '../time/free-stretches';
import { withinWeek } from '../time/task';
import { roomIn, weekOf, weeksOf } from '../time/weeks';
import { seatsInWeek, type Prepared } from './prepare';

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
  const edges = expandEdges(instance, capacity, count, (i) =>
    weeks[i]!.map((week) => ({
      ahead: week - first,
      hasTime: weeks[i]!.length === 1 ? always : timeInWeek(prepared, i, week),
    })),
  );
  const columns = Array.from(capacity.keys());
  return {
    ...edges,
    instance: { ...instance, ...edges.rows, capacity, seatPrices: seatPricesOf(prepared, capacity) },
    helperOfColumn: Int32Array.from(columns, (column) => Math.floor(column / count)),
    weekOfColumn: Int32Array.from(columns, (column) => first + (column % count)),
  };
}

type Week = {
  /** Weeks from this one. */
  readonly ahead: number;
  /** Whether helper `j` has the time in it at all. */
  readonly hasTime: (j: number) => boolean;
};

const always = () => true;

/** The rules found time in some week of the window; here it has to be this one. */
function timeInWeek({ requests, helpers, context }: Prepared, i: number, week: number): Week['hasTime'] {
  const request = requests[i]!;
  const cut = withinWeek(request, week);
  return (j) => hasTimeFor(cut, helpers[j]!, context, true, usableDays(request, helpers[j]!, context.today));
}

function expandEdges(
  { need, rowStart, helper, cost }: AssignmentInstance,
  capacity: Int32Array,
  count: number,
  weeksOf: (i: number) => readonly Week[],
): { pair: Int32Array; rows: Pick<AssignmentInstance, 'rowStart' | 'helper' | 'cost'> } {
  const pair: number[] = [];
  const column: number[] = [];
  const starts = new Int32Array(need.length + 1);
  for (let i = 0; i < need.length; i++) {
    const weeks = weeksOf(i);
    for (let edge = rowStart[i]!; edge < rowStart[i + 1]!; edge++) {
      for (const { ahead, hasTime } of weeks) {
        const j = helper[edge]! * count + ahead;
        if (capacity[j] === 0 || !hasTime(helper[edge]!)) continue;
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
