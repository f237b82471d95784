import { holdAuction } from './auction';
import { listHeld } from './held';
import { insertAll } from './insert-all';
import type { AssignmentInstance, AssignmentSolution } from './instance';
import { Memory } from './memory';
import { mend } from './mend';
import { toSolution } from './solution';
import { createState, unitsOf, type State } from './state';
import { validateInstance } from './validate';

/** Units for each seat up to which helpers are contested so seldom that no auction is needed. */
const ROOMY = 0.9;

/**
 * The least-cost assignment with the prices that prove it. Where there is room, units are placed one after the other;
 * else an auction brings nearly all of the plan, and shortest ways mend the rest exactly. Deterministic. Throws a
 * RangeError on a malformed instance.
 * @param memory to work in. Whoever solves often keeps it, which is quicker; the solution is good until it is used again.
 */
export function solveAssignment(instance: AssignmentInstance, memory = new Memory()): AssignmentSolution {
  const state = solveState(instance, memory);
  return toSolution({ ...state, held: listHeld(state, memory) }, memory);
}

/** The same, still as the state that a live assignment goes on from; good until the memory is used again. */
export function solveState(instance: AssignmentInstance, memory = new Memory()): State {
  validateInstance(instance);
  memory.restart();
  const roomy = createState(instance, memory);
  const isRoomy = unitsOf(instance) <= ROOMY * roomy.slotEdge.length;
  if (isRoomy && insertAll(roomy, memory)) return roomy;
  const state = isRoomy ? createState(instance, memory) : roomy;
  mend(state, holdAuction(state, isRoomy, memory), memory);
  return state;
}
