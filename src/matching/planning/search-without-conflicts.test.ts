import { describe, expect, it } from 'vitest';
import { planMatches } from '../index';
import type { MatchingProblem } from '../problem';
import { leastCost } from '../testing/least-cost';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { createRandom } from '../testing/random';

/** Requests with narrow hours on one day, so that helpers who are asked twice often cannot do both. */
function crowdedDay(seed: number): MatchingProblem {
  const random = createRandom(seed);
  const requests = Array.from({ length: random.int(2, 5) }, (_, at) => {
    const from = 480 + 30 * random.int(0, 10);
    return makeRequest({
      id: at + 1,
      urgency: random.int(0, 3) === 0 ? 'high' : 'normal',
      place: { lat: 47.14 + random.int(0, 30) / 1_000, lng: 9.52 },
      ...windowOn(1, from, 1, from + 60 + 30 * random.int(0, 2)),
    });
  });
  const helpers = Array.from({ length: random.int(1, 3) }, (_, at) =>
    makeHelper({
      id: at + 1,
      personId: 3_000 + at,
      tasksPerWeek: random.int(1, 3),
      travelLimitMetres: 50_000,
      home: { lat: 47.14 + random.int(0, 30) / 1_000, lng: 9.52 },
    }),
  );
  return makeProblem(requests, helpers);
}

describe('the search for a plan without time conflicts', () => {
  it('finds what trying every choice finds, and proves all but a few', () => {
    let conflicts = 0;
    let proved = 0;
    for (let seed = 1; seed <= 2_000; seed++) {
      const problem = crowdedDay(seed);
      const { certificate, stats } = planMatches(problem);
      const least = leastCost(problem);
      conflicts += stats.conflictRounds > 0 ? 1 : 0;
      proved += certificate.isOptimal ? 1 : 0;
      if (certificate.isOptimal) expect(certificate.objective, `seed ${String(seed)}`).toBe(least);
      expect(certificate.objective, `seed ${String(seed)}`).toBeGreaterThanOrEqual(least);
      expect(certificate.bound, `seed ${String(seed)}`).toBeLessThanOrEqual(least);
    }
    expect(conflicts).toBeGreaterThan(400);
    expect(proved).toBeGreaterThan(1_990);
  });

  it('gives up after the nodes it was given, and then states a bound that holds', () => {
    let gaps = 0;
    for (let seed = 1; seed <= 250; seed++) {
      const exact = planMatches(crowdedDay(seed)).certificate.objective;
      const problem = crowdedDay(seed);
      const { certificate } = planMatches({
        ...problem,
        options: { ...problem.options, conflictNodesAtMost: 1 },
      });
      expect(certificate.bound, `seed ${String(seed)}`).toBeLessThanOrEqual(exact);
      expect(certificate.objective, `seed ${String(seed)}`).toBeGreaterThanOrEqual(exact);
      gaps += certificate.gap > 0 ? 1 : 0;
    }
    expect(gaps).toBeGreaterThan(0);
  });

  it('states a bound that holds wherever its work ends, while pieces still join', () => {
    let gaps = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const problem = crowdedDay(seed);
      const conflictWorkAtMost = 60 * (1 + (seed % 6));
      const { certificate } = planMatches({
        ...problem,
        options: { ...problem.options, conflictWorkAtMost },
      });
      const least = leastCost(problem);
      expect(certificate.bound, `seed ${String(seed)}`).toBeLessThanOrEqual(least);
      expect(certificate.objective, `seed ${String(seed)}`).toBeGreaterThanOrEqual(least);
      gaps += certificate.gap > 0 ? 1 : 0;
    }
    expect(gaps).toBeGreaterThan(15);
  });
});
