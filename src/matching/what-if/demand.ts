import { pairCost } from '../cost';
import { firstRefusal } from '../eligibility';
import { createContext } from '../eligibility/refusal';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';
import { outcomeOfPrepared, withoutHelper, type Outcome } from '../planning/outcome';
import { prepare } from '../planning/prepare';

/** How much depends on one helper. */
export type Demand = {
  readonly helperId: number;
  /** Requests that the plan gives them. */
  readonly suggestedTo: readonly number[];
  /** Other requests that miss a helper, or have a dearer one, and might have this one as far as the rules go. */
  readonly wantedBy: readonly number[];
  /** What the plan without them is worse by. */
  readonly without: { readonly missing: number; readonly cost: number; readonly isExact: boolean };
};

/** Helpers tried at most; in very large organisations fewer, so that the answer comes within seconds. */
const TRIED_AT_MOST = 120;
const PAIRS_LOOKED_AT = 100_000_000;

/** Helpers by how much worse everybody would be off without them: each is taken away and the plan solved again. */
export function demandFor(
  problem: MatchingProblem,
  helperIds: readonly number[],
  most: number,
): { readonly list: readonly Demand[]; readonly isAll: boolean } {
  const prepared = prepare(problem);
  const plan = outcomeOfPrepared(prepared);
  const isAsked = (id: number) => helperIds.length === 0 || helperIds.includes(id);
  const planned = problem.helpers.filter(
    ({ id }) => isAsked(id) && (plan.requestsOf.get(id)?.length ?? 0) > 0,
  );
  const wanted = planned
    .map((helper) => ({ helper, wantedBy: wantedBy(problem, plan, helper) }))
    .sort((a, b) => b.wantedBy.length - a.wantedBy.length || a.helper.id - b.helper.id);
  const affordable = Math.ceil(PAIRS_LOOKED_AT / (problem.requests.length * problem.helpers.length + 1));
  const tried = Math.min(TRIED_AT_MOST, affordable);
  const list = wanted.slice(0, tried).map(({ helper, wantedBy }): Demand => {
    const after = outcomeOfPrepared(withoutHelper(prepared, helper.id));
    return {
      helperId: helper.id,
      suggestedTo: plan.requestsOf.get(helper.id) ?? [],
      wantedBy,
      without: {
        missing: after.missing - plan.missing,
        cost: after.cost - plan.cost,
        isExact: plan.isOptimal && after.isOptimal,
      },
    };
  });
  list.sort(byLoss);
  return { list: list.slice(0, most), isAll: wanted.length <= tried };
}

function byLoss(a: Demand, b: Demand): number {
  return b.without.missing - a.without.missing || b.without.cost - a.without.cost || a.helperId - b.helperId;
}

/** Requests that would be better off with the helper than with whom they have. */
export function wantedBy(problem: MatchingProblem, plan: Outcome, helper: MatchingHelper): number[] {
  const context = createContext(problem);
  const helperOf = new Map(problem.helpers.map((one) => [one.id, one]));
  const dearest = (request: MatchingRequest) =>
    Math.max(
      ...(plan.helpersOf.get(request.id) ?? []).map((id) => {
        const one = helperOf.get(id);
        return one ? pairCost(request, one, problem.options) : 0;
      }),
    );
  return problem.requests
    .filter((request) => {
      const given = plan.helpersOf.get(request.id) ?? [];
      if (given.includes(helper.id) || request.needed <= 0 || firstRefusal(request, helper, context))
        return false;
      return given.length < request.needed || pairCost(request, helper, problem.options) < dearest(request);
    })
    .map(({ id }) => id)
    .sort((a, b) => a - b);
}
