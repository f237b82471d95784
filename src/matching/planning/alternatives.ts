/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { costTerms } from '../cost';
import type { CostTerm } from '../cost/term';
import type { Alternative, RequestAlternatives, Suggestion } from '../plan';
import type { PayOfOthers } from './others-pay';
import type { Prepared } from './prepare';

/** For each request the next best eligible helpers, and what sets them apart from the one suggested. */
export function listAlternatives(
  prepared: Prepared,
  suggestions: readonly Suggestion[],
  pay: PayOfOthers,
): RequestAlternatives[] {
  const byRequest = group(suggestions, ({ requestId }) => requestId);
  const byHelper = group(suggestions, ({ helperId }) => helperId);
  return prepared.requests.map((request, i) => {
    const chosen = byRequest.get(request.id) ?? [];
    const dearest = [...chosen].sort((a, b) => b.cost - a.cost || a.helperId - b.helperId)[0] ?? null;
    const isChosen = (helperId: number) => chosen.some((suggestion) => suggestion.helperId === helperId);
    const next = nextBest(prepared, i, isChosen).map((j) => ({
      ...describe(prepared, i, j, dearest, byHelper),
      othersPay: pay(i, j),
    }));
    return { requestId: request.id, next };
  });
}

/** The cheapest edges of the row that are not chosen; one pass, since rows can be long and the list is short. */
function nextBest(
  { instance, helpers, problem }: Prepared,
  i: number,
  isChosen: (id: number) => boolean,
): number[] {
  const best: number[] = [];
  const { cost, helper, rowStart } = instance;
  for (let edge = rowStart[i]!; edge < rowStart[i + 1]!; edge++) {
    if (best.length === problem.options.alternatives && cost[edge]! >= cost[best.at(-1) ?? edge]!) continue;
    if (isChosen(helpers[helper[edge]!]!.id)) continue;
    const at = best.findIndex((other) => cost[edge]! < cost[other]!);
    best.splice(at < 0 ? best.length : at, 0, edge);
    if (best.length > problem.options.alternatives) best.pop();
  }
  return best.map((edge) => helper[edge]!);
}

function describe(
  { requests, helpers, instance, problem }: Prepared,
  i: number,
  j: number,
  suggested: Suggestion | null,
  byHelper: ReadonlyMap<number, readonly Suggestion[]>,
): Omit<Alternative, 'othersPay'> {
  const helperId = helpers[j]!.id;
  const terms = costTerms(requests[i]!, helpers[j]!, problem.options);
  const cost = terms.reduce((sum, { amount }) => sum + amount, 0);
  const elsewhere = byHelper.get(helperId) ?? [];
  return {
    helperId,
    cost,
    terms,
    difference: suggested && cost - suggested.cost,
    differs: suggested ? differences(terms, suggested.terms) : [],
    suggestedTo: elsewhere.map(({ requestId }) => requestId),
    isFull: elsewhere.length >= instance.capacity[j]!,
  };
}

/** Terms in which the two differ, the largest difference first. */
export function differences(
  terms: readonly CostTerm[],
  suggested: readonly CostTerm[],
): Alternative['differs'] {
  return terms
    .map(({ term, amount }) => ({
      term,
      amount: amount - (suggested.find((other) => other.term === term)?.amount ?? 0),
    }))
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

function group<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const members = groups.get(keyOf(item));
    if (members) members.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
