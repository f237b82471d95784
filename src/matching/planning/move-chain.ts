/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { cheapestFirst } from './rows';
import type { AssignmentInstance } from '../assignment/instance';
import type { Task } from './tasks';
import type { Timetable } from './timetable';

/** Request `i` takes `edge`; `ejected` has to leave that helper and looks for another. */
type Step = {
  readonly i: number;
  readonly edge: number;
  readonly ejected: Task;
  readonly before: Step | null;
};

/** A request that a chain reaches; it is the one let in where there is no step. */
type Reached = { readonly i: number; readonly step: Step | null };

const REQUESTS_AT_MOST = 150;

/**
 * Lets request `i` in by moving others: the shortest chain in which each takes the place of the next and the last
 * finds a helper with room, or else goes without where that is the lesser loss. Returns whether there was one (breadth first, each request once).
 */
export function findChain(
  instance: AssignmentInstance,
  timetable: Timetable,
  i: number,
  looks: { left: number },
): boolean {
  const seen = new Set([i]);
  const queue: Reached[] = [{ i, step: null }];
  for (const { i: mover, step } of queue) {
    for (const edge of cheapestFirst(instance, mover)) {
      if (looks.left-- <= 0) return false;
      if (timetable.has(edge)) continue;
      if (timetable.canAdd(edge, mover) && move(timetable, step, mover, edge)) return true;
      if (seen.size >= REQUESTS_AT_MOST) continue;
      for (const ejected of timetable.tasksBeside(edge)) {
        if (seen.has(ejected.i) || !timetable.canReplace(ejected, edge, mover)) continue;
        seen.add(ejected.i);
        queue.push({ i: ejected.i, step: { i: mover, edge, ejected, before: step } });
      }
    }
  }
  return letGo(instance, timetable, i, queue);
}

/** Where nobody finds room: the least urgent whom the chains reach goes without, if that costs less than request `i`. */
function letGo(
  { unassignedCost }: AssignmentInstance,
  timetable: Timetable,
  i: number,
  reached: readonly Reached[],
): boolean {
  const lesser = reached.filter((other) => unassignedCost[other.i]! < unassignedCost[i]!);
  lesser.sort((a, b) => unassignedCost[a.i]! - unassignedCost[b.i]!);
  return lesser.some(({ step }) => step !== null && leave(timetable, step));
}

/** Makes all moves of the chain, the last one first; undoes them where a helper met twice has no room after all. */
function move(timetable: Timetable, step: Step | null, mover: number, edge: number): boolean {
  if (!timetable.tryAdd(edge, mover)) return false;
  if (step === null || leave(timetable, step)) return true;
  timetable.remove(edge);
  return false;
}

/** The ejected task leaves its helper, and all before it in the chain move on. */
function leave(timetable: Timetable, { ejected, before, i, edge }: Step): boolean {
  timetable.remove(ejected.edge);
  if (move(timetable, before, i, edge)) return true;
  timetable.tryAdd(ejected.edge, ejected.i);
  return false;
}
