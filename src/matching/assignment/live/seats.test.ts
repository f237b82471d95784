import { describe, expect, it } from 'vitest';
import { buildInstance } from '../../testing/instances';
import { LiveAssignment } from './index';

const MANY = 1_000_000_000;

describe('a helper with more seats than anybody could take', () => {
  it.each([
    ['from the start', [MANY], false],
    ['who joins', [], true],
  ])('has one for each request that comes, %s', (_, capacity, joins) => {
    const live = new LiveAssignment(
      buildInstance({ need: [], unassignedCost: [], capacity, rows: [], seatPrices: undefined }),
    );
    if (joins) live.addHelper({ capacity: MANY, requests: [], costs: [] });
    const requests = Array.from({ length: 40 }, (__, k) => {
      return live.addRequest({ need: 1, unassignedCost: 90, helpers: [0], costs: [k] });
    });
    expect(requests.map((i) => live.helpersOf(i))).toEqual(requests.map(() => [0]));
    expect(live.snapshot().solution.objective).toBe((40 * 39) / 2);
  });
});
