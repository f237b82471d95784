import { describe, expect, it } from 'vitest';
import { evenInstance } from '../testing/instances';
import { listHeld } from './held';
import { solveState } from './solve';

/** Many candidates for each helper, so that seats are read, and few, so that rows are. */
const shapes = { 'by the seats': 40, 'along the rows': 2_000 };

describe('what requests have', () => {
  it.each(Object.entries(shapes))('is told %s as the chosen edges say it, ascending', (_name, helpers) => {
    const state = solveState(
      evenInstance(3, {
        requests: 120,
        helpers,
        degree: 12,
        need: [0, 4],
        capacity: [0, 6],
        cost: [0, 100],
        unassignedCost: [50, 90],
      }),
    );
    const { start, edge } = listHeld(state);
    const { rowStart } = state.instance;
    for (let i = 0; i < state.missing.length; i++) {
      const chosen = [...rowOf(rowStart, i)].filter((e) => state.chosen[e] === 1);
      expect([...edge.subarray(start[i], start[i + 1])], `request ${i}`).toEqual(chosen);
    }
    expect(edge.length).toBeGreaterThan(60);
  });
});

function* rowOf(rowStart: Int32Array, i: number): Iterable<number> {
  for (let e = rowStart[i] ?? 0; e < (rowStart[i + 1] ?? 0); e++) yield e;
}
