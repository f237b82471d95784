import { describe, expect, it } from 'vitest';
import { buildInstance, type InstanceParts } from '../testing/instances';
import { createRandom, type Random } from '../testing/random';
import { smallParts } from '../testing/small-instances';
import { checkAssignment } from './check';
import { solveAssignment } from './solve';

const SEEDS = Array.from({ length: 1_000 }, (_, k) => 500_000 + k);

describe('an assignment', () => {
  it('is valid and proved, whatever the instance', () => {
    for (const seed of SEEDS) {
      const instance = buildInstance(smallParts(seed));
      expect(checkAssignment(instance, solveAssignment(instance)), `seed ${seed}`).toEqual([]);
    }
  });

  it('is never worse with one helper more', () => {
    for (const seed of SEEDS) {
      const parts = smallParts(seed);
      const more = withNewcomer(createRandom(seed), parts);
      expect(objectiveOf(more), `seed ${seed}`).toBeLessThanOrEqual(objectiveOf(parts));
    }
  });

  it('costs the same in whatever order requests, helpers and candidates stand', () => {
    for (const seed of SEEDS) {
      const parts = smallParts(seed);
      expect(objectiveOf(relabel(createRandom(seed), parts)), `seed ${seed}`).toBe(objectiveOf(parts));
    }
  });

  it('is the same for the same instance, which it leaves as it was', () => {
    for (const seed of SEEDS) {
      const instance = buildInstance(smallParts(seed));
      const first = solveAssignment(instance);
      expect(solveAssignment(instance), `seed ${seed}`).toEqual(first);
      expect(instance, `seed ${seed}`).toEqual(buildInstance(smallParts(seed)));
    }
  });
});

function objectiveOf(parts: InstanceParts): number {
  return solveAssignment(buildInstance(parts)).objective;
}

function withNewcomer(random: Random, parts: InstanceParts): InstanceParts {
  const newcomer = { helper: parts.capacity.length, cost: random.int(-5, 30) };
  return {
    ...parts,
    capacity: [...parts.capacity, 2],
    rows: parts.rows.map((row) => (random.chance(0.5) ? [...row, newcomer] : row)),
    seatPrices: parts.seatPrices && [...parts.seatPrices, [0, 3]],
  };
}

function relabel(random: Random, parts: InstanceParts): InstanceParts {
  const requests = random.shuffle(parts.need.map((_, i) => i));
  const helpers = random.shuffle(parts.capacity.map((_, j) => j));
  const pick = <T>(items: readonly T[], order: readonly number[]): T[] => order.map((k) => items[k] as T);
  return {
    need: pick(parts.need, requests),
    unassignedCost: pick(parts.unassignedCost, requests),
    capacity: pick(parts.capacity, helpers),
    seatPrices: parts.seatPrices && pick(parts.seatPrices, helpers),
    rows: pick(parts.rows, requests).map((row) =>
      random.shuffle(row).map(({ helper, cost }) => ({ helper: helpers.indexOf(helper), cost })),
    ),
  };
}
