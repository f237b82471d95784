import { checkDays } from './check-days';
import { costTerms, seatPrice } from './cost';
import { allRefusals } from './eligibility';
import { changePrice } from './stability';
import { minutesLeftIn, roomIn, weekOfTask } from './time/weeks';
import { createContext } from './eligibility/refusal';
import { usableDays } from './eligibility/time';
import type { MatchingPlan, Suggestion } from './plan';
import { unassignedPrice } from './priority';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from './problem';
import { minutesBetween } from './time/way';
import { freeStretches } from './time/free-stretches';
import { MINUTE } from './time/spans';

type Known = {
  readonly suggestion: Suggestion;
  readonly request: MatchingRequest;
  readonly helper: MatchingHelper;
};

/**
 * Checks a whole plan against its problem on its own, without candidates or solver: every hard rule, needs,
 * capacities, times, costs and the objective. Returns what is wrong (ids only, no personal data); an empty list
 * means the plan may be stored.
 */
export function checkPlan(problem: MatchingProblem, plan: MatchingPlan): string[] {
  const requests = new Map(problem.requests.map((request) => [request.id, request]));
  const helpers = new Map(problem.helpers.map((helper) => [helper.id, helper]));
  const problems: string[] = [];
  const known: Known[] = [];
  for (const suggestion of plan.suggestions) {
    const request = requests.get(suggestion.requestId);
    const helper = helpers.get(suggestion.helperId);
    if (request && helper) known.push({ suggestion, request, helper });
    else problems.push(`${name(suggestion)}: expected a request and a helper of the problem`);
  }
  if (plan.dataVersion !== problem.dataVersion) {
    problems.push(`data version: expected ${problem.dataVersion}, found ${plan.dataVersion}`);
  }
  return [
    ...problems,
    ...checkPairs(problem, known),
    ...checkNeeds(problem, plan),
    ...checkHelpers(problem, known),
    ...checkObjective(problem, plan),
    ...checkDays(problem, plan),
  ];
}

function checkPairs(problem: MatchingProblem, known: readonly Known[]): string[] {
  const context = createContext(problem);
  const seen = new Set<string>();
  return known.flatMap(({ suggestion, request, helper }) => {
    const problems: string[] = allRefusals(request, helper, context).map(({ code }) => `refused by ${code}`);
    const pair = name(suggestion);
    if (seen.has(pair)) problems.push('suggested twice');
    seen.add(pair);
    const cost = costTerms(request, helper, problem.options).reduce((sum, { amount }) => sum + amount, 0);
    if (cost !== suggestion.cost) problems.push(`cost: expected ${cost}, found ${suggestion.cost}`);
    const stated = suggestion.terms.reduce((sum, { amount }) => sum + amount, 0);
    if (stated !== suggestion.cost)
      problems.push(`terms: expected a sum of ${suggestion.cost}, found ${stated}`);
    if (!isSlotFree({ suggestion, request, helper }, problem)) problems.push('its time does not fit');
    return problems.map((found) => `${pair}: ${found}`);
  });
}

function isSlotFree(
  { suggestion: { slot }, request, helper }: Known,
  { today, options }: MatchingProblem,
): boolean {
  if (request.local.length === 0) return slot === null;
  if (!slot || slot.endsAt - slot.startsAt !== request.durationMinutes * MINUTE) return false;
  return freeStretches(request, helper, true, usableDays(request, helper, today), options).some(
    ({ startsAt, endsAt }) => startsAt <= slot.startsAt && slot.endsAt <= endsAt,
  );
}

function checkNeeds(problem: MatchingProblem, plan: MatchingPlan): string[] {
  const givenTo = countBy(plan.suggestions, ({ requestId }) => requestId);
  const missingOf = new Map(plan.unassigned.map(({ requestId, missing }) => [requestId, missing]));
  return problem.requests.flatMap(({ id, needed }) => {
    const given = givenTo.get(id) ?? 0;
    const missing = missingOf.get(id) ?? 0;
    const expected = Math.max(0, needed);
    if (given + missing === expected && missing >= 0) return [];
    return [`request ${id}: expected ${expected} helpers, found ${given} and ${missing} missing`];
  });
}

function checkHelpers({ helpers, options, today }: MatchingProblem, known: readonly Known[]): string[] {
  const tasksOf = new Map<number, Known[]>();
  for (const task of known) {
    const tasks = tasksOf.get(task.helper.id);
    if (tasks) tasks.push(task);
    else tasksOf.set(task.helper.id, [task]);
  }
  return helpers.flatMap((helper) => {
    const tasks = tasksOf.get(helper.id);
    if (!tasks) return [];
    const problems: string[] = [];
    const expectAtMost = (most: number, found: number) => {
      if (found <= most) return;
      problems.push(`helper ${helper.id}: expected at most ${most} tasks, found ${found}`);
    };
    for (const [week, count] of countBy(tasks, weekOfKnown(today))) {
      expectAtMost(Math.min(roomIn(helper, week, today), options.tasksPerWeekAtMost), count);
    }
    for (const [week, minutes] of minutesByWeek(tasks, weekOfKnown(today))) {
      const left = minutesLeftIn(helper, week, today);
      if (minutes > left)
        problems.push(`helper ${helper.id}: expected at most ${left} minutes in a week, found ${minutes}`);
    }
    const timed = tasks
      .flatMap(({ suggestion: { slot }, request }) => (slot ? [{ slot, request }] : []))
      .sort((a, b) => a.slot.startsAt - b.slot.startsAt);
    timed.forEach((task, k) => {
      if (timed.slice(k + 1).some(({ request }) => request.id === task.request.returnOf))
        problems.push(`helper ${helper.id}: request ${task.request.id} stands before its way there`);
      const before = timed[k - 1];
      if (!before) return;
      const free = task.slot.startsAt - before.slot.endsAt;
      if (free >= minutesBetween(before.request, task.request, options) * MINUTE) return;
      problems.push(
        `helper ${helper.id}: requests ${before.request.id} and ${task.request.id} stand too close in time`,
      );
    });
    return problems;
  });
}

function minutesByWeek(tasks: readonly Known[], weekOf: (task: Known) => number): Map<number, number> {
  const minutes = new Map<number, number>();
  for (const task of tasks) {
    const week = weekOf(task);
    minutes.set(week, (minutes.get(week) ?? 0) + task.request.durationMinutes);
  }
  return minutes;
}

const weekOfKnown =
  (today: string) =>
  ({ request, suggestion: { slot } }: Known): number =>
    weekOfTask(request, slot, today);

function checkObjective(
  problem: MatchingProblem,
  { suggestions, unassigned, certificate }: MatchingPlan,
): string[] {
  const { requests, options, now, today } = problem;
  const tier = { price: certificate.tierPrice, weights: certificate.tierWeights };
  const requestOf = new Map(requests.map((request) => [request.id, request]));
  const priceOfChange = changePrice(problem);
  let sum = suggestions.reduce(
    (total, { cost, requestId, helperId }) => total + cost + priceOfChange(requestId, helperId),
    0,
  );
  const helperInWeek = ({ requestId, helperId, slot }: Suggestion) =>
    `${helperId} ${weekOfTask(requestOf.get(requestId), slot, today)}`;
  for (const tasks of countBy(suggestions, helperInWeek).values()) {
    for (let k = 0; k < tasks; k++) sum += seatPrice(k, options);
  }
  for (const { requestId, missing } of unassigned) {
    const request = requestOf.get(requestId);
    if (request) sum += missing * unassignedPrice(request, tier, now, options);
  }
  const { objective, bound, gap } = certificate;
  const problems: string[] = [];
  if (sum !== objective) problems.push(`objective: expected ${sum}, found ${objective}`);
  if (gap !== objective - bound || gap < 0)
    problems.push(`gap: expected ${objective - bound}, 0 or more, found ${gap}`);
  return problems;
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

function name({ requestId, helperId }: Suggestion): string {
  return `request ${requestId} and helper ${helperId}`;
}
