import {
  needsCar,
  type CostTerm,
  type MatchingPlan,
  type MatchingProblem,
  type MatchingRequest,
} from '../../../matching/rules';
import type { PlanMeasures } from '../../../shared/contract/settings';

/** Everything about a plan that a glance at the suggestions tells; the share of the busiest is told by the loads. */
export function measurePlan(
  problem: Pick<MatchingProblem, 'requests'>,
  { suggestions }: MatchingPlan,
): Omit<PlanMeasures, 'busiestShare'> {
  const requests = new Map(problem.requests.map((request) => [request.id, request]));
  const tasks = new Map<number, number>();
  let [metres, wishes, wishesMet] = [0, 0, 0];
  for (const { requestId, helperId, terms } of suggestions) {
    tasks.set(helperId, (tasks.get(helperId) ?? 0) + 1);
    for (const term of terms) {
      if (term.term === 'distance') metres += term.distanceMetres ?? 0;
      const [stated, met] = wishesOf(term, requests.get(requestId));
      wishes += stated;
      wishesMet += met;
    }
  }
  const askedAgain = [...tasks.values()].filter((count) => count > 1).length;
  return { suggestions: suggestions.length, metres, askedAgain, wishes, wishesMet };
}

/** How many wishes one term of a suggestion is about, and how many of them are met. */
function wishesOf(term: CostTerm, request: MatchingRequest | undefined): [stated: number, met: number] {
  const one = (isWished: boolean, isMet: boolean): [number, number] =>
    isWished ? [1, isMet ? 1 : 0] : [0, 0];
  switch (term.term) {
    case 'language':
      return one(term.isWished, term.shared.length > 0);
    case 'continuity':
      return one(term.isWished, term.timesBefore > 0);
    case 'preference':
      return one(term.wanted !== null, term.isMet);
    case 'vulnerability':
      return one(term.isWished, term.isExperienced);
    case 'access': {
      const isWish = request?.accessStrength === 'wish';
      // Where nobody is driven, a wheelchair asks nothing of the helper.
      const stated = isWish ? Number(request.stairs) + Number(request.wheelchair && needsCar(request)) : 0;
      return [stated, Math.max(0, stated - term.unmet.length)];
    }
    default:
      return [0, 0];
  }
}

/** The part of all work that the busiest tenth does (at least one helper), 0 to 1; 0 where there is no work. */
export function busiestShare(minutes: readonly number[]): number {
  const sorted = [...minutes].sort((a, b) => b - a);
  const all = sorted.reduce((sum, one) => sum + one, 0);
  const top = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((sum, one) => sum + one, 0);
  return all === 0 ? 0 : top / all;
}
