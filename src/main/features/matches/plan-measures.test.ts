import { expect, it } from 'vitest';
import { busiestShare } from './plan-measures';

it.each<[string, number[], number]>([
  ['nobody', [], 0],
  ['nothing done', [0, 0], 0],
  ['one helper', [60], 1],
  ['ten alike', Array.from({ length: 10 }, () => 30), 0.1],
  ['one of ten who does half of it', [90, 10, 10, 10, 10, 10, 10, 10, 10, 10], 0.5],
  ['the two busiest of eleven', [50, 30, ...Array.from({ length: 9 }, () => 20)], 80 / 260],
])('tells what part the busiest tenth does: %s', (_name, minutes, expected) => {
  expect(busiestShare(minutes)).toBeCloseTo(expected);
});
