import {
  checkAssignment,
  solveAssignment,
  type AssignmentInstance,
  type AssignmentSolution,
} from '../../../matching';
import { KithError } from '../../../shared/contract/errors';
import type { PlainProblem } from './problem';

const MOST_SHOWN = 5;

/** @throws KithError `not_possible` where the numbers are too large to be exact */
export function solveProblem({ instance, dimacs }: PlainProblem): AssignmentSolution {
  const solution = solveExactly(instance);
  const isSettled = dimacs === null || dimacs.isEnough || countMissing(solution) === 0;
  if (isSettled || countMissing(solution) === leastMissing(instance)) return solution;
  throw new KithError(
    'not_possible',
    'Not every source finds a partner, and the costs are too large to say exactly which to leave alone. Smaller costs were expected.',
  );
}

/** Has the solution verified by code that shares nothing with the solver. @throws KithError with what is wrong */
export function expectProved(instance: AssignmentInstance, solution: AssignmentSolution): void {
  const problems = checkAssignment(instance, solution);
  if (problems.length === 0) return;
  const more = problems.length > MOST_SHOWN ? `; and ${problems.length - MOST_SHOWN} more` : '';
  throw new KithError(
    'internal',
    `The answer did not pass the check, so it was not written: ${problems.slice(0, MOST_SHOWN).join('; ')}${more}.`,
  );
}

export function countMissing({ missing }: AssignmentSolution): number {
  return missing.reduce((sum, amount) => sum + amount, 0);
}

/** How many stay alone when as many as possible do not, whatever it costs. */
function leastMissing(instance: AssignmentInstance): number {
  return countMissing(
    solveExactly({
      ...instance,
      cost: new Float64Array(instance.cost.length),
      unassignedCost: new Float64Array(instance.need.length).fill(1),
    }),
  );
}

function solveExactly(instance: AssignmentInstance): AssignmentSolution {
  try {
    return solveAssignment(instance);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new KithError(
      'not_possible',
      `This cannot be solved exactly. ${error.message}`,
      {},
      { cause: error },
    );
  }
}
