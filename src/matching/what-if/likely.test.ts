import { describe, expect, it } from 'vitest';
import { allRefusals } from '../eligibility';
import { createContext } from '../eligibility/refusal';
import type { MatchingProblem, MatchingRequest } from '../problem';
import { planMatches } from '../solve-plan';
import { makeOddOrganisation } from '../testing/odd-organisation';
import { at, makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { likelyHelpers } from './likely';

const ALL = { most: 1_000, except: [] };
const ids = (problem: MatchingProblem, request: MatchingRequest) =>
  likelyHelpers(problem, request, ALL).helpers.map(({ helperId }) => helperId);

describe('on odd organisations', () => {
  const cases = Array.from({ length: 60 }, (_, seed) => makeOddOrganisation(seed)).flatMap((problem) =>
    problem.requests.map((request) => ({
      request: { ...request, needed: 1 },
      // The request is asked about as if it were not there yet, and nothing was shown to anybody.
      problem: { ...problem, requests: problem.requests.filter(({ id }) => id !== request.id), previous: [] },
    })),
  );

  it('finds whom every rule allows, and nobody else', () => {
    let found = 0;
    for (const { problem, request } of cases) {
      const context = createContext(problem);
      const allowed = problem.helpers.filter((helper) => allRefusals(request, helper, context).length === 0);
      expect(new Set(ids(problem, request))).toEqual(new Set(allowed.map(({ id }) => id)));
      found += allowed.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it('has the helper first whom the plan would choose were this the only request, then the next best', () => {
    for (const { problem, request } of cases) {
      const alone = { ...problem, requests: [request] };
      const { suggestions, alternatives, unassigned } = planMatches(alone);
      const next = alternatives.flatMap((one) => one.next.map(({ cost }) => cost));
      const costs = [...suggestions.map(({ cost }) => cost), ...next];
      const likely = likelyHelpers(problem, request, ALL);
      expect(likely.helpers.slice(0, costs.length).map(({ cost }) => cost)).toEqual(costs);
      expect(likely.helpers.length === 0).toBe(suggestions.length === 0);
      if (likely.helpers.length === 0) expect(likely.lacking).toEqual(unassigned[0]);
      else expect(likely.lacking).toBeNull();
    }
  });
});

it('shows no more than asked for, counts all, and leaves out whom nobody is to see', () => {
  const helpers = [1, 2, 3, 4].map((id) =>
    makeHelper({ id, personId: 2_000 + id, home: { lat: 47.14 + id / 1_000, lng: 9.52 } }),
  );
  const problem = makeProblem([], helpers);
  const found = likelyHelpers(problem, makeRequest(), { most: 2, except: [1] });
  expect(found.helpers.map(({ helperId }) => helperId)).toEqual([2, 3]);
  expect(found.eligible).toBe(3);
});

it('puts those last to whom something is suggested for that very time', () => {
  const near = makeHelper({ id: 1, personId: 2_001 });
  const far = makeHelper({ id: 2, personId: 2_002, home: { lat: 47.15, lng: 9.52 } });
  const other = (fromMinute: number) =>
    makeRequest({ id: 7, personId: 1_007, ...windowOn(1, fromMinute, 1, fromMinute + 60) });
  const problem = (fromMinute: number) =>
    makeProblem([other(fromMinute)], [near, far], { previous: [[7, 1]] });
  const request = makeRequest({ id: 0, ...windowOn(1, 600, 1, 660) });
  expect(ids(problem(600), request)).toEqual([2, 1]);
  expect(likelyHelpers(problem(600), request, ALL).helpers.map(({ isWantedThen }) => isWantedThen)).toEqual([
    false,
    true,
  ]);
  expect(ids(problem(900), request)).toEqual([1, 2]);
});

it('says how many are booked at that time where nobody is free, and what would make it possible', () => {
  const busy = [{ startsAt: at(1, 600), endsAt: at(1, 660) }];
  const booked = makeHelper({ id: 1, personId: 2_001, busy });
  const away = makeHelper({ id: 2, personId: 2_002, availability: [] });
  const request = makeRequest({ id: 0, ...windowOn(1, 600, 1, 660) });
  const found = likelyHelpers(makeProblem([], [booked, away]), request, ALL);
  expect(found).toMatchObject({ helpers: [], eligible: 0, booked: 1 });
  expect(found.lacking?.reasons).toEqual([{ code: 'time', helpers: 2 }]);
  // Whoever is never open is not brought closer by another time.
  expect(found.lacking?.nearMisses).toMatchObject([{ code: 'time', helpers: 1 }]);
});
