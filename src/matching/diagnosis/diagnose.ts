import type { EligibilityContext } from '../eligibility/refusal';
import type { Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { Tally } from './tally';

/**
 * Why a request lacks helpers: how many each rule refused, and which single changes would help. Asks all rules for
 * each helper; `diagnose-many.ts` answers the same for many requests.
 */
export function diagnose(
  request: MatchingRequest,
  missing: number,
  helpers: readonly MatchingHelper[],
  context: EligibilityContext,
): Unassigned {
  const tally = new Tally(request, missing, context);
  for (const helper of helpers) tally.judge(helper);
  return tally.sumUp();
}
