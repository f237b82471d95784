import { expect, it } from 'vitest';
import { planMatches } from '../index';
import type { MatchingPlan } from '../plan';
import type { MatchingProblem, Urgency } from '../problem';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { createRandom } from '../testing/random';

const URGENCIES: readonly Urgency[] = ['critical', 'high', 'normal', 'low'];
const EVERY_DAY = [{ weekday: 2, fromMinute: 480, toMinute: 1_080 }];

/** Places served, the most urgent first. */
function served({ requests }: MatchingProblem, { suggestions }: MatchingPlan): number[] {
  return URGENCIES.map(
    (urgency) =>
      suggestions.filter(({ requestId }) =>
        requests.some(({ id, urgency: own }) => id === requestId && own === urgency),
      ).length,
  );
}

/** A Tuesday on which tasks of one to eight hours at fixed times want the same few helpers. */
function busyTuesday(seed: number): MatchingProblem {
  const random = createRandom(seed);
  const requests = Array.from({ length: random.int(3, 5) }, (_, k) => {
    const from = 480 + 60 * random.int(0, 8);
    const minutes = 60 * random.int(1, 8);
    const to = Math.min(from + minutes, 1_080);
    const urgency = random.pick(URGENCIES);
    return makeRequest({ id: k + 1, urgency, ...windowOn(1, from, 1, to), durationMinutes: to - from });
  });
  const helpers = Array.from({ length: random.int(1, 2) }, (_, k) =>
    makeHelper({ id: k + 1, personId: 2_000 + k, availability: EVERY_DAY, tasksPerWeek: 4 }),
  );
  return makeProblem(requests, helpers);
}

/** The best counts by trying everything: each request goes to one helper or to nobody, tasks with air between them. */
function best({ requests, helpers, options }: MatchingProblem): number[] {
  let most: number[] = [];
  const given: number[] = [];
  const overlap = (a: number, b: number) => {
    const [one, two] = [requests[a]?.window, requests[b]?.window];
    const air = options.betweenTasksMinutes * 60_000;
    return !one || !two || (one.startsAt < two.endsAt + air && two.startsAt < one.endsAt + air);
  };
  const visit = (at: number): void => {
    if (at === requests.length) {
      const counts = URGENCIES.map(
        (urgency) => requests.filter((one, k) => one.urgency === urgency && given[k] !== -1).length,
      );
      const differs = counts.findIndex((count, k) => count !== most[k]);
      if (differs >= 0 && (counts[differs] ?? 0) > (most[differs] ?? -1)) most = counts;
      return;
    }
    for (let helper = -1; helper < helpers.length; helper++) {
      if (helper >= 0 && given.slice(0, at).some((other, k) => other === helper && overlap(k, at))) continue;
      given[at] = helper;
      visit(at + 1);
    }
  };
  visit(0);
  return most;
}

it('serves one critical request before any number of less urgent ones that clash with it', () => {
  const whole = makeRequest({
    id: 1,
    urgency: 'critical',
    ...windowOn(1, 480, 1, 1_080),
    durationMinutes: 600,
  });
  const others = [2, 3, 4].map((id) =>
    makeRequest({ id, urgency: 'high', ...windowOn(1, 480, 1, 1_080), durationMinutes: 60 }),
  );
  const plan = planMatches(
    makeProblem([whole, ...others], [makeHelper({ availability: EVERY_DAY, tasksPerWeek: 4 })]),
  );
  expect(plan.suggestions.map(({ requestId }) => requestId)).toEqual([1]);
});

it('serves the most urgent first, then the most, where tasks clash: as trying everything does', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const problem = busyTuesday(seed);
    const plan = planMatches(problem);
    if (!plan.certificate.isOptimal) continue;
    expect(served(problem, plan), `seed ${seed}`).toEqual(best(problem));
  }
});
