import { costTerms } from '../cost';
import type { CostTerm } from '../cost/term';
import type { Alternative } from '../plan';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';
import type { KeptPairs } from './kept-pairs';

/** What a pair costs, and what last set it apart from another pair of the same request. */
export type PairTerms = {
  readonly cost: number;
  readonly terms: readonly CostTerm[];
  against: readonly CostTerm[] | null;
  differs: Alternative['differs'];
};

/** A prepared problem. */
type Of = { readonly terms: KeptPairs<PairTerms>; readonly problem: MatchingProblem };

export function termsOf(
  { terms, problem: { options } }: Of,
  request: MatchingRequest,
  helper: MatchingHelper,
): PairTerms {
  return terms.of(request, helper, 0, () => {
    const all = costTerms(request, helper, options);
    return { cost: all.reduce((sum, { amount }) => sum + amount, 0), terms: all, against: null, differs: [] };
  });
}

/** In what a pair differs from the one suggested. */
export function differsFrom(pair: PairTerms, suggested: readonly CostTerm[]): Alternative['differs'] {
  if (pair.against !== suggested) {
    pair.differs = differences(pair.terms, suggested);
    pair.against = suggested;
  }
  return pair.differs;
}

/** Terms in which the two differ, the largest difference first. */
export function differences(
  terms: readonly CostTerm[],
  suggested: readonly CostTerm[],
): Alternative['differs'] {
  const differs: { readonly term: CostTerm['term']; readonly amount: number }[] = [];
  for (const [k, { term, amount }] of terms.entries()) {
    // Terms mostly stand in the same order.
    const other = suggested[k]?.term === term ? suggested[k] : suggested.find((one) => one.term === term);
    const more = amount - (other?.amount ?? 0);
    if (more !== 0) differs.push({ term, amount: more });
  }
  return differs.sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}
