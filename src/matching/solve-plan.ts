/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { seatPrice } from './cost';
import { Kept } from './kept';
import type { Certificate, MatchingPlan, OnProgress, PlanStats, Suggestion } from './plan';
import { listChanges } from './planning/list-changes';
import { layOutDays } from './planning/lay-out-days';
import { listAlternatives } from './planning/alternatives';
import { payOfOthers } from './planning/others-pay';
import { termsOf } from './planning/pair-terms';
import { prepare, type Prepared } from './planning/prepare';
import { solveWithoutConflicts, type Solved } from './planning/solve-without-conflicts';
import { requestOfEdges } from './planning/timetable';
import type { MatchingProblem } from './problem';
import { changePrice } from './stability';
import { weekOfTask } from './time/weeks';

/**
 * The best plan for everyone at once, with reasons. Deterministic; the order of the input lists does not matter.
 * Throws a RangeError on a problem that cannot be (an id twice, fractions where integers are due).
 * @param kept from plan to plan by whoever plans again and again, which is quicker; the plan costs the same without
 */
export function planMatches(
  problem: MatchingProblem,
  onProgress?: OnProgress,
  kept = new Kept(),
): MatchingPlan {
  try {
    const made = plan(problem, kept, onProgress);
    if (problem.helpers.length > kept.peopleAtMost) kept.forget();
    return made;
  } catch (error) {
    kept.forget();
    throw error;
  }
}

function plan(problem: MatchingProblem, kept: Kept, onProgress?: OnProgress): MatchingPlan {
  const prepared = prepare(problem, onProgress, kept.prepared);
  const solved = solveWithoutConflicts(prepared, onProgress, kept.memory, kept.assignment);
  const { days, suggestions } = layOutDays(problem, toSuggestions(prepared, solved));
  const missing = missingUnits(prepared, suggestions);
  const stats = countUp(prepared, solved, suggestions);
  const certificate = certify(prepared, solved, stats.cost, missing);
  const pay = payOfOthers(prepared, solved, certificate.isOptimal);
  return {
    dataVersion: problem.dataVersion,
    now: problem.now,
    suggestions,
    alternatives: listAlternatives(prepared, suggestions, pay).sort(byRequest),
    unassigned: kept.reasons.explain(prepared, missing, onProgress).sort(byRequest),
    changes: listChanges(prepared, solved, suggestions),
    days,
    stats,
    certificate,
  };
}

type OfRequest = { readonly requestId: number };
const byRequest = (a: OfRequest, b: OfRequest): number => a.requestId - b.requestId;

function toSuggestions(prepared: Prepared, { slots }: Solved): Suggestion[] {
  const { requests, helpers, instance } = prepared;
  const requestOf = requestOfEdges(instance, Int32Array.from(slots.keys()));
  const suggestions = Array.from(slots, ([edge, slot]): Suggestion => {
    const request = requests[requestOf.get(edge)!]!;
    const helper = helpers[instance.helper[edge]!]!;
    const { cost, terms } = termsOf(prepared, request, helper);
    return { requestId: request.id, helperId: helper.id, cost, terms, slot };
  });
  return suggestions.sort((a, b) => byRequest(a, b) || a.helperId - b.helperId);
}

function missingUnits({ requests }: Prepared, suggestions: readonly Suggestion[]): number[] {
  const given = new Map<number, number>();
  for (const { requestId } of suggestions) given.set(requestId, (given.get(requestId) ?? 0) + 1);
  return requests.map(({ id, needed }) => needed - (given.get(id) ?? 0));
}

function countUp(
  { problem, instance }: Prepared,
  { rounds }: Solved,
  suggestions: readonly Suggestion[],
): PlanStats {
  const requestOf = new Map(problem.requests.map((request) => [request.id, request]));
  const tasks = new Map<string, number>();
  const priceOfChange = changePrice(problem);
  let cost = 0;
  for (const suggestion of suggestions) {
    const week = weekOfTask(requestOf.get(suggestion.requestId), suggestion.slot, problem.today);
    const key = `${suggestion.helperId} ${week}`;
    const before = tasks.get(key) ?? 0;
    cost += suggestion.cost + seatPrice(before, problem.options);
    cost += priceOfChange(suggestion.requestId, suggestion.helperId);
    tasks.set(key, before + 1);
  }
  return {
    requests: instance.need.length,
    helpers: instance.capacity.length,
    unitsNeeded: instance.need.reduce((sum, need) => sum + need, 0),
    unitsSuggested: suggestions.length,
    candidates: instance.helper.length,
    cost,
    conflictRounds: rounds,
  };
}

function certify(
  prepared: Prepared,
  { helperPrice, bound }: Solved,
  cost: number,
  missing: readonly number[],
): Certificate {
  const { helpers, instance, tier } = prepared;
  const objective = missing.reduce((sum, units, i) => sum + units * instance.unassignedCost[i]!, cost);
  return {
    objective,
    bound,
    gap: objective - bound,
    isOptimal: objective === bound,
    isUrgencyExact: tier.isExact,
    tierPrice: tier.price,
    tierWeights: tier.weights,
    helperPrices: helpers
      .flatMap(({ id }, j) => {
        const price = helperPrice[j]!;
        return price > 0 && instance.capacity[j]! > 0 ? [{ helperId: id, price }] : [];
      })
      .sort((a, b) => a.helperId - b.helperId),
  };
}
