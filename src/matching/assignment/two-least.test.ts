import { describe, expect, it } from 'vitest';
import { createRandom } from '../testing/random';
import type { AssignmentInstance } from './instance';
import { createState } from './state';
import { readRow, readRowButHeld } from './two-least';

describe('the two least of a row', () => {
  const random = createRandom(5);

  it.each([0, 1, 2, 3, 4, 7, 20])(
    'are those that sorting %i candidates would bring to the front',
    (length) => {
      for (let round = 0; round < 50; round++) {
        const state = rowOf(Array.from({ length }, () => random.int(-9, 9)));
        const found = { least: 5, second: 5, edge: -2 };
        readRow(state, 0, found);
        const costs = [...state.instance.cost];
        const [least = 5, second] = sorted([...costs, 5, 5]);
        expect(found).toEqual({ least, second, edge: least < 5 ? costs.indexOf(least) : -1 });
      }
    },
  );

  it('are found among those that the request does not hold', () => {
    const state = rowOf([3, 1, 4, 2]);
    state.chosen[1] = 1;
    const found = { least: 9, second: 9, edge: -2 };
    readRowButHeld(state, 0, found);
    expect(found).toEqual({ least: 2, second: 3, edge: 3 });
  });
});

function rowOf(costs: readonly number[]): ReturnType<typeof createState> {
  const instance: AssignmentInstance = {
    need: Int32Array.of(2),
    unassignedCost: Float64Array.of(9),
    capacity: new Int32Array(costs.length).fill(1),
    seatPrices: null,
    rowStart: Int32Array.of(0, costs.length),
    helper: Int32Array.from(costs.keys()),
    cost: Float64Array.from(costs),
  };
  return createState(instance);
}

function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}
