import { holdAuction } from './auction';
import { insertAll } from './insert-all';
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { mend } from './mend';
import { toSolution } from './solution';
import { createState, type State } from './state';
import { validateInstance } from './validate';

/** Units for each seat up to which helpers are contested so seldom that no auction is needed. */
const ROOMY = 0.9;

/**
 * The least-cost assignment with the prices that prove it. Where there is room, units are placed one after the other;
 * else an auction brings nearly all of the plan, and shortest ways mend the rest exactly. Deterministic. Throws a
 * RangeError on a malformed instance.
 */
export function solveAssignment(instance: AssignmentInstance): AssignmentSolution {
  return toSolution(solveState(instance));
}

/** The same, still as the state that a live assignment goes on from. */
export function solveState(instance: AssignmentInstance): State {
  validateInstance(instance);
  const roomy = createState(instance);
  const isRoomy = sumOf(instance.need) <= ROOMY * roomy.slotEdge.length;
  if (isRoomy && insertAll(roomy)) return roomy;
  const state = isRoomy ? createState(instance) : roomy;
  mend(state, holdAuction(state, isRoomy));
  return state;
}

function sumOf(counts: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < counts.length; k++) sum += counts[k] ?? 0;
  return sum;
}
