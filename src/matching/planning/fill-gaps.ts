/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { comparePriority } from '../priority';
import type { AssignmentInstance } from '../assignment/instance';
import type { MatchingRequest } from '../problem';
import { findChain } from './move-chain';
import type { Timetable } from './timetable';

/**
 * After tasks were dropped because they did not fit: gives requests still short of helpers the cheapest ones who have
 * a seat and the time, the most urgent first. Where there is none, others move on in a chain, each to a helper of
 * somebody who moves on in turn, until somebody finds a free one.
 * @param looksAtMost pairs that are tried out at most in looking for chains
 */
export function fillGaps(
  requests: readonly MatchingRequest[],
  instance: AssignmentInstance,
  timetable: Timetable,
  looksAtMost: number,
): void {
  const order = requests.map((_, i) => i).sort((a, b) => comparePriority(requests[a]!, requests[b]!));
  const short = order.filter((i) => missingOf(instance, timetable, i) > 0);
  for (const i of short) fillDirectly(instance, timetable, i);
  const looks = { left: looksAtMost };
  for (const i of short) {
    let missing = missingOf(instance, timetable, i);
    while (missing > 0 && looks.left > 0 && findChain(instance, timetable, i, looks)) missing--;
  }
}

function fillDirectly(instance: AssignmentInstance, timetable: Timetable, i: number): void {
  let missing = missingOf(instance, timetable, i);
  for (const edge of cheapestFirst(instance, i)) {
    if (missing > 0 && !timetable.has(edge) && timetable.tryAdd(edge, i)) missing--;
  }
}

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
