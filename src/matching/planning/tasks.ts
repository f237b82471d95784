/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { usableDays } from '../eligibility/time';
import type { MatchingHelper, MatchingRequest, Span } from '../problem';
import { layOutTasks } from '../time/day-plan';
import { freeStretches } from '../time/free-stretches';
import { MINUTE } from '../time/spans';
import { withinWeek, type DayTask } from '../time/task';
import { minutesLeftIn } from '../time/weeks';
import { minutesBetween } from '../time/way';
import type { EdgesByWeek } from './edges-by-week';
import type { Prepared } from './prepare';
import type { WeeklyInstance } from './weekly-instance';

/** An edge of the weekly instance: a request at a helper in one week, with when it may be done. */
export type Task = DayTask & { readonly edge: number; readonly i: number; readonly column: number };

/** By edge, shared by all plans made of the same edges at other costs: what a task looks up depends on no cost. */
const tasksOf = new WeakMap<EdgesByWeek, Map<number, Task>>();

/**
 * Whether tasks fit into a helper's time, and when. Remembers what it looked up, since the same pairs are asked for
 * again and again while conflicts are settled.
 */
export class TaskTimes {
  private readonly known: Map<number, Task>;

  constructor(
    private readonly prepared: Prepared,
    readonly weekly: WeeklyInstance,
  ) {
    const known = tasksOf.get(prepared.byWeek) ?? new Map<number, Task>();
    tasksOf.set(prepared.byWeek, known);
    this.known = known;
  }

  /** The task of an edge of request `i`. */
  task(edge: number, i: number): Task {
    const known = this.known.get(edge);
    if (known) return known;
    const { requests, helpers } = this.prepared;
    const column = this.weekly.instance.helper[edge]!;
    const request = requests[i]!;
    const helper = helpers[this.weekly.helperOfColumn[column]!]!;
    const week = this.weekly.weekOfColumn[column]!;
    const stretches = this.prepared.stretches.of(request, helper, week, () =>
      this.stretches(request, helper, week),
    );
    const task = { request, stretches, edge, i, column };
    this.known.set(edge, task);
    return task;
  }

  /** Times (null: any time) for all tasks of one helper in the order given, or null where they do not fit. */
  layOut(tasks: readonly Task[]): (Span | null)[] | null {
    const timed = tasks.filter(isTimed);
    const times = this.layOutTimed(timed);
    return times && tasks.map((task) => times.get(task) ?? null);
  }

  /** Whether the tasks of one helper fit, each request at most once. */
  fits(tasks: readonly Task[]): boolean {
    const [only, another] = tasks;
    // Stretches are long enough each, and there is no edge in a week without the hours.
    if (only && !another) return !isTimed(only) || only.stretches.length > 0;
    const { capacity } = this.weekly.instance;
    const isOver = ({ column }: Task) => countIn(tasks, column) > capacity[column]!;
    if (tasks.some(isOver) || !this.hasHours(tasks)) return false;
    if (tasks.some(({ i }, k) => tasks.findIndex((other) => other.i === i) < k)) return false;
    const timed = tasks.filter(isTimed);
    if (timed.length > 0 && timed.every(({ column }) => column === timed[0]!.column))
      return layOutTasks(timed, this.prepared.problem.options) !== null;
    return this.layOutTimed(timed) !== null;
  }

  /** Whether the tasks of one helper stay within the hours that they want in each week. */
  private hasHours(tasks: readonly Task[]): boolean {
    const { helperOfColumn, weekOfColumn } = this.weekly;
    const { helpers, problem } = this.prepared;
    return tasks.every(({ column }) => {
      const left = minutesLeftIn(helpers[helperOfColumn[column]!]!, weekOfColumn[column]!, problem.today);
      if (left === Infinity) return true;
      const ofWeek = tasks.filter((other) => other.column === column);
      return ofWeek.reduce((sum, { request }) => sum + request.durationMinutes, 0) <= left;
    });
  }

  /** Week by week; where two weeks touch, all at once. */
  private layOutTimed(tasks: readonly Task[]): Map<Task, Span> | null {
    const { options } = this.prepared.problem;
    const times = new Map<Task, Span>();
    if (tasks.length === 0) return times;
    for (const column of new Set(tasks.map((task) => task.column))) {
      const ofWeek = tasks.filter((task) => task.column === column);
      const slots = layOutTasks(ofWeek, options);
      if (!slots) return null;
      ofWeek.forEach((task, k) => times.set(task, slots[k]!));
    }
    if (isAnyBackFirst(times)) return null;
    if (tasks.length === 1 || !this.weeksTouch(times)) return times;
    const slots = layOutTasks(tasks, options);
    return slots && new Map(tasks.map((task, k) => [task, slots[k]!]));
  }

  private weeksTouch(times: ReadonlyMap<Task, Span>): boolean {
    const inOrder = [...times].sort(([, a], [, b]) => a.startsAt - b.startsAt);
    return inOrder.some(([task, slot], k) => {
      const [next, after] = inOrder[k + 1] ?? [];
      if (!next || !after || next.column === task.column) return false;
      const minutes = minutesBetween(task.request, next.request, this.prepared.problem.options);
      return after.startsAt - slot.endsAt < minutes * MINUTE;
    });
  }

  private stretches(request: MatchingRequest, helper: MatchingHelper, week: number): Task['stretches'] {
    if (request.local.length === 0) return [];
    const { today, options } = this.prepared.problem;
    const isUsable = usableDays(request, helper, today);
    const free = freeStretches(withinWeek(request, week), helper, true, isUsable, options);
    return afterWayThere(free, request, helper);
  }
}

function countIn(tasks: readonly Task[], column: number): number {
  let count = 0;
  for (const task of tasks) if (task.column === column) count++;
  return count;
}

/** Whether the request has a window at all. */
export function isTimed({ request }: DayTask): boolean {
  return request.local.length > 0;
}

/** Whether a way back stands before its way there: each has its week, so that nothing can be moved. */
function isAnyBackFirst(times: ReadonlyMap<Task, Span>): boolean {
  return [...times].some(([{ request }, back]) =>
    [...times].some(
      ([other, there]) => other.request.id === request.returnOf && back.startsAt < there.endsAt,
    ),
  );
}

/** What of the stretches lies after the way there, where the helper has it confirmed; all of them where nothing does. */
function afterWayThere(
  stretches: readonly Span[],
  { returnOf = null, durationMinutes }: MatchingRequest,
  { busy }: MatchingHelper,
): readonly Span[] {
  const there = returnOf === null ? undefined : busy.find(({ requestId }) => requestId === returnOf);
  if (there === undefined) return stretches;
  const later = stretches
    .map(({ startsAt, endsAt }) => ({ startsAt: Math.max(startsAt, there.endsAt), endsAt }))
    .filter(({ startsAt, endsAt }) => endsAt - startsAt >= durationMinutes * MINUTE);
  return later.length > 0 ? later : stretches;
}
