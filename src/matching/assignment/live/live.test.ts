import { describe, expect, it } from 'vitest';
import { buildInstance } from '../../testing/instances';
import { LiveChanges, pairsOf, rangesOf } from '../../testing/live-changes';
import { createRandom } from '../../testing/random';
import { smallParts } from '../../testing/small-instances';
import { checkAssignment } from '../check';
import type { AssignmentInstance } from '../instance';
import { LiveAssignment } from './index';
import { solveAssignment } from '../solve';

const seeds = (first: number, count: number) => Array.from({ length: count }, (_, k) => first + k);

describe('a live assignment', () => {
  it('is proved and costs what solving from scratch costs after every one of 1,000 random changes', () => {
    for (const seed of seeds(1, 32)) runChanges(seed, 1_000, 7);
  });

  it('is so after every single change of many short runs', () => {
    for (const seed of seeds(10_000, 600)) runChanges(seed, 25, 1);
  });
});

describe('a helper who loses and gains seats', () => {
  it('leaves the plan proved, also where their requests need more helpers than one', () => {
    for (const seed of seeds(40_000, 1_000)) {
      const random = createRandom(seed);
      const parts = smallParts(seed);
      const live = new LiveAssignment(buildInstance({ ...parts, need: parts.need.map((need) => need + 1) }));
      for (let step = 0; step < 12 && parts.capacity.length > 0; step++) {
        const capacity = random.int(0, 4);
        const prices = Array.from({ length: capacity }, () => random.int(0, 1)).sort((a, b) => a - b);
        live.setCapacity(random.int(0, parts.capacity.length - 1), capacity, prices);
        if (!live.isProved()) expect.fail(`not proved: seed ${seed}, step ${step}`);
      }
      const { instance, solution } = live.snapshot();
      expect(checkAssignment(instance, solution), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('what cannot be', () => {
  const live = new LiveAssignment(buildInstance(smallParts(12)));
  it.each<[string, () => void, RegExp]>([
    ['a request that is not there', () => live.removeRequest(99), /a request that is there, found 99/],
    ['a helper who is not there', () => live.removeHelper(-1), /a helper who is there, found -1/],
    ['a fraction', () => live.setUnassignedCost(0, 0.5), /integer, found 0.5/],
    ['falling seat prices', () => live.setCapacity(0, 2, [4, 3]), /not to fall, found 3/],
    ['a candidate twice', () => add([0, 0]), /each candidate once, found 0/],
    ['sums beyond the exact range', () => live.setUnassignedCost(0, 2 ** 52), /sums up to/],
    ['a pair that is not fixed', () => live.unfixPair(0, 0), /to be fixed/],
  ])('is refused in words and changes nothing: %s', (_name, change, message) => {
    const before = live.snapshot();
    expect(change).toThrow(message);
    expect(live.snapshot()).toEqual(before);
  });

  function add(helpers: number[]): void {
    live.addRequest({ need: 1, unassignedCost: 5, helpers, costs: helpers.map(() => 1) });
  }
});

describe('the price of a choice', () => {
  it('is what solving again with the pair forced costs more', () => {
    for (const seed of seeds(20_000, 900)) {
      const live = startLive(seed);
      const { instance, solution } = live.snapshot();
      for (const { i, j, e } of pairsOf(instance)) {
        const forced = solution.edges.includes(e) ? 0 : forcedObjective(instance, i, e) - solution.objective;
        expect(live.priceOfChoice(i, j), `seed ${seed}: request ${i}, helper ${j}`).toBe(forced);
      }
      expect(live.snapshot(), `seed ${seed}`).toEqual({ instance, solution });
    }
  });

  it('is what solving again without a chosen pair costs more', () => {
    for (const seed of seeds(30_000, 900)) {
      const live = startLive(seed);
      const { instance, solution } = live.snapshot();
      for (const { i, j, e } of pairsOf(instance)) {
        const without = solveAssignment(withoutEdge(instance, i, e)).objective - solution.objective;
        expect(live.priceWithout(i, j), `seed ${seed}: request ${i}, helper ${j}`).toBe(without);
      }
      expect(live.snapshot(), `seed ${seed}`).toEqual({ instance, solution });
    }
  });
});

function runChanges(seed: number, count: number, every: number): void {
  const random = createRandom(seed);
  const parts = smallParts(seed);
  const live = new LiveAssignment(buildInstance(parts));
  const changes = new LiveChanges(random, live, parts, rangesOf(random, parts));
  for (let step = 1; step <= count; step++) {
    const name = changes.step();
    if (!live.isProved()) expect.fail(`not proved: seed ${seed}, step ${step}, ${name}`);
    if (step % every !== 0) continue;
    const { instance, solution } = live.snapshot();
    const where = `seed ${seed}, step ${step}, ${name}`;
    expect(checkAssignment(instance, solution), where).toEqual([]);
    expect(solution.objective, where).toBe(solveAssignment(instance).objective);
  }
}

/** An assignment that has been changed some times, so that its prices are not those of a fresh one. */
function startLive(seed: number): LiveAssignment {
  const random = createRandom(seed);
  const parts = smallParts(seed);
  const live = new LiveAssignment(buildInstance(parts));
  const changes = new LiveChanges(random, live, parts, rangesOf(random, parts));
  for (let step = random.int(0, 12); step > 0; step--) changes.step();
  return live;
}

/** One unit of the request, the pair and a seat of the helper are taken out; Infinity where that cannot be. */
function forcedObjective(instance: AssignmentInstance, i: number, e: number): number {
  const j = instance.helper[e] ?? -1;
  if (instance.need[i] === 0 || instance.capacity[j] === 0) return Infinity;
  const rest = withoutEdge(instance, i, e);
  rest.need[i] = (rest.need[i] ?? 0) - 1;
  rest.capacity[j] = (rest.capacity[j] ?? 0) - 1;
  let seatPrice = 0;
  let seatPrices = instance.seatPrices;
  if (seatPrices) {
    const first = seatPrices.start[j] ?? 0;
    seatPrice = seatPrices.price[first] ?? 0;
    seatPrices = {
      start: seatPrices.start.map((start, k) => (k > j ? start - 1 : start)),
      price: seatPrices.price.filter((_, k) => k !== first),
    };
  }
  return solveAssignment({ ...rest, seatPrices }).objective + (instance.cost[e] ?? 0) + seatPrice;
}

function withoutEdge(instance: AssignmentInstance, i: number, e: number): AssignmentInstance {
  return {
    ...instance,
    need: instance.need.slice(),
    capacity: instance.capacity.slice(),
    rowStart: instance.rowStart.map((start, k) => (k > i ? start - 1 : start)),
    helper: instance.helper.filter((_, k) => k !== e),
    cost: Float64Array.from(instance.cost).filter((_, k) => k !== e),
  };
}
