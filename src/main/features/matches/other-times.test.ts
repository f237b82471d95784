import { expect, it } from 'vitest';
import { makeRequest, windowOn } from '../../../matching/testing/people';
import { otherTimes } from './other-times';

/** Monday 5 January 2026, eight o'clock. */
const NOW = Date.UTC(2026, 0, 5, 8);
const datesFor = (day: number) =>
  otherTimes(makeRequest(windowOn(day, 600, day, 660)), NOW, 'UTC').map(({ local }) => local[0]?.date);

it('tries the same hours on the other coming days, and any time of the own day', () => {
  const coming = ['2026-01-06', '2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12'];
  expect(datesFor(2)).toEqual([...coming, '2026-01-07']);
});

it('tries the other days of its own week for a request weeks ahead', () => {
  const ofWeek = ['2026-01-26', '2026-01-28', '2026-01-29', '2026-01-30', '2026-01-31', '2026-02-01'];
  expect(datesFor(22)).toEqual([...ofWeek, '2026-01-27']);
});
