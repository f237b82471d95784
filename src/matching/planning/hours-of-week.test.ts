import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches, type MatchingPlan, type MatchingProblem } from '../index';
import { costTerms, seatPrice } from '../cost';
import { unassignedPrice } from '../priority';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { createRandom, type Random } from '../testing/random';
import { smallestChanges } from '../what-if/smallest-changes';

const north = (metres: number) => ({ lat: 47.14 + metres / 111_195, lng: 9.52 });

function plan(problem: MatchingProblem): MatchingPlan {
  const made = planMatches(problem);
  expect(checkPlan(problem, made)).toEqual([]);
  return made;
}

describe('hours of the week', () => {
  const hours = (id: number, durationMinutes: number, day = 2) =>
    makeRequest({ id, durationMinutes, ...windowOn(day, 480, day, 1_080) });

  it('are not passed by what is planned together', () => {
    const requests = [hours(1, 120), hours(2, 60), hours(3, 90, 3)];
    const made = plan(makeProblem(requests, [makeHelper({ minutesPerWeek: 180, tasksPerWeek: 4 })]));
    expect(made.suggestions.map(({ requestId }) => requestId)).toHaveLength(2);
    expect(made.certificate.isOptimal).toBe(true);
  });

  it('count what is confirmed for that week, and leave the next one open', () => {
    const helper = makeHelper({ minutesPerWeek: 180, minutesByWeek: [150, 0] });
    const made = plan(makeProblem([hours(1, 60), hours(2, 60, 8)], [helper]));
    expect(made.suggestions.map(({ requestId }) => requestId)).toEqual([2]);
    expect(made.unassigned[0]).toMatchObject({
      requestId: 1,
      reasons: [{ code: 'hours', helpers: 1 }],
      nearMisses: [{ code: 'hours', helpers: 1, helperIds: [1] }],
    });
  });

  it('move a task into the week that has the hours for it', () => {
    const wide = makeRequest({ durationMinutes: 60, ...windowOn(5, 480, 9, 1_080, 'by') });
    const helper = makeHelper({ minutesPerWeek: 90, minutesByWeek: [60] });
    const [suggestion] = plan(makeProblem([wide], [helper])).suggestions;
    expect(suggestion?.slot?.startsAt).toBeGreaterThanOrEqual(Date.UTC(2026, 0, 12));
  });

  it('count for this week without a window', () => {
    const helper = makeHelper({ minutesPerWeek: 90, minutesByWeek: [60] });
    const problem = makeProblem([makeRequest()], [helper]);
    expect(plan(problem).unassigned[0]?.reasons).toEqual([{ code: 'hours', helpers: 1 }]);
  });

  it('refuse a task longer than they are', () => {
    const made = plan(makeProblem([hours(1, 120)], [makeHelper({ minutesPerWeek: 60 })]));
    expect(made.unassigned[0]?.reasons).toEqual([{ code: 'hours', helpers: 1 }]);
  });

  it('are the smallest change where they are in the way, be it by confirmed or by planned tasks', () => {
    const confirmed = makeHelper({ minutesPerWeek: 180, minutesByWeek: [150] });
    expect(smallestChanges(makeProblem([hours(1, 60)], [confirmed]), 1)).toMatchObject([
      { changes: [{ kind: 'hours', helperId: 1, minutes: 30 }], givenTo: [1], losers: [] },
    ]);
    const planned = makeHelper({ minutesPerWeek: 90 });
    const [first] = smallestChanges(makeProblem([hours(1, 60), hours(2, 60)], [planned]), 2);
    expect(first).toMatchObject({ changes: [{ kind: 'hours', minutes: 30 }], givenTo: [1], losers: [] });
  });
});

/** A few days, one window each, so that only tasks and hours of the week keep helpers from doing them all. */
function smallWeek(seed: number): MatchingProblem {
  const random = createRandom(seed);
  const requests = Array.from({ length: random.int(2, 6) }, (_, k) =>
    makeRequest({
      id: k + 1,
      urgency: random.pick(['high', 'normal', 'normal']),
      needed: random.chance(0.2) ? 2 : 1,
      durationMinutes: random.pick([30, 45, 60, 90, 120, 180]),
      place: north(100 * random.int(0, 60)),
      ...dayOrNone(random, k),
    }),
  );
  const helpers = Array.from({ length: random.int(1, 3) }, (_, k) =>
    makeHelper({
      id: k + 1,
      personId: 3_000 + k,
      home: north(100 * random.int(0, 60)),
      tasksPerWeek: random.int(1, 4),
      minutesPerWeek: random.pick([60, 90, 150, 240, null]),
      minutesByWeek: [random.pick([0, 0, 30, 60]), random.pick([0, 45])],
    }),
  );
  return makeProblem(requests, helpers);
}

/** Days 1 to 6 are this week, 7 to 12 the next one. */
function dayOrNone(random: Random, k: number): Partial<MatchingRequest> {
  if (random.chance(0.2)) return {};
  const day = 1 + k + (random.chance(0.3) ? 6 : 0);
  return windowOn(day, 480, day, 1_080);
}

/** The least that any plan costs, by trying each; knows nothing of the solver, of seats or of fitting times. */
function leastOf(problem: MatchingProblem, tier: Parameters<typeof unassignedPrice>[1]): number {
  const { requests, helpers, options, now } = problem;
  const weekOf = ({ local }: MatchingRequest) => ((local[0]?.startsAt ?? 0) >= Date.UTC(2026, 0, 12) ? 1 : 0);
  const load = new Map<string, { tasks: number; minutes: number }>();
  const pairCost = requests.map((request) =>
    helpers.map((helper) => costTerms(request, helper, options).reduce((sum, { amount }) => sum + amount, 0)),
  );
  const isOpen = (helper: MatchingHelper, week: number, minutes: number, tasks: number) =>
    tasks < Math.min(helper.tasksPerWeek, options.tasksPerWeekAtMost) &&
    minutes + (helper.minutesByWeek?.[week] ?? 0) <= (helper.minutesPerWeek ?? Infinity);
  const visit = (i: number, from: number, missing: number): number => {
    const request = requests[i];
    if (!request) return 0;
    const price = unassignedPrice(request, tier, now, options);
    const next = requests[i + 1];
    let least = missing * price + visit(i + 1, 0, next?.needed ?? 0);
    if (missing === 0) return least;
    helpers.slice(from).forEach((helper, k) => {
      const week = weekOf(request);
      const key = `${helper.id} ${week}`;
      const before = load.get(key) ?? { tasks: 0, minutes: 0 };
      const minutes = before.minutes + request.durationMinutes;
      if (!isOpen(helper, week, minutes, before.tasks)) return;
      load.set(key, { tasks: before.tasks + 1, minutes });
      const pair = pairCost[i]?.[from + k] ?? 0;
      const rest = visit(i, from + k + 1, missing - 1);
      least = Math.min(least, pair + seatPrice(before.tasks, options) + rest);
      load.set(key, before);
    });
    return least;
  };
  return visit(0, 0, requests[0]?.needed ?? 0);
}

describe('a small week with hours', () => {
  it('costs what trying everything finds, or less than the gap more', () => {
    let proved = 0;
    let searched = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const problem = smallWeek(seed);
      const { certificate, stats } = plan(problem);
      const least = leastOf(problem, { price: certificate.tierPrice, weights: certificate.tierWeights });
      expect(certificate.bound, `seed ${String(seed)}`).toBeLessThanOrEqual(least);
      expect(certificate.objective, `seed ${String(seed)}`).toBeGreaterThanOrEqual(least);
      if (certificate.isOptimal) expect(certificate.objective, `seed ${String(seed)}`).toBe(least);
      proved += certificate.isOptimal ? 1 : 0;
      searched += stats.conflictRounds > 0 ? 1 : 0;
    }
    expect(searched).toBeGreaterThan(80);
    expect(proved).toBeGreaterThan(595);
  });
});
