import { expect, it } from 'vitest';
import { loadExactSolver } from '../testing/exact-solver';
import { fuzzAssignments } from '../testing/fuzz';

it('finds and proves the least objective of 2,000 small awkward instances, as another solver does', async () => {
  const exact = await loadExactSolver();
  expect(Array.from(fuzzAssignments(1, 2_000, exact))).toEqual([]);
}, 60_000);
