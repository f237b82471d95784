import { outcomeOfPrepared, type Outcome } from '../planning/outcome';
import { prepare } from '../planning/prepare';
import type { MatchingProblem } from '../problem';
import { applyChanges } from './apply-change';
import type { Change } from './change';

/** The best plan of the problem with the changes in it. */
export function outcomeOf(problem: MatchingProblem, changes: readonly Change[] = []): Outcome {
  return outcomeOfPrepared(
    prepare(applyChanges(problem, changes)),
    changes.filter((change) => change.kind === 'force'),
  );
}
