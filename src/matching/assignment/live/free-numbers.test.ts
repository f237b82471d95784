import { expect, it } from 'vitest';
import { FreeNumbers } from './free-numbers';

it('gives each number that is free again once', () => {
  const free = new FreeNumbers();
  for (const number of [0, 7, 1_000]) free.add(number);
  expect([0, 7, 1_000, 8, 5_000].map((number) => free.has(number))).toEqual([true, true, true, false, false]);
  expect([free.take(), free.take(), free.take(), free.take()].sort((a, b) => a - b)).toEqual([
    -1, 0, 7, 1_000,
  ]);
  expect(free.has(1_000)).toBe(false);
});
