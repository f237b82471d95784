import { expect, it } from 'vitest';
import { instantAt } from './wall-time';

it.each([
  ['2026-01-15', 540, 'Europe/Vaduz', '2026-01-15T08:00:00.000Z'],
  ['2026-07-15', 540, 'Europe/Vaduz', '2026-07-15T07:00:00.000Z'],
  // On the days on which the clocks change.
  ['2026-03-29', 540, 'Europe/Vaduz', '2026-03-29T07:00:00.000Z'],
  ['2026-10-25', 540, 'Europe/Vaduz', '2026-10-25T08:00:00.000Z'],
  ['2026-03-29', 30, 'Europe/Vaduz', '2026-03-28T23:30:00.000Z'],
  ['2026-01-15', 0, 'Pacific/Auckland', '2026-01-14T11:00:00.000Z'],
])('%s, minute %i in %s is %s', (day, minute, zone, expected) => {
  expect(new Date(instantAt(day, minute, zone)).toISOString()).toBe(expected);
});
