import { describe, expect, it } from 'vitest';
import { checkPlan } from './check-plan';
import { Kept } from './kept';
import { planMatches } from './solve-plan';
import { changeSomething } from './testing/plan-changes';
import { makeOddOrganisation } from './testing/odd-organisation';
import { makeOrganisation } from './testing/organisation';
import { at, makeHelper, makeProblem, makeRequest, windowOn } from './testing/people';
import { createRandom } from './testing/random';
import type { MatchingProblem, MatchingRequest } from './problem';

/** Plans after each of so many changes with what was kept, and from scratch. */
function comparePlans(start: MatchingProblem, seed: number, changes: number, name: string): void {
  const random = createRandom(seed);
  const kept = new Kept(null);
  let problem = start;
  for (let k = 0; k < changes; k++) {
    const plan = planMatches(problem, undefined, kept);
    expect(plan, `${name}, after ${k} changes`).toEqual(planMatches(problem));
    // As it does by itself once many classes have come up.
    if (random.chance(0.05)) kept.prepared.people.forget();
    for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--)
      problem = changeSomething(random, problem, plan);
  }
}

describe('planning with what was kept from the plans before', () => {
  it('makes the plan that is made from scratch, whatever changes, however odd the organisation', () => {
    for (let seed = 1; seed <= 90; seed++) comparePlans(makeOddOrganisation(seed), seed, 50, `seed ${seed}`);
  });

  it('does so in a whole organisation, change after change', () => {
    comparePlans(makeOrganisation(7, 60, 160, 12_000), 1, 150, 'organisation');
  });

  it('tells a day from the same day by another clock', () => {
    const hours = [{ weekday: 1, fromMinute: 480, toMinute: 600 }];
    const busy = [{ startsAt: at(0, 480), endsAt: at(0, 540) }];
    const request = makeRequest({ ...windowOn(0, 480, 0, 600), durationMinutes: 90 });
    const early = makeProblem([request], [makeHelper({ availability: hours, busy })]);
    const local = request.local.map((day) => ({ ...day, startsAt: day.startsAt + 3_600_000 }));
    const late = { ...early, requests: [{ ...request, local }] };
    const kept = new Kept(null);
    expect(planMatches(early, undefined, kept).suggestions).toHaveLength(0);
    expect(planMatches(late, undefined, kept).suggestions).toHaveLength(1);
  });

  it('makes the same plan after one that broke off while people were packed', () => {
    const problem = makeOrganisation(5, 20, 40);
    const kept = new Kept(null);
    planMatches(problem, undefined, kept);
    const [first, ...others] = problem.requests;
    const broken = Object.defineProperty({ ...first } as MatchingRequest, 'local', {
      get: () => {
        throw new Error('Expected days, found none.');
      },
    });
    const another = { ...problem, requests: [broken, ...others], helpers: problem.helpers.slice(7) };
    expect(() => planMatches(another, undefined, kept)).toThrow('found none');
    expect(planMatches(problem, undefined, kept)).toEqual(planMatches(problem));
  });

  it('goes on from the assignment of then, and makes a plan that costs the same and is as well proved', () => {
    const random = createRandom(11);
    const kept = new Kept();
    let problem: MatchingProblem = makeOrganisation(9, 60, 160, 12_000);
    for (let k = 0; k < 120; k++) {
      const plan = planMatches(problem, undefined, kept);
      expect(checkPlan(problem, plan), `change ${k}`).toEqual([]);
      const anew = planMatches(problem);
      // Settled conflicts may be bounded from other prices.
      if (plan.certificate.isOptimal && anew.certificate.isOptimal)
        expect(plan.certificate.objective, `change ${k}`).toBe(anew.certificate.objective);
      problem = changeSomething(random, problem, plan);
    }
    expect(kept.assignment?.followed).toBeGreaterThan(80);
  });

  it('keeps nothing of people where they are too many', () => {
    const problem = makeOrganisation(3, 20, 40);
    for (const [peopleAtMost, packed] of [
      [39, 0],
      [40, 1],
    ] as const) {
      const kept = new Kept(null, peopleAtMost);
      planMatches(problem, undefined, kept);
      const taken = () => kept.prepared.people.taken;
      if (packed === 0) expect(taken).toThrow(/found none/);
      else expect(taken().positions.everybody).toHaveLength(40);
    }
  });

  it('makes the same plan after one that could not be', () => {
    const problem = makeOrganisation(3, 20, 40);
    const kept = new Kept(null);
    planMatches(problem, undefined, kept);
    const [first, ...others] = problem.helpers;
    const tooDear = { ...problem, options: { ...problem.options, costPerMetre: 1e9 } };
    expect(first).toBeDefined();
    expect(() => planMatches({ ...tooDear, helpers: others }, undefined, kept)).toThrow(RangeError);
    expect(planMatches(problem, undefined, kept)).toEqual(planMatches(problem));
  });
});
