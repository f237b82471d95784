import { expect, it } from 'vitest';
import { solveAssignment } from '../../../matching';
import { buildInstance } from '../../../matching/testing/instances';
import { expectProved } from './solve-problem';

const instance = buildInstance({
  need: [1],
  unassignedCost: [9],
  capacity: [1],
  rows: [[{ helper: 0, cost: 4 }]],
});

it('lets a proved answer through and refuses one that is not, in words', () => {
  const solution = solveAssignment(instance);
  expectProved(instance, solution);
  expect(() => expectProved(instance, { ...solution, objective: 3 })).toThrow(
    'The answer did not pass the check, so it was not written: objective: recounted 4, stated 3.',
  );
  const empty = { ...solution, edges: new Int32Array(0), missing: Int32Array.of(1), objective: 9 };
  expect(() => expectProved(instance, empty)).toThrow('not proved optimal: costs 9, the prices prove 4');
});
