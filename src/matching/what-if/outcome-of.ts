import { outcomeOfPrepared, type Outcome } from '../planning/outcome';
import { prepare } from '../planning/prepare';
import type { MatchingProblem } from '../problem';
import { applyChanges } from './apply-change';
import type { Change } from './change';

/** The best plan of the problem with the changes in it; of equally good ones the most like `keep`. */
export function outcomeOf(
  problem: MatchingProblem,
  changes: readonly Change[] = [],
  keep: Outcome | null = null,
): Outcome {
  return outcomeOfPrepared(
    prepare(applyChanges(problem, changes)),
    changes.filter((change) => change.kind === 'force'),
    keep,
  );
}
