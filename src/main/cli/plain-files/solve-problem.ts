import {
  checkAssignment,
  LiveAssignment,
  solveAssignment,
  type AssignmentInstance,
  type AssignmentSolution,
} from '../../../matching';
import { KithError } from '../../../shared/contract/errors';
import type { PlainProblem } from './problem';

const MOST_SHOWN = 5;
const INEXACT = 'This cannot be solved exactly.';

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

/**
 * Solves a problem that changes will follow, with the needs and seats beyond what there are candidates for: changes
 * may bring some.
 * @throws KithError `not_possible` where the numbers are too large to be exact
 */
export function startLive({ instance, seatsOf }: PlainProblem): LiveAssignment {
  return exactly(INEXACT, () => {
    const within = needsWithin(instance);
    const live = new LiveAssignment({ ...instance, need: within });
    instance.need.forEach((need, i) => {
      if (need !== within[i]) live.setNeed(i, need);
    });
    instance.capacity.forEach((present, j) => {
      const { capacity, prices } = seatsOf(j);
      if (capacity !== present) live.setCapacity(j, capacity, prices ?? undefined);
    });
    return live;
  });
}

/**
 * Has the solution verified by code that shares nothing with the solver.
 * @throws KithError with what is wrong with `what`
 */
export function expectProved(
  instance: AssignmentInstance,
  solution: AssignmentSolution,
  what = 'The answer',
): void {
  expectNone(checkAssignment(instance, solution), what);
}

/** @throws KithError with what is wrong with `what`, where anything is */
export function expectNone(problems: readonly string[], what: string): void {
  if (problems.length === 0) return;
  const more = problems.length > MOST_SHOWN ? `; and ${problems.length - MOST_SHOWN} more` : '';
  throw new KithError(
    'internal',
    `${what} did not pass the check, so it was not written: ${problems.slice(0, MOST_SHOWN).join('; ')}${more}.`,
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

/** Billions may be needed where there are few candidates, and units are placed one by one: no more than could be. */
function needsWithin({ need, rowStart }: AssignmentInstance): Int32Array {
  return need.map((count, i) => Math.min(count, (rowStart[i + 1] ?? 0) - (rowStart[i] ?? 0)));
}

/** @throws KithError `not_possible`, beginning with `sentence`, where the numbers are too large to be exact */
export function exactly<T>(sentence: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new KithError('not_possible', `${sentence} ${error.message}`, {}, { cause: error });
  }
}

/** @throws KithError `not_possible` where the numbers are too large to be exact */
export function solveExactly(instance: AssignmentInstance): AssignmentSolution {
  const within = needsWithin(instance);
  return exactly(INEXACT, () => withBeyond(instance, within, solveAssignment({ ...instance, need: within })));
}

/** The solution for all that is needed: whatever is beyond the candidates of a request stays without a helper. */
function withBeyond(
  { need, unassignedCost }: AssignmentInstance,
  within: Int32Array,
  solution: AssignmentSolution,
): AssignmentSolution {
  const missing = solution.missing.slice();
  const requestPrice = solution.requestPrice.slice();
  let beyond = 0;
  need.forEach((count, i) => {
    const more = count - (within[i] ?? 0);
    if (more === 0) return;
    const price = unassignedCost[i] ?? 0;
    missing[i] = (missing[i] ?? 0) + more;
    // Whoever pays for a missing helper pays that for the dearest one.
    requestPrice[i] = price;
    if (!Number.isSafeInteger(more * price) || !Number.isSafeInteger((beyond += more * price)))
      throw new RangeError(`Expected sums up to ${Number.MAX_SAFE_INTEGER}, found ${more} times ${price}.`);
  });
  const [objective, bound] = [solution.objective + beyond, solution.bound + beyond];
  if (!Number.isSafeInteger(objective))
    throw new RangeError(`Expected sums up to ${Number.MAX_SAFE_INTEGER}, found ${objective}.`);
  return { ...solution, missing, requestPrice, objective, bound };
}
