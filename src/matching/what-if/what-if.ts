import { compareOutcomes, type Difference } from '../planning/compare-outcomes';
import type { MatchingProblem, MatchingRequest } from '../problem';
import { newHelperId } from './apply-change';
import type { Change } from './change';
import { outcomeOf } from './outcome-of';

/** The best plan with the changes, held against the best plan without. */
export type Comparison = Difference & {
  /** Whether every pair that was asked for is in the plan. */
  readonly isPossible: boolean;
  /** The id that stands for the helper who is not there yet. */
  readonly newHelperId: number;
};

/**
 * What would be otherwise. Solves twice, without and with the changes; nothing else is touched.
 * @param asked requests that the changes are about and plans leave out at present, postponed or over
 */
export function whatIf(
  problem: MatchingProblem,
  changes: readonly Change[],
  asked: readonly MatchingRequest[] = [],
): Comparison {
  const before = outcomeOf(problem);
  const isNew = ({ id }: MatchingRequest) => problem.requests.every((request) => request.id !== id);
  const requests = [...problem.requests, ...asked.filter(isNew)];
  const after = outcomeOf({ ...problem, requests }, changes, before);
  return {
    ...compareOutcomes(before, after),
    isPossible: changes.every(
      (change) =>
        change.kind !== 'force' || after.helpersOf.get(change.requestId)?.includes(change.helperId) === true,
    ),
    newHelperId: newHelperId(problem),
  };
}
