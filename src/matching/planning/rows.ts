/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../assignment/instance';
import type { Timetable } from './timetable';

/** Helpers request `i` still lacks. */
export function missingOf(instance: AssignmentInstance, timetable: Timetable, i: number): number {
  let missing = instance.need[i]!;
  for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) {
    if (timetable.has(edge)) missing--;
  }
  return missing;
}

/** The row's edges, cheapest first. */
export function cheapestFirst(instance: AssignmentInstance, i: number): number[] {
  const edges: number[] = [];
  for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) edges.push(edge);
  return edges.sort((a, b) => instance.cost[a]! - instance.cost[b]! || a - b);
}
