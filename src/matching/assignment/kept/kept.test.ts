import { describe, expect, it } from 'vitest';
import { geoInstance } from '../../testing/geo-instances';
import { evenInstance, type Shape } from '../../testing/instances';
import { ChangingInstance } from '../../testing/kept-changes';
import { createRandom } from '../../testing/random';
import { checkAssignment } from '../check';
import { solveCertified } from '../certified';
import type { AssignmentInstance } from '../instance';
import { Memory } from '../memory';
import { KeptAssignment, type Keys } from './index';

const seeds = (first: number, count: number) => Array.from({ length: count }, (_, k) => first + k);

describe('a kept assignment', () => {
  it('is proved and costs what solving from scratch costs after every one of long series of changes', () => {
    const counts = { followed: 0, solvedAnew: 0 };
    for (const seed of seeds(1, 64)) addTo(counts, runSeries(seed, 150));
    expect(counts.followed).toBeGreaterThan(counts.solvedAnew);
    expect(counts.solvedAnew).toBeGreaterThan(100);
  });

  it('is so in many short series', () => {
    for (const seed of seeds(10_000, 1_600)) runSeries(seed, 6);
  });

  it('is so where instances are large enough for long ways and many seats offered at once', () => {
    for (const seed of seeds(1, 6)) {
      const random = createRandom(seed);
      const kept = new KeptAssignment();
      const base = crowded(seed, random.pick([90, 120, 160]));
      for (let step = 0; step < 12; step++) {
        const gone = random.pick([0, 0.005, 0.02, 0.1]);
        const { instance, keys } = without(
          base,
          () => random.chance(gone),
          () => random.chance(gone),
        );
        const { objective } = kept.solve(instance, keys);
        expect(objective, `seed ${seed}, step ${step}`).toBe(solveCertified(instance).objective);
      }
      expect(kept.followed, `seed ${seed}`).toBeGreaterThan(0);
      expect(kept.unproved, `seed ${seed}`).toBe(0);
    }
  });
});

describe('what is kept', () => {
  const none = () => false;

  it.each<[string, AssignmentInstance]>([
    ['there is room', geoInstance(2, roomy)],
    ['seats are scarce', crowded(3, 120)],
  ])('is gone on from after single changes where %s', (_name, base) => {
    const kept = new KeptAssignment();
    const solve = ({ instance, keys }: ReturnType<typeof without>) => kept.solve(instance, keys);
    solve(without(base, none, none));
    solve(without(base, (i) => i === 7, none));
    solve(without(base, (i) => i === 8, none));
    solve(without(base, none, (j) => j === 9));
    solve(without(base, none, none));
    expect(kept).toMatchObject({ followed: 4, solvedAnew: 1 });
  });

  it('is gone on from when every cost but those of the plan rises, and all unassigned costs move', () => {
    const kept = new KeptAssignment();
    const base = crowded(4, 120);
    const { instance, keys } = without(base, none, none);
    const chosen = new Set(kept.solve(instance, keys).edges);
    const cost = instance.cost.map((amount, e) => (chosen.has(e) ? amount : amount + 3_000));
    const unassignedCost = instance.unassignedCost.map((amount) => amount + 5_000);
    kept.solve({ ...instance, cost, unassignedCost }, keys);
    expect(kept).toMatchObject({ followed: 1, solvedAnew: 1 });
  });

  it('is known again by week when the first week is over', () => {
    const kept = new KeptAssignment();
    const base = crowded(8, 240);
    const later = without(base, none, (j) => j % 2 === 0);
    const capacity = base.capacity.map((seats, j) => (j % 2 === 0 ? 0 : seats));
    const helpers = Float64Array.from({ length: 120 }, (_, j) => 5 * j);
    const requests = later.keys.requests;
    kept.solve({ ...base, capacity }, { requests, helpers, weeks: { first: 7, count: 2 } });
    kept.solve(later.instance, { requests, helpers, weeks: { first: 8, count: 1 } });
    expect(kept).toMatchObject({ followed: 1, solvedAnew: 1 });
  });

  it('is left aside where everything is different', () => {
    const kept = new KeptAssignment();
    for (const seed of [1, 2, 3]) {
      const { instance, keys } = without(geoInstance(seed, roomy), none, none);
      kept.solve(instance, keys);
    }
    expect(kept).toMatchObject({ followed: 0, solvedAnew: 3 });
  });

  it('is replaced by solving from scratch where it does not prove the plan', () => {
    const kept = new KeptAssignment();
    const { instance, keys } = without(crowded(5, 120), none, none);
    const { objective } = kept.solve(instance, keys);
    const plan = Reflect.get(kept, 'plan') as { price: Float64Array };
    plan.price.fill(NaN);
    expect(kept.solve(instance, keys).objective).toBe(objective);
    expect(kept).toMatchObject({ followed: 0, solvedAnew: 2, unproved: 1 });
    expect(kept.solve(instance, keys).objective).toBe(objective);
    expect(kept).toMatchObject({ followed: 1, solvedAnew: 2 });
  });

  it('does no harm with prices beyond all bounds', () => {
    const kept = new KeptAssignment();
    const { instance, keys } = without(crowded(5, 120), none, none);
    const { objective } = kept.solve(instance, keys);
    (Reflect.get(kept, 'plan') as { price: Float64Array }).price.fill(2 ** 60);
    expect(kept.solve(instance, keys).objective).toBe(objective);
  });

  it('stays where an instance is refused', () => {
    const kept = new KeptAssignment();
    const { instance, keys } = without(crowded(6, 120), none, none);
    kept.solve(instance, keys);
    const unassignedCost = instance.unassignedCost.map(() => 2 ** 52);
    expect(() => kept.solve({ ...instance, unassignedCost }, keys)).toThrow(RangeError);
    const cost = Float64Array.from(instance.cost, (amount) => amount + 0.5);
    expect(() => kept.solve({ ...instance, cost }, keys)).toThrow(/cost\[0\] to be an integer/);
    expect(() => kept.solve(instance, { ...keys, helpers: keys.helpers.slice(1) })).toThrow(/keys of/);
    kept.solve(instance, keys);
    expect(kept).toMatchObject({ followed: 1, solvedAnew: 1 });
  });

  it('may have had costs that sums would not bear beside those of now', () => {
    const kept = new KeptAssignment();
    const { instance, keys } = without(crowded(7, 120), none, none);
    const factor = 2 ** 26;
    const times = (values: ArrayLike<number>) => Float64Array.from(values, (value) => value * factor);
    const huge = { ...instance, cost: times(instance.cost), unassignedCost: times(instance.unassignedCost) };
    kept.solve(huge, keys);
    expect(kept.solve(instance, keys).objective).toBe(solveCertified(instance).objective);
  });
});

const roomy: Shape = {
  requests: 300,
  helpers: 900,
  degree: 12,
  need: [1, 2],
  capacity: [0, 3],
  cost: [0, 1_000],
  unassignedCost: [20_000, 50_000],
};

function crowded(seed: number, helpers: number): AssignmentInstance {
  return evenInstance(seed, { ...roomy, helpers, capacity: [2, 3], unassignedCost: [300, 2_000] });
}

function addTo(
  counts: { followed: number; solvedAnew: number },
  { followed, solvedAnew }: KeptAssignment,
): void {
  counts.followed += followed;
  counts.solvedAnew += solvedAnew;
}

function runSeries(seed: number, steps: number): KeptAssignment {
  const changing = new ChangingInstance(createRandom(seed), seed);
  const kept = new KeptAssignment();
  const memory = new Memory();
  for (let step = 0, name = 'first'; step < steps; step++, name = changing.step()) {
    const where = `seed ${seed}, step ${step}, ${name}`;
    const { instance, keys } = changing.now;
    const solution = kept.solve(instance, keys, memory);
    expect(checkAssignment(instance, solution), where).toEqual([]);
    expect(solution.objective, where).toBe(solveCertified(instance).objective);
    expect(kept.unproved, where).toBe(0);
  }
  return kept;
}

/** The rest, where requests and helpers keep their numbers as ids. */
function without(
  base: AssignmentInstance,
  isRequestGone: (i: number) => boolean,
  isHelperGone: (j: number) => boolean,
): { instance: AssignmentInstance; keys: Keys } {
  const requests = Array.from(base.need.keys()).filter((i) => !isRequestGone(i));
  const helpers = Array.from(base.capacity.keys()).filter((j) => !isHelperGone(j));
  const place = new Map(helpers.map((j, k) => [j, k]));
  const [rowStart, helper, cost] = [[0], [] as number[], [] as number[]];
  for (const i of requests) {
    for (let e = base.rowStart[i] ?? 0; e < (base.rowStart[i + 1] ?? 0); e++) {
      const j = place.get(base.helper[e] ?? -1);
      if (j === undefined) continue;
      helper.push(j);
      cost.push(base.cost[e] ?? 0);
    }
    rowStart.push(helper.length);
  }
  return {
    instance: {
      need: Int32Array.from(requests, (i) => base.need[i] ?? 0),
      unassignedCost: Float64Array.from(requests, (i) => base.unassignedCost[i] ?? 0),
      capacity: Int32Array.from(helpers, (j) => base.capacity[j] ?? 0),
      seatPrices: null,
      rowStart: Int32Array.from(rowStart),
      helper: Int32Array.from(helper),
      cost: Float64Array.from(cost),
    },
    keys: {
      requests: Float64Array.from(requests),
      helpers: Float64Array.from(helpers),
      weeks: { first: 0, count: 1 },
    },
  };
}
