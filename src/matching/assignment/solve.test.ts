import { describe, expect, it } from 'vitest';
import { bruteForceObjective } from '../testing/brute-force';
import { geoInstance, hubInstance } from '../testing/geo-instances';
import { buildInstance, evenInstance, type Candidate } from '../testing/instances';
import { createRandom, type Random } from '../testing/random';
import { checkAssignment } from './check';
import type { AssignmentInstance } from './instance';
import { solveAssignment } from './solve';

describe('the assignment against brute force', () => {
  it('finds the least objective of 2,000 small random instances and proves it', () => {
    const random = createRandom(20_260_101);
    for (let round = 0; round < 2_000; round++) {
      const instance = smallInstance(random);
      const solution = solveAssignment(instance);
      expect(checkAssignment(instance, solution), `round ${round}`).toEqual([]);
      expect(solution.objective, `round ${round}`).toBe(bruteForceObjective(instance));
    }
  });
});

describe('awkward instances', () => {
  it('solves an empty instance', () => {
    const instance = buildInstance({ need: [], unassignedCost: [], capacity: [], rows: [] });
    expect(solveAssignment(instance)).toMatchObject({ objective: 0, bound: 0 });
  });

  it('leaves everything unassigned when there is no candidate or no seat', () => {
    const instance = buildInstance({
      need: [2, 1, 0],
      unassignedCost: [5, 7, 100],
      capacity: [0],
      rows: [[], [{ helper: 0, cost: -50 }], []],
    });
    const solution = solveAssignment(instance);
    expect(solution).toMatchObject({ objective: 17, missing: Int32Array.of(2, 1, 0) });
    expect(checkAssignment(instance, solution)).toEqual([]);
  });

  it('never gives one helper two seats of one request', () => {
    const instance = buildInstance({
      need: [3],
      unassignedCost: [1_000],
      capacity: [5, 1],
      rows: [
        [
          { helper: 0, cost: 1 },
          { helper: 1, cost: 900 },
        ],
      ],
    });
    expect(solveAssignment(instance)).toMatchObject({ objective: 1_901, missing: Int32Array.of(1) });
  });

  it('proves its plan where a way leads past a request with units that still wait', () => {
    const row = (...costs: [helper: number, cost: number][]) =>
      costs.map(([helper, cost]) => ({ helper, cost }));
    const instance = buildInstance({
      need: [2, 3],
      unassignedCost: [7, 2],
      capacity: [1, 1, 0, 2, 2],
      rows: [row([0, 4], [1, 6], [2, 0], [4, 0]), row([0, 0], [1, 1], [2, 0])],
    });
    const solution = solveAssignment(instance);
    expect(checkAssignment(instance, solution)).toEqual([]);
    expect(solution.objective).toBe(bruteForceObjective(instance));
  });

  it('keeps sums beyond 32 bits exact', () => {
    const instance = evenInstance(3, {
      requests: 60,
      helpers: 40,
      degree: 8,
      need: [1, 3],
      capacity: [0, 3],
      cost: [2 ** 40, 2 ** 41],
      unassignedCost: [2 ** 42, 2 ** 43],
    });
    const solution = solveAssignment(instance);
    expect(solution.objective).toBeGreaterThan(2 ** 42);
    expect(checkAssignment(instance, solution)).toEqual([]);
  });

  it.each<[string, AssignmentInstance]>([
    ['all costs equal', tied(2_000, 600, 5)],
    ['ties', tied(2_000, 600)],
    ['costs i times j', products(400)],
    ['contested', evenInstance(1, mid({ capacity: [3, 4] }))],
    ['oversubscribed', evenInstance(2, mid({ capacity: [0, 2] }))],
    ['negative costs', evenInstance(4, mid({ cost: [-1_000, 1_000] }))],
    ['one-city hub', evenInstance(5, mid({ helpers: 40, degree: 30, capacity: [0, 60] }))],
    ['very many candidates each', hubInstance(7, mid({ requests: 300, helpers: 200, degree: 150 }))],
    ['geo', geoInstance(6, mid({ helpers: 6_000 }))],
    ['geo where seats are few in places', geoInstance(8, mid({ helpers: 800, capacity: [0, 6] }))],
    ['geo where seats are contested', geoInstance(9, mid({ capacity: [3, 4] }))],
    ['geo with as many seats as units', geoInstance(10, mid({ helpers: 2_000, capacity: [1, 1] }))],
    ['geo with fewer seats than units', geoInstance(11, mid({ capacity: [0, 6] }))],
    ['geo with half the seats', geoInstance(12, mid({ helpers: 1_000, capacity: [0, 2] }))],
  ])('proves its plan for %s', (_name, instance) => {
    expect(checkAssignment(instance, solveAssignment(instance))).toEqual([]);
  });
});

describe('malformed instances', () => {
  const good = { need: [1], unassignedCost: [5], capacity: [1], rows: [[{ helper: 0, cost: 1 }]] };
  it.each<[string, AssignmentInstance, RegExp]>([
    [
      'a helper twice in a row',
      buildInstance({ ...good, rows: [[...good.rows.flat(), { helper: 0, cost: 2 }]] }),
      /once in row 0/,
    ],
    ['a fraction', buildInstance({ ...good, unassignedCost: [0.5] }), /integer, found 0.5/],
    ['an unknown helper', buildInstance({ ...good, rows: [[{ helper: 3, cost: 1 }]] }), /below 1, found 3/],
    ['a negative need', buildInstance({ ...good, need: [-1] }), /need\[0\]/],
    ['falling seat prices', buildInstance({ ...good, capacity: [2], seatPrices: [[4, 3]] }), /not to fall/],
    [
      'seat prices that fall for one of several',
      buildInstance({ ...good, capacity: [1, 0, 3, 1], seatPrices: [[9], [], [2, 7, 5], [1]] }),
      /prices of helper 2 not to fall, found 5/,
    ],
    ['sums beyond the exact range', buildInstance({ ...good, unassignedCost: [2 ** 52] }), /sums up to/],
  ])('refuses %s in words', (_name, instance, message) => {
    expect(() => solveAssignment(instance)).toThrow(message);
  });

  it('are not those in which a seat is cheaper than those of the helper before', () => {
    const seatPrices = [[9], [], [2, 5], [1]];
    const instance = buildInstance({ ...good, capacity: [1, 0, 2, 1], seatPrices });
    expect(checkAssignment(instance, solveAssignment(instance))).toEqual([]);
  });
});

type Parts = Parameters<typeof buildInstance>[0] & { readonly seatPrices: readonly (readonly number[])[] };

function smallParts(random: Random): Parts {
  const requests = random.int(0, 4);
  const helpers = random.int(0, 4);
  const low = random.pick([-20, 0, 1]);
  const high = random.pick([1, 3, 40]);
  const capacity = Array.from({ length: helpers }, () => random.int(0, 3));
  return {
    need: Array.from({ length: requests }, () => random.int(0, 3)),
    unassignedCost: Array.from({ length: requests }, () => random.int(low, 2 * high)),
    capacity,
    seatPrices: capacity.map((seats) =>
      Array.from({ length: seats }, () => random.int(-3, 12)).sort((a, b) => a - b),
    ),
    rows: Array.from({ length: requests }, () => smallRow(random, helpers, low, high)),
  };
}

function smallRow(random: Random, helpers: number, low: number, high: number): Candidate[] {
  const row: Candidate[] = [];
  for (let helper = 0; helper < helpers; helper++) {
    if (random.chance(0.7)) row.push({ helper, cost: random.int(low, high) });
  }
  return row;
}

function smallInstance(random: Random): AssignmentInstance {
  const parts = smallParts(random);
  return buildInstance(random.chance(0.5) ? parts : { ...parts, seatPrices: undefined });
}

function mid(change: Partial<Parameters<typeof evenInstance>[1]>): Parameters<typeof evenInstance>[1] {
  return {
    requests: 1_500,
    helpers: 450,
    degree: 20,
    need: [1, 3],
    capacity: [1, 4],
    cost: [0, 10_000],
    unassignedCost: [5_000, 50_000],
    ...change,
  };
}

function tied(requests: number, helpers: number, cost?: number): AssignmentInstance {
  const range: [number, number] = cost === undefined ? [1, 10] : [cost, cost];
  return evenInstance(9, mid({ requests, helpers, cost: range, unassignedCost: [8, 12] }));
}

function products(size: number): AssignmentInstance {
  const numbers = Array.from({ length: size }, (_, k) => k + 1);
  return buildInstance({
    need: numbers.map(() => 1),
    unassignedCost: numbers.map(() => size * size),
    capacity: numbers.map(() => 1),
    rows: numbers.map((i) => numbers.map((j) => ({ helper: j - 1, cost: i * j }))),
  });
}
