/**
 * The cheap door: pure questions the main process may ask at any time, above all when a match is confirmed. No
 * solver behind it.
 */
import { costTerms } from './cost';
import { diagnose } from './diagnosis/diagnose';
import { allRefusals, firstRefusal } from './eligibility';
import { createContext, type Refusal } from './eligibility/refusal';
import type { Unassigned } from './plan';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from './problem';
import type { MatchingOptions } from './options';
import type { CostTerm } from './cost/term';

export { checkPlan } from './check-plan';
export { defaultOptions, type MatchingOptions } from './options';
export { comparePriority, tiers, waitingDays } from './priority';
export { differences } from './planning/pair-terms';
export { distanceMetres } from './geometry';
export { fromNowOn, wholeMinute } from './time/from-now-on';
export { needsCar } from './eligibility/vehicle';
export type { Refusal, RefusalCode } from './eligibility/refusal';
export type { CostTerm, TermName } from './cost/term';
export type { Answers, Question } from './what-if/answer';
export type { Change, OtherTime, OtherTimes } from './what-if/change';
export type { Likely, LikelyHelper } from './what-if/likely';
export type { SmallestChange } from './what-if/smallest-changes';
export type * from './plan';
export type * from './problem';

/** What the rules look up besides the two people. */
export type RuleFacts = Pick<MatchingProblem, 'today' | 'doNotMatch' | 'declined' | 'options'>;

export type Eligibility = {
  readonly isEligible: boolean;
  /** The reason to show; null where eligible. */
  readonly first: Refusal | null;
  readonly all: readonly Refusal[];
};

/** Whether every hard rule allows the helper on the request, and if not, the first and all reasons. */
export function checkEligibility(
  facts: RuleFacts,
  request: MatchingRequest,
  helper: MatchingHelper,
): Eligibility {
  const context = createContext(facts);
  const first = firstRefusal(request, helper, context);
  return { isEligible: first === null, first, all: first ? allRefusals(request, helper, context) : [] };
}

/** The cost of the pair in metres and its terms. */
export function explainCost(
  options: MatchingOptions,
  request: MatchingRequest,
  helper: MatchingHelper,
): { readonly cost: number; readonly terms: readonly CostTerm[] } {
  const terms = costTerms(request, helper, options);
  return { cost: terms.reduce((sum, { amount }) => sum + amount, 0), terms };
}

/** Why `missing` helpers cannot be found for the request, and which single changes would help. */
export function explainUnassigned(
  facts: RuleFacts,
  request: MatchingRequest,
  helpers: readonly MatchingHelper[],
  missing: number,
): Unassigned {
  return diagnose(request, missing, helpers, createContext(facts));
}
