import { describe, expect, it } from 'vitest';
import { checkPlan, planMatches, type MatchingPlan, type Suggestion } from './index';
import { at, makeHelper, makeProblem, makeRequest, windowOn } from './testing/people';

const problem = makeProblem(
  [makeRequest({ id: 1, ...windowOn(1, 600, 1, 900) }), makeRequest({ id: 2, ...windowOn(1, 600, 1, 900) })],
  [makeHelper({ id: 1, tasksPerWeek: 2 }), makeHelper({ id: 2, categories: ['ride'] })],
);
const good = planMatches(problem);
const [first, second] = good.suggestions as [Suggestion, Suggestion];

describe('the plan checker', () => {
  it('accepts the plan of the solver', () => {
    expect(good.suggestions).toHaveLength(2);
    expect(checkPlan(problem, good)).toEqual([]);
  });

  it.each<[string, Partial<MatchingPlan>, RegExp]>([
    ['an ineligible helper', { suggestions: [{ ...first, helperId: 2 }, second] }, /refused by category/],
    ['an unknown helper', { suggestions: [{ ...first, helperId: 99 }, second] }, /of the problem/],
    ['the same pair twice', { suggestions: [first, second, first] }, /suggested twice/],
    ['a request left out', { suggestions: [first] }, /request 2: expected 1 helpers, found 0/],
    ['a wrong cost', { suggestions: [{ ...first, cost: 7 }, second] }, /cost: expected 0, found 7/],
    [
      'tasks at the same time',
      { suggestions: [first, { ...second, slot: first.slot }] },
      /too close in time/,
    ],
    [
      'a time outside the window',
      { suggestions: [first, { ...second, slot: { startsAt: at(1, 900), endsAt: at(1, 960) } }] },
      /does not fit/,
    ],
    ['no time at all', { suggestions: [first, { ...second, slot: null }] }, /does not fit/],
    [
      'a wrong objective',
      { certificate: { ...good.certificate, objective: 1, gap: 1 - good.certificate.bound } },
      /objective: expected/,
    ],
    ['an older version of the data', { dataVersion: 0 }, /data version/],
  ])('refuses %s', (_name, changes, message) => {
    expect(checkPlan(problem, { ...good, ...changes }).join('\n')).toMatch(message);
  });

  it('refuses more tasks than a helper wants', () => {
    const tired = { ...problem, helpers: problem.helpers.map((helper) => ({ ...helper, tasksPerWeek: 1 })) };
    expect(checkPlan(tired, good).join('\n')).toMatch(/at most 1 tasks, found 2/);
  });
});
