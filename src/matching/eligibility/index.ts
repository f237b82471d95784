import type { MatchingHelper, MatchingRequest } from '../problem';
import { access } from './access';
import { alreadyOnIt } from './already-on-it';
import { away } from './away';
import { capacity } from './capacity';
import { category } from './category';
import { continuity } from './continuity';
import { declined } from './declined';
import { doNotMatch } from './do-not-match';
import { gender } from './gender';
import { helperHeldBack, requesterHeldBack } from './held-back';
import { hours } from './hours';
import { inactive } from './inactive';
import { language } from './language';
import { onBreak } from './on-break';
import { quietHours } from './quiet-hours';
import type { EligibilityContext, Refusal, Rule } from './refusal';
import { samePerson } from './same-person';
import { skill } from './skill';
import { time } from './time';
import { travelLimit } from './travel-limit';
import { vehicle } from './vehicle';
import { vetting } from './vetting';

/**
 * Every hard rule; the first to refuse is the reason shown. Those that look at one thing about the helper stand first
 * (`diagnosis/refusal-rows.ts` counts on this order), the dear ones last.
 */
export const rules: readonly Rule[] = [
  inactive,
  helperHeldBack,
  requesterHeldBack,
  category,
  skill,
  vehicle,
  access,
  gender,
  vetting,
  language,
  capacity,
  hours,
  samePerson,
  alreadyOnIt,
  doNotMatch,
  declined,
  continuity,
  onBreak,
  away,
  travelLimit,
  time,
  quietHours,
];

/** The first rule that refuses, or null where the helper is eligible. */
export function firstRefusal(
  request: MatchingRequest,
  helper: MatchingHelper,
  context: EligibilityContext,
): Refusal | null {
  for (const rule of rules) {
    const refusal = rule(request, helper, context);
    if (refusal) return refusal;
  }
  return null;
}

/** What every rule says; empty where the helper is eligible. */
export function allRefusals(
  request: MatchingRequest,
  helper: MatchingHelper,
  context: EligibilityContext,
): Refusal[] {
  return rules.flatMap((rule) => rule(request, helper, context) ?? []);
}

/** The first two rules that refuse: enough to tell a near miss (one only) from a pair far apart. */
export function firstTwoRefusals(
  request: MatchingRequest,
  helper: MatchingHelper,
  context: EligibilityContext,
): { readonly first: Refusal | null; readonly second: Refusal | null } {
  let first: Refusal | null = null;
  for (const rule of rules) {
    const refusal = rule(request, helper, context);
    if (refusal && first) return { first, second: refusal };
    first ??= refusal;
  }
  return { first, second: null };
}
