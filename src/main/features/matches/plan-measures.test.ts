import { expect, it } from 'vitest';
import { planMatches } from '../../../matching';
import type { MatchingRequest } from '../../../matching/rules';
import { makeHelper, makeProblem, makeRequest } from '../../../matching/testing/people';
import { busiestShare, measurePlan } from './plan-measures';

it.each<[string, number[], number]>([
  ['nobody', [], 0],
  ['nothing done', [0, 0], 0],
  ['one helper', [60], 1],
  ['ten alike', Array.from({ length: 10 }, () => 30), 0.1],
  ['one of ten who does half of it', [90, 10, 10, 10, 10, 10, 10, 10, 10, 10], 0.5],
  ['the two busiest of eleven', [50, 30, ...Array.from({ length: 9 }, () => 20)], 80 / 260],
])('tells what part the busiest tenth does: %s', (_name, minutes, expected) => {
  expect(busiestShare(minutes)).toBeCloseTo(expected);
});

it('counts a wheelchair as a wish only where somebody is driven', () => {
  const wishes = (changes: Partial<MatchingRequest>) => {
    const request = makeRequest({ wheelchair: true, accessStrength: 'wish', ...changes });
    const problem = makeProblem([request], [makeHelper({ hasVehicle: true, seats: 3 })]);
    const { wishes: stated, wishesMet: met } = measurePlan(problem, planMatches(problem));
    return { stated, met };
  };
  expect(wishes({})).toEqual({ stated: 0, met: 0 });
  expect(wishes({ seats: 1 })).toEqual({ stated: 1, met: 0 });
});
