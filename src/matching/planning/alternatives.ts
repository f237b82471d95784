/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Alternative, RequestAlternatives, Suggestion } from '../plan';
import type { PayOfOthers } from './others-pay';
import { differsFrom, termsOf } from './pair-terms';
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
    const dearest = dearestOf(chosen);
    const next = nextBest(prepared, i, chosen).map((edge) =>
      describe(prepared, i, edge, dearest, byHelper, pay),
    );
    return { requestId: request.id, next };
  });
}

function dearestOf(chosen: readonly Suggestion[]): Suggestion | null {
  let dearest: Suggestion | null = null;
  for (const one of chosen) {
    const isDearer = !dearest || one.cost > dearest.cost;
    if (isDearer || (one.cost === dearest?.cost && one.helperId < dearest.helperId)) dearest = one;
  }
  return dearest;
}

/** The cheapest edges of the row that are not chosen; one pass, since rows can be long and the list is short. */
function nextBest(
  { instance, helpers, problem }: Prepared,
  i: number,
  chosen: readonly Suggestion[],
): number[] {
  const best: number[] = [];
  const most = problem.options.alternatives;
  const { cost, helper, rowStart } = instance;
  for (let edge = rowStart[i]!; edge < rowStart[i + 1]!; edge++) {
    if (best.length === most && cost[edge]! >= cost[best[most - 1] ?? edge]!) continue;
    const { id } = helpers[helper[edge]!]!;
    if (chosen.some(({ helperId }) => helperId === id)) continue;
    let at = best.length;
    while (at > 0 && cost[edge]! < cost[best[at - 1]!]!) at--;
    best.splice(at, 0, edge);
    if (best.length > most) best.pop();
  }
  return best;
}

function describe(
  prepared: Prepared,
  i: number,
  edge: number,
  suggested: Suggestion | null,
  byHelper: ReadonlyMap<number, readonly Suggestion[]>,
  pay: PayOfOthers,
): Alternative {
  const { requests, helpers, instance } = prepared;
  const j = instance.helper[edge]!;
  const helperId = helpers[j]!.id;
  const pair = termsOf(prepared, requests[i]!, helpers[j]!);
  const { cost, terms } = pair;
  const elsewhere = byHelper.get(helperId) ?? [];
  return {
    helperId,
    cost,
    terms,
    difference: suggested && cost - suggested.cost,
    differs: suggested ? differsFrom(pair, suggested.terms) : [],
    suggestedTo: elsewhere.map(({ requestId }) => requestId),
    isFull: elsewhere.length >= instance.capacity[j]!,
    othersPay: pay(i, edge),
  };
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
