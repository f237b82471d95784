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

const REQUESTS_AT_MOST = 150;

/**
 * Lets request `i` in by moving others: the shortest chain in which each takes the place of the next and the last
 * finds a helper with room. Returns whether there was one (breadth first, each request once).
 */
export function findChain(
  instance: AssignmentInstance,
  timetable: Timetable,
  i: number,
  looks: { left: number },
): boolean {
  const seen = new Set([i]);
  const queue: { readonly i: number; readonly step: Step | null }[] = [{ i, step: null }];
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
  return false;
}

/** Makes all moves of the chain, the last one first; undoes them where a helper met twice has no room after all. */
function move(timetable: Timetable, step: Step | null, mover: number, edge: number): boolean {
  if (!timetable.tryAdd(edge, mover)) return false;
  if (step === null) return true;
  timetable.remove(step.ejected.edge);
  if (move(timetable, step.before, step.i, step.edge)) return true;
  timetable.remove(edge);
  timetable.tryAdd(step.ejected.edge, step.ejected.i);
  return false;
}
