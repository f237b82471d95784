/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { usableDays } from '../eligibility/time';
import type { Span } from '../problem';
import { layOutTasks, type DayTask } from '../time/day-plan';
import { freeStretches } from '../time/free-stretches';
import type { Prepared } from './prepare';

type Task = DayTask & { readonly edge: number };

/** Which chosen tasks fit into their helpers' time, and when. */
export class Timetable {
  /** Edges that do not fit beside the others of their helper. */
  readonly conflicts: readonly number[];
  private readonly tasksOf = new Map<number, readonly Task[]>();

  constructor(
    private readonly prepared: Prepared,
    edges: Int32Array,
  ) {
    const requestOf = requestOfEdges(prepared, edges);
    const order = [...edges].sort((a, b) => this.compareWorth(a, b, requestOf) || a - b);
    this.conflicts = order.filter((edge) => !this.tryAdd(edge, requestOf.get(edge)!));
  }

  /** Adds the task if its helper has a seat and the time for it beside the tasks they have. */
  tryAdd(edge: number, i: number): boolean {
    const { instance, problem, requests, helpers } = this.prepared;
    const j = instance.helper[edge]!;
    const request = requests[i]!;
    const helper = helpers[j]!;
    const tasks = this.tasks(j);
    if (tasks.length >= instance.capacity[j]!) return false;
    const isDayUsable = usableDays(request, helper, problem.today);
    const task = { request, edge, stretches: freeStretches(request, helper, true, isDayUsable) };
    const timed = [...tasks, task].filter(isTimed);
    if (isTimed(task) && timed.length > 1 && !layOutTasks(timed, problem.options)) return false;
    this.tasksOf.set(j, [...tasks, task]);
    return true;
  }

  /** Takes the task away again. */
  remove(edge: number): void {
    const j = this.prepared.instance.helper[edge]!;
    this.tasksOf.set(
      j,
      this.tasks(j).filter((task) => task.edge !== edge),
    );
  }

  /** Edges of the tasks helper `j` has. */
  edgesOf(j: number): number[] {
    return this.tasks(j).map(({ edge }) => edge);
  }

  has(edge: number): boolean {
    return this.tasks(this.prepared.instance.helper[edge]!).some((task) => task.edge === edge);
  }

  /** The time of every task, by edge ascending; null where the request has no window. */
  slots(): Map<number, Span | null> {
    const slots: [number, Span | null][] = [];
    for (const tasks of this.tasksOf.values()) {
      const timed = tasks.filter(isTimed);
      const times = layOutTasks(timed, this.prepared.problem.options) ?? [];
      for (const task of tasks) slots.push([task.edge, times[timed.indexOf(task)] ?? null]);
    }
    return new Map(slots.sort(([a], [b]) => a - b));
  }

  private tasks(j: number): readonly Task[] {
    return this.tasksOf.get(j) ?? [];
  }

  /** The more urgent request keeps its helper; among equals the cheaper pair. */
  private compareWorth(a: number, b: number, requestOf: ReadonlyMap<number, number>): number {
    const { unassignedCost, cost } = this.prepared.instance;
    const price = (edge: number) => unassignedCost[requestOf.get(edge)!]!;
    return price(b) - price(a) || cost[a]! - cost[b]!;
  }
}

function isTimed({ request }: DayTask): boolean {
  return request.local.length > 0;
}

/** The request index of each edge; `edges` ascending. */
export function requestOfEdges({ instance }: Prepared, edges: Int32Array): Map<number, number> {
  const requestOf = new Map<number, number>();
  let i = 0;
  for (const edge of edges) {
    while (instance.rowStart[i + 1]! <= edge) i++;
    requestOf.set(edge, i);
  }
  return requestOf;
}
