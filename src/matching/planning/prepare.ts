/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, SeatPrices } from '../assignment/instance';
import { Memory } from '../assignment/memory';
import { findCandidates } from '../candidates';
import type { PairRows } from '../candidates/pair-list';
import { seatPrice } from '../cost';
import { firstRefusal } from '../eligibility';
import { createContext, type EligibilityContext } from '../eligibility/refusal';
import { usableDays } from '../eligibility/time';
import type { OnProgress } from '../plan';
import { KeptPeople, type PackedHelpers } from '../packed/kept-people';
import { packPeople, type Packed } from '../packed/pack';
import { byPlace } from '../packed/places';
import { tierPrice, unassignedPrice, type TierPrice, type TierWeights } from '../priority';
import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingProblem, MatchingRequest, Span } from '../problem';
import { dearerBy, shownTo } from '../stability';
import { hasTimeFor } from '../time/free-stretches';
import { withinWeek } from '../time/task';
import { minutesLeftIn, roomIn, weekOf, weeksOf } from '../time/weeks';
import { KeptPairs } from './kept-pairs';
import type { PairTerms } from './pair-terms';
import { findEdgesByWeek, weeksFrom, type EdgesByWeek } from './edges-by-week';

/**
 * A problem turned into numbers. Requests and helpers stand by place, so that what is looked at together lies together
 * in memory, and by ascending id, so that input order cannot matter.
 */
export type Prepared = {
  readonly problem: MatchingProblem;
  readonly requests: readonly MatchingRequest[];
  readonly helpers: readonly MatchingHelper[];
  readonly context: EligibilityContext;
  readonly packed: Packed;
  readonly packedHelpers: PackedHelpers;
  readonly tier: TierPrice;
  readonly instance: AssignmentInstance;
  /** Depends on the pairs only, whatever they cost. */
  readonly byWeek: EdgesByWeek;
  /** What was worked out about pairs one by one, here or for the plan before. */
  readonly terms: KeptPairs<PairTerms>;
  readonly stretches: KeptPairs<readonly Span[]>;
  /** Which of the requests has the id. */
  readonly rowOf: ReadonlyMap<number, number>;
};

/** What preparing leaves to the next plan. */
export class KeptPrepared {
  readonly people = new KeptPeople();
  /** Of the pairs, which are good until the next plan is prepared. */
  readonly memory = new Memory();
  readonly terms = new KeptPairs<PairTerms>();
  readonly stretches = new KeptPairs<readonly Span[]>();

  private options: MatchingOptions | null = null;

  /** Returns the options: the object of the plan before as long as they say the same, so that nobody else compares. */
  begin({ today, options: now }: MatchingProblem): MatchingOptions {
    const options = this.options && areSame(this.options, now) ? this.options : now;
    this.options = options;
    this.terms.begin([options]);
    this.stretches.begin([today, options.travelMetresPerMinute, options.betweenTasksMinutes]);
    return options;
  }
}

export function prepare(
  problem: MatchingProblem,
  onProgress?: OnProgress,
  kept = new KeptPrepared(),
): Prepared {
  const options = kept.begin(problem);
  const { people, terms, stretches } = kept;
  const requests = byPlace(byId(problem.requests.filter(({ needed }) => needed > 0)));
  const context = createContext(problem);
  const packed = packPeople(requests, byId(problem.helpers), context, options, people);
  const packedHelpers = people.taken;
  const helpers = packedHelpers.positions.everybody;
  const isEligible = (i: number, j: number) => firstRefusal(requests[i]!, helpers[j]!, context) === null;
  const rows = findCandidates(packed, options, isEligible, kept.memory, onProgress);
  const { instance, tier } = toInstance(problem, requests, helpers, rows);
  const pairs = {
    problem,
    requests,
    helpers,
    context,
    packed,
    packedHelpers,
    tier,
    instance,
    terms,
    stretches,
    rowOf: new Map(requests.map(({ id }, i) => [id, i])),
  };
  return { ...pairs, byWeek: splitByWeek(pairs) };
}

/** The edges of the instance week by week. */
export function splitByWeek(prepared: Omit<Prepared, 'byWeek'>): EdgesByWeek {
  const { problem, requests, helpers, context, packed, instance } = prepared;
  const { today, options } = problem;
  const { first, count } = weeksFrom(weekOf(today), packed);
  const seats = new Int32Array(helpers.length * count);
  const shortest = shortestTask(requests);
  helpers.forEach((helper, j) => {
    for (let k = 0; k < count; k++) seats[j * count + k] = seatsInWeek(helper, first + k, problem, shortest);
  });
  return findEdgesByWeek(packed, options, instance, { first, count }, seats, (i, j, week) => {
    const isUsable = usableDays(requests[i]!, helpers[j]!, today);
    return hasTimeFor(withinWeek(requests[i]!, week), helpers[j]!, context, true, isUsable);
  });
}

/** The assignment that the candidates make; `requests` and `helpers` as the rows count them. */
export function toInstance(
  problem: MatchingProblem,
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  pairs: PairRows,
): Pick<Prepared, 'instance' | 'tier'> {
  const { now, today, options } = problem;
  const hasShown = (problem.previous ?? []).length > 0;
  const rows = hasShown ? withChangePrices(pairs, requests, helpers, problem) : pairs;
  const need = Int32Array.from(requests, ({ needed }) => needed);
  const weeks = new Set(requests.flatMap((request) => weeksOf(request, today)));
  const shortest = shortestTask(requests);
  const capacity = Int32Array.from(helpers, (helper) => seatsInPlan(helper, weeks, problem, shortest));
  const seats = sum(capacity);
  const wanted = {
    units: Math.min(sum(need), seats) + 1,
    places: sum(need),
    of: placesByUrgency(requests, seats),
    dearestPair: dearestPair(rows, options),
  };
  const tier = tierPrice(wanted, options);
  const unassignedCost = Float64Array.from(requests, (request) =>
    unassignedPrice(request, tier, now, options),
  );
  return {
    tier,
    instance: { need, unassignedCost, capacity, seatPrices: seatPricesOf(capacity, options), ...rows },
  };
}

/** The rows with the price of departing from what people have been shown. */
function withChangePrices(
  rows: PairRows,
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  { previous = [], options }: MatchingProblem,
): PairRows {
  const cost = rows.cost.slice();
  const shown = shownTo(previous);
  const dearer = dearerBy(options);
  requests.forEach(({ id }, i) => {
    const helperIds = shown.get(id);
    if (!helperIds) return;
    for (let edge = rows.rowStart[i]!; edge < rows.rowStart[i + 1]!; edge++)
      if (!helperIds.includes(helpers[rows.helper[edge]!]!.id)) cost[edge]! += dearer;
  });
  return { ...rows, cost };
}

/** Tasks one plan may suggest to the helper in all weeks together; `weekly-instance.ts` has them week by week. */
function seatsInPlan(
  helper: MatchingHelper,
  weeks: ReadonlySet<number>,
  problem: MatchingProblem,
  shortest: number,
): number {
  let seats = 0;
  for (const week of weeks) seats += seatsInWeek(helper, week, problem, shortest);
  return seats;
}

/**
 * Tasks one plan may suggest to a helper in a week. Their hours leave room for no more than so many of the shortest task;
 * whether longer ones fit together is for `tasks.ts`.
 */
function seatsInWeek(
  helper: MatchingHelper,
  week: number,
  { today, options }: MatchingProblem,
  shortest: number,
): number {
  const byHours = Math.floor(Math.max(0, minutesLeftIn(helper, week, today)) / shortest);
  return Math.min(roomIn(helper, week, today), options.tasksPerWeekAtMost, byHours);
}

/** Minutes, at least one. */
function shortestTask(requests: readonly MatchingRequest[]): number {
  return requests.reduce(
    (least, { durationMinutes }) => Math.max(1, Math.min(least, durationMinutes)),
    Infinity,
  );
}

function seatPricesOf(capacity: Int32Array, options: MatchingOptions): SeatPrices {
  const start = new Int32Array(capacity.length + 1);
  capacity.forEach((seats, j) => (start[j + 1] = start[j]! + seats));
  const price = new Float64Array(start[capacity.length]!);
  capacity.forEach((seats, j) => {
    for (let k = 0; k < seats; k++) price[start[j]! + k] = seatPrice(k, options);
  });
  return { start, price };
}

function placesByUrgency(requests: readonly MatchingRequest[], seats: number): TierWeights {
  const places = { critical: 0, high: 0, normal: 0, low: 0 };
  for (const { urgency, needed } of requests) places[urgency] = Math.min(seats, places[urgency] + needed);
  return places;
}

function dearestPair({ cost }: PairRows, options: MatchingOptions): number {
  let dearest = 0;
  for (const amount of cost) if (amount > dearest) dearest = amount;
  return dearest + seatPrice(options.tasksPerWeekAtMost, options);
}

/** By ascending id; throws a RangeError where one is there twice. */
export function byId<T extends { readonly id: number }>(items: readonly T[]): T[] {
  const sorted = [...items].sort((a, b) => a.id - b.id);
  sorted.forEach(({ id }, k) => {
    if (sorted[k + 1]?.id === id)
      throw new RangeError(`Matching problem: expected each id once, found ${id} twice.`);
  });
  return sorted;
}

function sum(values: Int32Array): number {
  return values.reduce((total, value) => total + value, 0);
}

function areSame(a: MatchingOptions, b: MatchingOptions): boolean {
  const [of, other] = [Object.entries(a), new Map<string, number>(Object.entries(b))];
  return of.length === other.size && of.every(([name, value]) => other.get(name) === value);
}
