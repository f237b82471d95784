import { checkAssignment } from './check';
import type { AssignmentInstance, AssignmentSolution } from './instance';
import type { Memory } from './memory';
import { solveAssignment } from './solve';

/** The best assignment, checked, good until the memory is used again; an Error where it could not be proved. */
export function solveCertified(instance: AssignmentInstance, memory?: Memory): AssignmentSolution {
  const solution = solveAssignment(instance, memory);
  const problems = checkAssignment(instance, solution);
  if (problems.length > 0) throw new Error(`The assignment could not be proved: ${problems.join('; ')}`);
  return solution;
}
