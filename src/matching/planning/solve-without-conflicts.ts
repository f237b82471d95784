/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { solveCertified } from '../assignment/certified';
import type { AssignmentSolution } from '../assignment/instance';
import type { KeptAssignment, Keys } from '../assignment/kept';
import type { Memory } from '../assignment/memory';
import type { OnProgress } from '../plan';
import type { Span } from '../problem';
import { fillGaps } from './fill-gaps';
import { buildGraph } from './graph';
import type { Prepared } from './prepare';
import { settleConflicts } from './settle-conflicts';
import { TaskTimes } from './tasks';
import { Timetable } from './timetable';
import { buildWeeklyInstance } from './weekly-instance';

export type Solved = {
  /** Chosen edges of the prepared instance with the time each may take place (null: any time). */
  readonly slots: ReadonlyMap<number, Span | null>;
  /** For each helper the price of a seat in the dearest week, time conflicts left aside. */
  readonly helperPrice: Float64Array;
  /** What no plan can beat; at least the optimum with time conflicts left aside. */
  readonly bound: number;
  readonly rounds: number;
  /** Whether helper `j` would have the time for request `i` beside the tasks of the plan. */
  readonly fitsBeside: (i: number, j: number) => boolean;
  /** The assignment that the plan is; null where time conflicts had to be settled in it. */
  readonly weekByWeek: WeekByWeek | null;
};

/** The assignment week by week, solved; its edges have all a time in their week, if not always beside each other. */
export type WeekByWeek = { readonly times: TaskTimes; readonly relaxed: AssignmentSolution };

/** Pairs tried out in mending a plan: about a second's worth. */
const LOOKS_AT_MOST = 100_000;

/**
 * The exact assignment. Where tasks of a helper do not fit into their time, the best plan in which they do is looked
 * for on small pieces of it, and proved; where a piece grows too large or its search too long the bound reached is
 * kept, and the plan is mended one by one. Every assignment is certified.
 * @param kept goes on from the assignment of the plan before, and keeps this one's
 */
export function solveWithoutConflicts(
  prepared: Prepared,
  onProgress?: OnProgress,
  memory?: Memory,
  kept?: KeptAssignment | null,
): Solved {
  onProgress?.('solving', 0, 2);
  const times = new TaskTimes(prepared, buildWeeklyInstance(prepared));
  const { instance, helperOfColumn } = times.weekly;
  const relaxed = kept ? kept.solve(instance, keysOf(prepared), memory) : solveCertified(instance, memory);
  const helperPrice = dearestOf(relaxed.helperPrice, instance.capacity, helperOfColumn);
  onProgress?.('solving', 1, 2);
  const first = new Timetable(times, relaxed.edges);
  if (first.conflicts.length === 0) {
    onProgress?.('solving', 2, 2);
    const weekByWeek = { times, relaxed };
    return { ...toSolved(times, first), helperPrice, bound: relaxed.objective, rounds: 0, weekByWeek };
  }
  const conflicted = [...new Set(first.conflicts.map((edge) => instance.helper[edge]!))];
  const { conflictNodesAtMost, conflictWorkAtMost } = prepared.problem.options;
  const settled = settleConflicts(
    buildGraph(instance, relaxed),
    conflicted.sort((a, b) => a - b),
    times,
    conflictNodesAtMost,
    conflictWorkAtMost,
  );
  const timetable = new Timetable(times, settled.edges);
  if (!settled.isSettled)
    fillGaps(prepared.requests, instance, timetable, relaxed.edges.length, LOOKS_AT_MOST);
  onProgress?.('solving', 2, 2);
  const bound = relaxed.objective + settled.gain;
  return { ...toSolved(times, timetable), helperPrice, bound, rounds: settled.nodes, weekByWeek: null };
}

/** Who the rows and columns of the assignment week by week are. */
export function keysOf({ requests, helpers, byWeek: { weekOfColumn } }: Prepared): Keys {
  const ids = (of: readonly { readonly id: number }[]) => Float64Array.from(of, ({ id }) => id);
  const count = helpers.length === 0 ? 0 : weekOfColumn.length / helpers.length;
  return {
    requests: ids(requests),
    helpers: ids(helpers),
    weeks: { first: weekOfColumn[0] ?? 0, count },
  };
}

function toSolved({ weekly }: TaskTimes, timetable: Timetable): Pick<Solved, 'slots' | 'fitsBeside'> {
  const { rowStart, helper } = weekly.instance;
  const fitsBeside = (i: number, j: number) => {
    for (let edge = rowStart[i]!; edge < rowStart[i + 1]!; edge++) {
      if (weekly.helperOfColumn[helper[edge]!] === j && timetable.hasTimeFor(edge, i)) return true;
    }
    return false;
  };
  return { slots: timetable.slots(), fitsBeside };
}

function dearestOf(prices: Float64Array, capacity: Int32Array, helperOfColumn: Int32Array): Float64Array {
  const dearest = new Float64Array((helperOfColumn.at(-1) ?? -1) + 1);
  helperOfColumn.forEach((j, column) => {
    if (capacity[column]! > 0) dearest[j] = Math.max(dearest[j]!, prices[column]!);
  });
  return dearest;
}
