import { describe, expect, it } from 'vitest';
import { seatPrice } from '../cost';
import { planMatches } from '../index';
import type { MatchingProblem } from '../problem';
import { makeHelper, makeProblem, makeRequest, windowOn } from '../testing/people';
import { createRandom } from '../testing/random';
import { prepare, type Prepared } from './prepare';
import { Timetable } from './timetable';

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

/** The least that any choice of pairs costs in which every helper's tasks fit: by trying all of them. */
function leastByTryingAll(prepared: Prepared): number {
  const { instance, problem } = prepared;
  const count = instance.helper.length;
  let least = Infinity;
  for (let choice = 0; choice < 2 ** count; choice++) {
    const edges = Int32Array.from({ length: count }, (_, edge) => edge).filter(
      (edge) => (choice >> edge) & 1,
    );
    const timetable = new Timetable(prepared, edges);
    if (timetable.conflicts.length > 0) continue;
    const cost = costOf(prepared, edges, problem);
    if (cost !== null) least = Math.min(least, cost);
  }
  return least;
}

/** What a choice costs; null when a request has more helpers than it needs. */
function costOf({ instance }: Prepared, edges: Int32Array, problem: MatchingProblem): number | null {
  const tasks = new Map<number, number>();
  let cost = 0;
  for (const edge of edges) {
    const helper = instance.helper[edge] ?? -1;
    const before = tasks.get(helper) ?? 0;
    cost += (instance.cost[edge] ?? 0) + seatPrice(before, problem.options);
    tasks.set(helper, before + 1);
  }
  for (const [i, needed] of instance.need.entries()) {
    const [from, to] = [instance.rowStart[i] ?? 0, instance.rowStart[i + 1] ?? 0];
    const missing = needed - edges.filter((edge) => edge >= from && edge < to).length;
    if (missing < 0) return null;
    cost += missing * (instance.unassignedCost[i] ?? 0);
  }
  return cost;
}

describe('the search for a plan without time conflicts', () => {
  it('finds what trying every choice finds, and proves all but a few', () => {
    let conflicts = 0;
    let proved = 0;
    for (let seed = 1; seed <= 250; seed++) {
      const problem = crowdedDay(seed);
      const { certificate, stats } = planMatches(problem);
      const least = leastByTryingAll(prepare(problem));
      conflicts += stats.conflictRounds > 0 ? 1 : 0;
      proved += certificate.isOptimal ? 1 : 0;
      if (certificate.isOptimal) expect(certificate.objective, `seed ${String(seed)}`).toBe(least);
      expect(certificate.objective, `seed ${String(seed)}`).toBeGreaterThanOrEqual(least);
      expect(certificate.bound, `seed ${String(seed)}`).toBeLessThanOrEqual(least);
    }
    expect(conflicts).toBeGreaterThan(50);
    expect(proved).toBeGreaterThan(240);
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
});
