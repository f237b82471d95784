import { describe, expect, it } from 'vitest';
import { buildInstance } from '../testing/instances';
import { checkAssignment } from './check';
import type { AssignmentSolution } from './instance';
import { solveAssignment } from './solve';

const instance = buildInstance({
  need: [2, 1],
  unassignedCost: [10, 10],
  capacity: [1, 1, 1],
  rows: [
    [
      { helper: 0, cost: 1 },
      { helper: 1, cost: 2 },
    ],
    [
      { helper: 1, cost: 1 },
      { helper: 2, cost: 4 },
    ],
  ],
});
const good = solveAssignment(instance);

describe('the assignment checker', () => {
  it('accepts a proved optimum', () => {
    expect(checkAssignment(instance, good)).toEqual([]);
  });

  it.each<[string, Partial<AssignmentSolution>, RegExp]>([
    ['a helper beyond their seats', { edges: Int32Array.of(0, 1, 2) }, /helper 1: 2 of 1 seats/],
    ['one helper twice for a request', { edges: Int32Array.of(0, 0, 3) }, /takes helper 0 twice/],
    [
      'a need not met nor missing',
      { edges: Int32Array.of(0, 1) },
      /request 1: 0 given and 0 missing, needed 1/,
    ],
    ['an edge that does not exist', { edges: Int32Array.of(0, 1, 9) }, /edge 9 does not exist/],
    [
      'a worse plan',
      { edges: Int32Array.of(0, 2), missing: Int32Array.of(1, 0), objective: 12 },
      /not proved optimal: costs 12/,
    ],
    ['a wrong objective', { objective: 6 }, /objective: recounted 7, stated 6/],
    ['a wrong bound', { bound: 6 }, /bound: recounted 7, stated 6/],
    [
      'a request price above its unassigned cost',
      { requestPrice: Float64Array.of(11, 4) },
      /above its unassigned cost/,
    ],
    ['prices that prove too little', { helperPrice: new Float64Array(3), bound: 7 }, /not proved optimal/],
  ])('refuses %s', (_name, changes, message) => {
    expect(checkAssignment(instance, { ...good, ...changes }).join('\n')).toMatch(message);
  });
});
