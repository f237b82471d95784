import { expect, test } from 'vitest';
import { checkAssignment } from './check';
import { listHeld } from './held';
import type { AssignmentInstance } from './instance';
import { toSolution } from './solution';
import { stateOf } from './state';

const instance: AssignmentInstance = {
  need: Int32Array.of(1),
  unassignedCost: Float64Array.of(50),
  rowStart: Int32Array.of(0, 1),
  helper: Int32Array.of(0),
  cost: Int32Array.of(10),
  capacity: Int32Array.of(2),
  seatPrices: null,
};
const solutionAt = (price: number) => {
  const state = stateOf(instance, {
    edges: Int32Array.of(0),
    missing: Int32Array.of(0),
    helperPrice: Float64Array.of(price),
  });
  return toSolution({ ...state, held: listHeld(state) });
};

test('prices that prove the plan state its cost as the bound', () => {
  const solution = solutionAt(0);
  expect([solution.objective, solution.bound]).toEqual([10, 10]);
  expect(checkAssignment(instance, solution)).toEqual([]);
});

test('a price above that of a free seat proves less, and the bound says so by itself', () => {
  const solution = solutionAt(5);
  expect([solution.objective, solution.bound]).toEqual([10, 5]);
  expect(checkAssignment(instance, solution)).toEqual(['not proved optimal: costs 10, the prices prove 5']);
});
