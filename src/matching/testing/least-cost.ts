import { seatPrice } from '../cost';
import { prepare } from '../planning/prepare';
import { TaskTimes, type Task } from '../planning/tasks';
import { buildWeeklyInstance } from '../planning/weekly-instance';
import type { MatchingProblem } from '../problem';

/**
 * The least that any plan of a tiny problem costs, by trying every choice of helpers (and weeks) for every request.
 * Shares with the solver what a pair costs and whether one helper's tasks fit, nothing else.
 */
export function leastCost(problem: MatchingProblem): number {
  const prepared = prepare(problem);
  const times = new TaskTimes(prepared, buildWeeklyInstance(prepared));
  const { instance, helperOfColumn } = times.weekly;
  let least = Infinity;
  const visit = (i: number, from: number, given: number, tasks: readonly Task[], cost: number): void => {
    if (cost >= least) return;
    if (i === instance.need.length) {
      least = cost;
      return;
    }
    const end = instance.rowStart[i + 1]!;
    const missing = (instance.need[i]! - given) * instance.unassignedCost[i]!;
    visit(i + 1, end, 0, tasks, cost + missing);
    if (given === instance.need[i]!) return;
    for (let edge = Math.max(from, instance.rowStart[i]!); edge < end; edge++) {
      const task = times.task(edge, i);
      const j = helperOfColumn[task.column];
      const own = tasks.filter((other) => helperOfColumn[other.column] === j);
      if (!times.fits([...own, task])) continue;
      const seats = own.filter(({ column }) => column === task.column).length;
      const more = instance.cost[edge]! + seatPrice(seats, problem.options);
      visit(i, edge + 1, given + 1, [...tasks, task], cost + more);
    }
  };
  visit(0, 0, 0, [], 0);
  return least;
}
