import {
  checkEligibility,
  explainCost,
  type CostTerm,
  type MatchingHelper,
  type MatchingProblem,
  type MatchingRequest,
  type Refusal,
  type Unassigned,
} from '../../../matching/rules';
import { KithError } from '../../../shared/contract/errors';
import type { Unmatched } from '../../../shared/contract/matches';
import { factsOf, NEEDED_ELSEWHERE, speaksAgainst } from '../../../shared/words/reasons';
import type { Reader } from '../../database/session';
import { getSettings } from '../settings/service';
import { buildProblem } from './problem-builder';

export interface PairCheck {
  readonly cost: number;
  readonly terms: CostTermFacts[];
  readonly isClear: boolean;
  readonly refusals: readonly Refusal[];
  /** Everything fits but for another task at that time. */
  readonly isDoubleBooking: boolean;
}
type CostTermFacts = ReturnType<typeof toTermFacts>;

/** The engine's term as it is stored and sent: its name, its amount and the facts for its sentence. */
export function toTermFacts({ term, amount, ...facts }: CostTerm) {
  return { term, amount, facts: factsOf(facts) };
}

/** A refusal as it is stored and sent. */
export function toRefusalFacts({ code, ...facts }: Refusal) {
  return { code, facts: factsOf(facts) };
}

/** Why nobody was found, as it is stored and sent. */
export function toUnmatched({ missing, eligible, reasons, nearMisses }: Unassigned): Unmatched {
  const elsewhere = eligible > 0 ? [{ code: NEEDED_ELSEWHERE, helpers: eligible }] : [];
  return {
    missing,
    refusals: [...elsewhere, ...reasons.map(({ code, helpers }) => ({ code, helpers }))],
    nearMisses: nearMisses.map(({ code, helpers, ...facts }) => ({ code, helpers, facts: factsOf(facts) })),
  };
}

/**
 * Looks at one pair by the very rules of the engine, inside the caller's unit of work.
 * @throws KithError `not_possible` when the request needs nobody (more), `not_found` when the helper has left
 */
export async function checkPair(
  reader: Reader,
  {
    requestId,
    helperId,
    now,
    timeZone,
  }: { requestId: number; helperId: number; now: number; timeZone: string },
): Promise<PairCheck> {
  const scope = { requestIds: [requestId], helperIds: [helperId] };
  const problem = await buildProblem(reader, { now, timeZone, scope });
  const [request] = problem.requests;
  const [helper] = problem.helpers;
  if (!request)
    throw new KithError('not_possible', 'This request does not need another helper at the moment.');
  if (!helper) throw new KithError('not_found', 'This helper is not there any more.');
  const { cost, terms } = explainCost(problem.options, request, helper);
  const stored = terms.map(toTermFacts);
  const { all } = checkEligibility(problem, request, helper);
  return {
    ...{ cost, terms: stored, isClear: !stored.some(speaksAgainst), refusals: all },
    isDoubleBooking: isDoubleBooking(problem, request, helper),
  };
}

/** Whether nothing speaks against it but that the helper has another confirmed task at that time, or is on the way. */
export function isDoubleBooking(
  problem: MatchingProblem,
  request: MatchingRequest,
  helper: MatchingHelper,
): boolean {
  const { all } = checkEligibility(problem, request, helper);
  if (all.length === 0 || helper.busy.length === 0) return false;
  return checkEligibility(problem, request, { ...helper, busy: [] }).all.length === 0;
}

/**
 * Refuses a pair against which a rule speaks. A double booking is let through where the organisation's rule says `warn` and
 * whoever decides was told of it.
 * @throws KithError `not_eligible`
 */
export async function refuseUnlessToldOf(reader: Reader, check: PairCheck, isTold: boolean): Promise<void> {
  if (isTold && check.isDoubleBooking && (await getSettings(reader)).doubleBooking === 'warn') return;
  refuseIneligible(check);
}

/** @throws KithError `not_eligible` with the first refusal's code and plain facts as details */
export function refuseIneligible(check: PairCheck): void {
  const [first] = check.refusals;
  if (!first) return;
  const plain = Object.entries(factsOf({ ...first, code: undefined })).filter(
    (entry): entry is [string, string | number | boolean | null] => !Array.isArray(entry[1]),
  );
  throw new KithError('not_eligible', 'A rule speaks against this match now.', {
    ...Object.fromEntries(plain),
    refusal: first.code,
  });
}
