import { checkAssignment } from '../check';
import type { AssignmentInstance, AssignmentSolution } from '../instance';
import { Memory } from '../memory';
import { toSolution } from '../solution';
import { solveCertified } from '../certified';
import { createState } from '../state';
import { validateInstance } from '../validate';
import { expectKeys, keepPlan, seatAgain, type KeptPlan, type Keys } from './kept-plan';
import { setRight } from './set-right';

export type { Keys } from './kept-plan';

/**
 * Solves one instance after the other, each beginning with the plan and the prices of the one before: those who still
 * can be are seated as they were, and what the prices do not prove any more is set right. Where too much is, it solves
 * from scratch. Every solution is checked on its own before it is given out or kept. Of several plans that cost the
 * same another may come out than from scratch.
 */
export class KeptAssignment {
  private plan: KeptPlan | null = null;
  /** How often the kept plan was gone on from, and how often it was not. */
  followed = 0;
  solvedAnew = 0;
  /** How often what was gone on from did not prove the plan; never, unless something here is wrong. */
  unproved = 0;

  /**
   * The best assignment, checked, good until the memory is used again. Throws a RangeError on a malformed instance and
   * an Error where it could not be proved, and then keeps what it kept.
   */
  solve(instance: AssignmentInstance, keys: Keys, memory = new Memory()): AssignmentSolution {
    expectKeys(instance, keys);
    const next = this.plan && this.follow(this.plan, instance, keys, memory);
    const solution = next ?? solveCertified(instance, memory);
    if (next) this.followed++;
    else this.solvedAnew++;
    this.plan = keepPlan(instance, keys, solution);
    return solution;
  }

  /** Null where solving from scratch is quicker, or the plan could not be proved. */
  private follow(
    plan: KeptPlan,
    instance: AssignmentInstance,
    keys: Keys,
    memory: Memory,
  ): AssignmentSolution | null {
    validateInstance(instance);
    memory.restart();
    const state = createState(instance, memory);
    const held = setRight(state, seatAgain(state, plan, keys, memory), memory);
    if (held === null) return null;
    const solution = toSolution({ ...state, held }, memory);
    if (checkAssignment(instance, solution).length === 0) return solution;
    this.unproved++;
    return null;
  }
}
