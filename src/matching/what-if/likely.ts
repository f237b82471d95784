import { costTerms } from '../cost';
import type { CostTerm } from '../cost/term';
import { diagnose } from '../diagnosis/diagnose';
import { firstRefusal } from '../eligibility';
import { createContext, type EligibilityContext } from '../eligibility/refusal';
import type { Unassigned } from '../plan';
import type { BusySpan, MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';

/** Somebody whom every hard rule allows on a request that is not in the plan. */
export type LikelyHelper = {
  readonly helperId: number;
  readonly cost: number;
  readonly terms: readonly CostTerm[];
  /** What the plan suggests to them would leave no time for this. */
  readonly isWantedThen: boolean;
};

export type Likely = {
  /** Those who are free of suggestions at that time first, then by cost; no more than were asked for. */
  readonly helpers: readonly LikelyHelper[];
  /** All whom the rules allow. */
  readonly eligible: number;
  /** Where the rules allow nobody: those who would fit but for a task that is confirmed. */
  readonly booked: number;
  /** Where the rules allow nobody: why, and which single changes would help. */
  readonly lacking: Unassigned | null;
};

/** Who could help with a request that is still being written: the rules and costs of the plan, but no plan. */
export function likelyHelpers(
  problem: MatchingProblem,
  request: MatchingRequest,
  { most, except }: { readonly most: number; readonly except: readonly number[] },
): Likely {
  const context = createContext(problem);
  const left = new Set(except);
  const helpers = problem.helpers.filter(({ id }) => !left.has(id));
  const eligible = helpers.filter((helper) => firstRefusal(request, helper, context) === null);
  if (eligible.length === 0)
    return {
      ...{ helpers: [], eligible: 0 },
      booked: helpers.filter((helper) => isBooked(request, helper, context)).length,
      lacking: diagnose(request, request.needed, helpers, context),
    };
  const suggested = suggestedTimes(problem);
  const likely = eligible.map((helper): LikelyHelper => {
    const terms = costTerms(request, helper, problem.options);
    const wanted = suggested.get(helper.id) ?? [];
    return {
      ...{ helperId: helper.id, terms, cost: terms.reduce((sum, { amount }) => sum + amount, 0) },
      isWantedThen: wanted.length > 0 && !isFreeBeside(wanted, request, helper, context),
    };
  });
  return {
    helpers: likely.sort(byLikelihood).slice(0, most),
    ...{ eligible: eligible.length, booked: 0, lacking: null },
  };
}

const byLikelihood = (a: LikelyHelper, b: LikelyHelper): number =>
  Number(a.isWantedThen) - Number(b.isWantedThen) || a.cost - b.cost || a.helperId - b.helperId;

function isFreeBeside(
  spans: readonly BusySpan[],
  request: MatchingRequest,
  helper: MatchingHelper,
  context: EligibilityContext,
): boolean {
  return firstRefusal(request, { ...helper, busy: [...helper.busy, ...spans] }, context) === null;
}

function isBooked(request: MatchingRequest, helper: MatchingHelper, context: EligibilityContext): boolean {
  return helper.busy.length > 0 && firstRefusal(request, { ...helper, busy: [] }, context) === null;
}

/** For each helper the times of what is suggested to them, as they would be kept once somebody confirmed it. */
function suggestedTimes({ requests, previous = [] }: MatchingProblem): Map<number, BusySpan[]> {
  const byId = new Map(requests.map((request) => [request.id, request]));
  const times = new Map<number, BusySpan[]>();
  for (const [requestId, helperId] of previous) {
    const request = byId.get(requestId);
    if (request?.window?.kind !== 'between') continue;
    const { place, destination, window } = request;
    const { startsAt, endsAt } = window;
    times.set(helperId, [
      ...(times.get(helperId) ?? []),
      { requestId, startsAt, endsAt, place, destination },
    ]);
  }
  return times;
}
