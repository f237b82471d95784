/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../assignment/instance';
import type { Span } from '../problem';
import type { Task, TaskTimes } from './tasks';

/** Which chosen tasks fit into their helpers' time, and when. Edges are those of the weekly instance. */
export class Timetable {
  /** Edges that do not fit beside the others of their helper. */
  readonly conflicts: readonly number[];
  private readonly tasksOf = new Map<number, readonly Task[]>();

  constructor(
    private readonly times: TaskTimes,
    edges: Int32Array,
  ) {
    const requestOf = requestOfEdges(times.weekly.instance, edges);
    const order = [...edges].sort((a, b) => this.compareWorth(a, b, requestOf) || a - b);
    this.conflicts = order.filter((edge) => !this.tryAdd(edge, requestOf.get(edge)!));
  }

  /** Adds the task if its helper has a seat and the time for it beside the tasks they have. */
  tryAdd(edge: number, i: number): boolean {
    const tasks = [...this.tasksBeside(edge), this.times.task(edge, i)];
    if (!this.times.fits(tasks)) return false;
    this.tasksOf.set(this.helperOf(edge), tasks);
    return true;
  }

  canAdd(edge: number, i: number): boolean {
    return this.times.fits([...this.tasksBeside(edge), this.times.task(edge, i)]);
  }

  /** Whether the edge's helper has the time for it, be there a seat or not. */
  hasTimeFor(edge: number, i: number): boolean {
    return this.times.layOut([...this.tasksBeside(edge), this.times.task(edge, i)]) !== null;
  }

  /** Whether the edge fits once `out` leaves its helper. */
  canReplace(out: Task, edge: number, i: number): boolean {
    const others = this.tasksBeside(edge).filter((task) => task !== out);
    return this.times.fits([...others, this.times.task(edge, i)]);
  }

  /** Takes the task away again. */
  remove(edge: number): void {
    const tasks = this.tasksBeside(edge).filter((task) => task.edge !== edge);
    this.tasksOf.set(this.helperOf(edge), tasks);
  }

  has(edge: number): boolean {
    return this.tasksBeside(edge).some((task) => task.edge === edge);
  }

  /** Tasks of all helpers together. */
  count(): number {
    let count = 0;
    for (const tasks of this.tasksOf.values()) count += tasks.length;
    return count;
  }

  /** How many tasks each request has, those without any left out. */
  countByRequest(): Map<number, number> {
    const counts = new Map<number, number>();
    for (const tasks of this.tasksOf.values())
      for (const { i } of tasks) counts.set(i, (counts.get(i) ?? 0) + 1);
    return counts;
  }

  /** The tasks of the edge's helper. */
  tasksBeside(edge: number): readonly Task[] {
    return this.tasksOf.get(this.helperOf(edge)) ?? [];
  }

  /** The time of every task by edge of the prepared instance, ascending; null where the request has no window. */
  slots(): Map<number, Span | null> {
    const slots: [number, Span | null][] = [];
    for (const tasks of this.tasksOf.values()) {
      const times = this.times.layOut(tasks) ?? [];
      tasks.forEach(({ edge }, k) => slots.push([this.times.weekly.pair[edge]!, times[k] ?? null]));
    }
    return new Map(slots.sort(([a], [b]) => a - b));
  }

  private helperOf(edge: number): number {
    const { instance, helperOfColumn } = this.times.weekly;
    return helperOfColumn[instance.helper[edge]!]!;
  }

  /** The more urgent request keeps its helper; among equals the cheaper pair. */
  private compareWorth(a: number, b: number, requestOf: ReadonlyMap<number, number>): number {
    const { unassignedCost, cost } = this.times.weekly.instance;
    const more = unassignedCost[requestOf.get(b)!]! - unassignedCost[requestOf.get(a)!]!;
    return more || cost[a]! - cost[b]!;
  }
}

/** The request index of each edge; `edges` ascending. */
export function requestOfEdges(
  { rowStart }: Pick<AssignmentInstance, 'rowStart'>,
  edges: Int32Array,
): Map<number, number> {
  const requestOf = new Map<number, number>();
  let i = 0;
  for (const edge of edges) {
    while (rowStart[i + 1]! <= edge) i++;
    requestOf.set(edge, i);
  }
  return requestOf;
}
