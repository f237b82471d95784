import { costTerms } from '../../../matching/cost';
import { allRefusals } from '../../../matching/eligibility';
import { createContext } from '../../../matching/eligibility/refusal';
import { usableDays } from '../../../matching/eligibility/time';
import type { Certificate } from '../../../matching/plan';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../../../matching/problem';
import { layOutTasks } from '../../../matching/time/day-plan';
import { freeStretches } from '../../../matching/time/free-stretches';
import { withinWeek } from '../../../matching/time/task';
import { minutesLeftIn, roomIn, weeksOf } from '../../../matching/time/weeks';

export interface Best {
  /** Everything that the plan weighs: what departing from shown suggestions costs is in it, and in `cost` is not. */
  readonly objective: number;
  readonly cost: number;
  readonly missing: number;
}

/** What urgency weighs; that it weighs enough is tested beside the planning. */
type Tier = Pick<Certificate, 'tierPrice' | 'tierWeights'>;

/** A request and a helper. */
export interface Pair {
  readonly requestId: number;
  readonly helperId: number;
}

interface Task {
  readonly request: MatchingRequest;
  readonly helper: MatchingHelper;
  readonly cost: number;
  readonly week: number;
  /** What it costs to depart from what people have been shown. */
  readonly change: number;
}

const DAY = 86_400_000;

/**
 * The best plan by trying every plan, pair by pair and week by week, from the rules and costs alone: no candidates, no
 * assignment, no search that is cut off. For a handful of requests.
 * @param forced pairs that must be in it
 * @param only whether no other pair may be
 */
export function bestPlan(
  problem: MatchingProblem,
  tier: Tier,
  forced: readonly Pair[] = [],
  only = false,
): Best {
  const priceOf = new Map(problem.requests.map((one) => [one.id, priceOfMissing(problem, tier, one)]));
  const isForced = (request: MatchingRequest, helper: MatchingHelper) =>
    forced.some(({ requestId, helperId }) => requestId === request.id && helperId === helper.id);
  const context = createContext(problem);
  const pairs = problem.requests.flatMap((request) =>
    problem.helpers.flatMap((helper) => {
      if (allRefusals(request, helper, context).length > 0) return [];
      if (only && !isForced(request, helper)) return [];
      const cost = costTerms(request, helper, problem.options).reduce((sum, { amount }) => sum + amount, 0);
      const change = priceOfChange(problem, request, helper);
      const weeks = weeksOf(request, problem.today).map((week): Task => ({
        request,
        helper,
        cost,
        week,
        change,
      }));
      return [{ request, weeks, isForced: isForced(request, helper) }];
    }),
  );
  const tasks = new Map<number, readonly Task[]>();
  const missing = new Map(problem.requests.map(({ id, needed }) => [id, needed]));
  const savings = pairs.map((_, at) => savingFrom(pairs.slice(at), priceOf, problem));
  let best = { objective: Infinity, cost: Infinity, missing: Infinity };
  const visit = (at: number, cost: number, change: number): void => {
    let [units, price] = [0, 0];
    for (const [id, places] of missing) {
      units += places;
      price += places * (priceOf.get(id) ?? NaN);
    }
    if (cost + change + price - (savings[at] ?? 0) >= best.objective) return;
    const pair = pairs[at];
    if (pair === undefined) {
      best = { objective: cost + change + price, cost, missing: units };
      return;
    }
    const places = missing.get(pair.request.id) ?? 0;
    for (const task of places > 0 ? pair.weeks : []) {
      const own = tasks.get(task.helper.id) ?? [];
      const before = own.filter(({ week }) => week === task.week).length;
      const { tasksPerWeekAtMost, repeatTaskMetres } = problem.options;
      if (before >= Math.min(roomIn(task.helper, task.week, problem.today), tasksPerWeekAtMost)) continue;
      if (!isTimely([...own, task], problem) || !isWithinHours([...own, task], problem)) continue;
      tasks.set(task.helper.id, [...own, task]);
      missing.set(pair.request.id, places - 1);
      visit(at + 1, cost + task.cost + before * repeatTaskMetres, change + task.change);
      tasks.set(task.helper.id, own);
      missing.set(pair.request.id, places);
    }
    if (!pair.isForced) visit(at + 1, cost, change);
  };
  visit(0, 0, 0);
  return best;
}

/** The most that the pairs left could save: every one of them taken while there is a place. */
function savingFrom(
  pairs: readonly { readonly request: MatchingRequest }[],
  priceOf: ReadonlyMap<number, number>,
  { requests }: MatchingProblem,
): number {
  const left = new Map(requests.map(({ id, needed }) => [id, needed]));
  let sum = 0;
  for (const { request } of pairs) {
    const places = left.get(request.id) ?? 0;
    if (places <= 0) continue;
    left.set(request.id, places - 1);
    sum += priceOf.get(request.id) ?? NaN;
  }
  return sum;
}

function priceOfMissing(
  { now, options }: MatchingProblem,
  { tierPrice, tierWeights }: Tier,
  request: MatchingRequest,
): number {
  const days = Math.max(0, Math.floor((now - request.createdAt) / DAY));
  return (
    tierWeights[request.urgency] * tierPrice +
    Math.min(options.waitingDaysAtMost, days) * options.waitingDayMetres
  );
}

function priceOfChange(
  { previous = [], options }: MatchingProblem,
  request: MatchingRequest,
  helper: MatchingHelper,
): number {
  const shown = previous.filter(([requestId]) => requestId === request.id);
  return shown.length === 0 || shown.some(([, helperId]) => helperId === helper.id)
    ? 0
    : options.changeMetres;
}

function isWithinHours(tasks: readonly Task[], { today }: MatchingProblem): boolean {
  return tasks.every(({ helper, week }) => {
    const ofWeek = tasks.filter((other) => other.week === week);
    const minutes = ofWeek.reduce((sum, { request }) => sum + request.durationMinutes, 0);
    return minutes <= minutesLeftIn(helper, week, today);
  });
}

function isTimely(tasks: readonly Task[], { today, options }: MatchingProblem): boolean {
  const timed = tasks.filter(({ request }) => request.local.length > 0);
  const days = timed.map(({ request, helper, week }) => ({
    request,
    stretches: freeStretches(
      withinWeek(request, week),
      helper,
      true,
      usableDays(request, helper, today),
      options,
    ),
  }));
  return days.every(({ stretches }) => stretches.length > 0) && layOutTasks(days, options) !== null;
}
