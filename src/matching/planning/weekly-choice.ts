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
    const choices: Choice[] = [];
    for (let weekly = instance.rowStart[i]!; weekly < instance.rowStart[i + 1]!; weekly++) {
      const choice = pair[weekly] === edge ? priceOfChoice(state, i, weekly, ways) : null;
      if (choice) choices.push(choice);
    }
    const least = Math.min(...choices.map(({ amount }) => amount));
    const choice = choices.find(({ amount, moves }) => amount === least && areTimely(solved, tasksOf, moves));
    if (!choice) return null;
    const moves = choice.moves.map(({ request, from, to }) => {
      return { request, from: helperOf(from), to: helperOf(to) };
    });
    // A request may keep its helper and only change the week.
    return { amount: least, moves: moves.filter(({ from, to }) => from !== to) };
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
  { times }: WeekByWeek,
  tasksOf: ReadonlyMap<number, readonly Task[]>,
  moves: readonly Move[],
): boolean {
  const { helperOfColumn } = times.weekly;
  const columns = moves.flatMap(({ from, to }) => [from, to]).filter((column) => column >= 0);
  const touched = new Set(columns.map((column) => helperOfColumn[column]!));
  return [...touched].every((j) => {
    const kept = (tasksOf.get(j) ?? []).filter(
      ({ i, column }) => !moves.some(({ request, from }) => request === i && from === column),
    );
    const got = moves.filter(({ to }) => to >= 0 && helperOfColumn[to] === j);
    return times.fits([
      ...kept,
      ...got.map(({ request, to }) => times.task(edgeAt(times, request, to), request)),
    ]);
  });
}

/** The edge of request `i` in a column; there is one, since a way went along it. */
function edgeAt({ weekly: { instance } }: WeekByWeek['times'], i: number, column: number): number {
  let edge = instance.rowStart[i]!;
  while (instance.helper[edge] !== column) edge++;
  return edge;
}
