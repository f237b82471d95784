/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { priceOfChoice, waysFromPool, type Choice, type Move } from '../assignment/price-of-choice';
import { stateOf } from '../assignment/state';
import type { WeekByWeek } from './solve-without-conflicts';
import type { Task } from './tasks';
import { requestOfEdges } from './timetable';

/** The choice of request `i` and an edge of the prepared instance, in helpers; null where it has to be solved for. */
export type ChooseWeekly = (i: number, edge: number) => Choice | null;

/**
 * Prices pairs in the solved assignment week by week: a pair costs what its cheapest week costs. No plan with the pair
 * costs less, and where the tasks still fit into everybody's time after the moves, that plan is there.
 */
export function chooseWeekly(solved: WeekByWeek): ChooseWeekly {
  const { instance, pair, helperOfColumn } = solved.times.weekly;
  const state = stateOf(instance, solved.relaxed);
  const ways = waysFromPool(state);
  const tasksOf = tasksByHelper(solved);
  const helperOf = (column: number) => (column < 0 ? -1 : helperOfColumn[column]!);
  return (i, edge) => {
    let best: Choice | null = null;
    let least = Infinity;
    for (let weekly = instance.rowStart[i]!; weekly < instance.rowStart[i + 1]!; weekly++) {
      if (pair[weekly] !== edge) continue;
      const choice = priceOfChoice(state, i, weekly, ways);
      if (!choice || choice.amount > least) continue;
      // The first of the cheapest whose tasks fit; one that is cheaper, and does not, stands in the way of all dearer.
      if (choice.amount < least) best = null;
      least = choice.amount;
      if (!best && areTimely(solved, tasksOf, choice.moves)) best = choice;
    }
    if (!best) return null;
    const moves: Move[] = [];
    for (const { request, from, to } of best.moves) {
      const move = { request, from: helperOf(from), to: helperOf(to) };
      // A request may keep its helper and only change the week.
      if (move.from !== move.to) moves.push(move);
    }
    return { amount: least, moves };
  };
}

function tasksByHelper({ times, relaxed }: WeekByWeek): ReadonlyMap<number, readonly Task[]> {
  const { instance, helperOfColumn } = times.weekly;
  const tasksOf = new Map<number, Task[]>();
  for (const [edge, i] of requestOfEdges(instance, relaxed.edges)) {
    const task = times.task(edge, i);
    const j = helperOfColumn[task.column]!;
    const tasks = tasksOf.get(j);
    if (tasks) tasks.push(task);
    else tasksOf.set(j, [task]);
  }
  return tasksOf;
}

/** Whether the tasks of every helper whom the moves touch still fit into their time. */
function areTimely(
  solved: WeekByWeek,
  tasksOf: ReadonlyMap<number, readonly Task[]>,
  moves: readonly Move[],
): boolean {
  const { helperOfColumn } = solved.times.weekly;
  const seen: number[] = [];
  for (const { from, to } of moves) {
    for (const column of [from, to]) {
      const j = column < 0 ? -1 : helperOfColumn[column]!;
      if (j < 0 || seen.includes(j)) continue;
      seen.push(j);
      if (!hasTimeAfter(solved, tasksOf.get(j) ?? [], j, moves)) return false;
    }
  }
  return true;
}

function hasTimeAfter(
  { times }: WeekByWeek,
  tasks: readonly Task[],
  j: number,
  moves: readonly Move[],
): boolean {
  const { helperOfColumn } = times.weekly;
  const kept = tasks.filter(
    ({ i, column }) => !moves.some(({ request, from }) => request === i && from === column),
  );
  const got = moves.filter(({ to }) => to >= 0 && helperOfColumn[to] === j);
  // No edge is without the time for it alone.
  if (kept.length + got.length < 2) return true;
  return times.fits([
    ...kept,
    ...got.map(({ request, to }) => times.task(edgeAt(times, request, to), request)),
  ]);
}

/** The edge of request `i` in a column; there is one, since a way went along it. */
function edgeAt({ weekly: { instance } }: WeekByWeek['times'], i: number, column: number): number {
  let edge = instance.rowStart[i]!;
  while (instance.helper[edge] !== column) edge++;
  return edge;
}
