import { compareOutcomes, type Difference } from '../planning/compare-outcomes';
import type { MatchingProblem } from '../problem';
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

/** What would be otherwise. Solves twice, without and with the changes; nothing else is touched. */
export function whatIf(problem: MatchingProblem, changes: readonly Change[]): Comparison {
  const before = outcomeOf(problem);
  const after = outcomeOf(problem, changes, before);
  return {
    ...compareOutcomes(before, after),
    isPossible: changes.every(
      (change) =>
        change.kind !== 'force' || after.helpersOf.get(change.requestId)?.includes(change.helperId) === true,
    ),
    newHelperId: newHelperId(problem),
  };
}
