import { describe, expect, it } from 'vitest';
import { buildInstance } from '../../testing/instances';
import { LiveChanges, rangesOf } from '../../testing/live-changes';
import { createRandom } from '../../testing/random';
import { smallParts } from '../../testing/small-instances';
import { LiveAssignment } from './index';
import type { RequestPart } from './read';

describe('what a live assignment says of its parts', () => {
  it('names every request whose part has changed, and the parts add up to the objective', () => {
    for (let seed = 50_000; seed < 50_300; seed++) {
      const random = createRandom(seed);
      const parts = smallParts(seed);
      const live = new LiveAssignment(buildInstance(parts));
      const changes = new LiveChanges(random, live, parts, rangesOf(random, parts));
      expect(live.takeMoved()).toEqual([]);
      let before = partsOf(live);
      for (let step = 0; step < 40; step++) {
        const where = `seed ${seed}, step ${step}, ${changes.step()}`;
        const moved = new Set(live.takeMoved());
        const after = partsOf(live);
        after.forEach((part, i) => {
          if (!moved.has(i)) expect(part, `${where}, request ${i}`).toEqual(before[i] ?? NOTHING);
        });
        expect(sumOf(live, after), where).toBe(live.snapshot().solution.objective + live.fixedCost);
        before = after;
      }
    }
  });

  it('tells a candidate in play from a fixed pair, and how many are needed and seated beside', () => {
    const live = start();
    live.fixPair(0, 0);
    expect([live.isCandidate(0, 0), live.isFixed(0, 0), live.isCandidate(1, 0)]).toEqual([false, true, true]);
    expect([live.needOf(0), live.capacityOf(0)]).toEqual([0, 1]);
    expect([live.fixedHelpersOf(0), live.fixedRequestsOf(0)]).toEqual([[0], [0]]);
    expect(live.partOf(0)).toEqual({ helpers: [0], costs: [10], missing: 0, cost: 10 });
  });
});

describe('the seats of fixed pairs', () => {
  it('cost what they are said to cost, and come back into play with that', () => {
    const live = start();
    live.fixPair(0, 0);
    expect([live.seatsCostOf(0), live.fixedCost]).toEqual([1 + 5, 10 + 1]);
    live.setFixedSeatPrices(0, [3]);
    expect([live.seatsCostOf(0), live.fixedCost]).toEqual([3 + 5, 10 + 3]);
    live.unfixPair(0, 0);
    expect([live.seatsCostOf(0), live.fixedCost]).toEqual([3 + 5, 0]);
    expect(() => live.setFixedSeatPrices(0, [3])).toThrow(/0 seat prices, found 1/);
  });
});

const NOTHING: RequestPart = { helpers: [], costs: [], missing: 0, cost: 0 };

function start(): LiveAssignment {
  const rows = [[{ helper: 0, cost: 10 }], [{ helper: 0, cost: 20 }]];
  const ones = { need: [1, 1], unassignedCost: [90, 90], capacity: [2] };
  return new LiveAssignment(buildInstance({ ...ones, rows, seatPrices: [[1, 5]] }));
}

function partsOf(live: LiveAssignment): RequestPart[] {
  return Array.from(live.snapshot().instance.need, (_, i) => {
    const part = live.partOf(i);
    const pairs = part.helpers
      .map((j, k) => [j, part.costs[k] ?? NaN] as const)
      .toSorted(([a], [b]) => a - b);
    return { ...part, helpers: pairs.map(([j]) => j), costs: pairs.map(([, cost]) => cost) };
  });
}

function sumOf(live: LiveAssignment, parts: readonly RequestPart[]): number {
  const seats = Array.from(live.snapshot().instance.capacity, (_, j) => live.seatsCostOf(j));
  return [...parts.map(({ cost }) => cost), ...seats].reduce((sum, cost) => sum + cost, 0);
}
