import { expect, it } from 'vitest';
import { assignSlots } from './slots';

it('keeps the key of a proposal while others come and go before it', () => {
  const first = assignSlots(new Map(), ['a', 'b']);
  const second = assignSlots(first, ['c', 'b']);
  expect([...second]).toEqual([
    ['b', 2],
    ['c', 1],
  ]);
  expect(assignSlots(second, ['b', 'c'])).toBe(second);
});

it('has keys for nine', () => {
  const keys = Array.from({ length: 11 }, (_none, at) => String(at));
  expect(assignSlots(new Map(), keys).size).toBe(9);
});
