/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { comparePriority } from '../priority';
import type { Prepared } from './prepare';
import { requestOfEdges, type Timetable } from './timetable';

/**
 * After pairs were forbidden for conflicts that may since have gone away: gives requests still short of helpers the
 * cheapest ones who have a seat and the time, the most urgent first. Where time alone costs a request its helper
 * (`relaxedMissing` says fewer are missing without it), one task in the way may move on to somebody else.
 */
export function fillGaps(prepared: Prepared, timetable: Timetable, relaxedMissing: Int32Array): void {
  const { requests } = prepared;
  const order = requests.map((_, i) => i).sort((a, b) => comparePriority(requests[a]!, requests[b]!));
  const short = order.filter((i) => missingOf(prepared, timetable, i) > 0);
  for (const i of short) fill(prepared, timetable, i, (edge) => timetable.tryAdd(edge, i));
  for (const i of short) {
    if (missingOf(prepared, timetable, i) <= relaxedMissing[i]!) continue;
    fill(prepared, timetable, i, (edge) => makeRoom(prepared, timetable, edge, i));
  }
}

function fill(prepared: Prepared, timetable: Timetable, i: number, tryEdge: (edge: number) => boolean): void {
  let missing = missingOf(prepared, timetable, i);
  for (const edge of cheapestFirst(prepared, timetable, i)) {
    if (missing > 0 && tryEdge(edge)) missing--;
  }
}

/** Moves one task of the edge's helper to another helper if that lets the request in. */
function makeRoom(prepared: Prepared, timetable: Timetable, edge: number, i: number): boolean {
  for (const other of timetable.edgesOf(prepared.instance.helper[edge]!)) {
    const moved = requestOfEdges(prepared, Int32Array.of(other)).get(other)!;
    const elsewhere = cheapestFirst(prepared, timetable, moved);
    timetable.remove(other);
    if (timetable.tryAdd(edge, i)) {
      if (elsewhere.some((to) => timetable.tryAdd(to, moved))) return true;
      timetable.remove(edge);
    }
    timetable.tryAdd(other, moved);
  }
  return false;
}

function missingOf(prepared: Prepared, timetable: Timetable, i: number): number {
  return prepared.instance.need[i]! - rowEdges(prepared, i).filter((edge) => timetable.has(edge)).length;
}

/** The row's edges that are not taken, cheapest first. */
function cheapestFirst(prepared: Prepared, timetable: Timetable, i: number): number[] {
  const { cost } = prepared.instance;
  return rowEdges(prepared, i)
    .filter((edge) => !timetable.has(edge))
    .sort((a, b) => cost[a]! - cost[b]! || a - b);
}

function rowEdges({ instance }: Prepared, i: number): number[] {
  const edges: number[] = [];
  for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) edges.push(edge);
  return edges;
}
