import { describe, expect, it } from 'vitest';
import { makeRequest, windowOn } from '../../../matching/testing/people';
import { otherTimes } from './other-times';

/** Monday 5 January 2026, eight o'clock. */
const NOW = Date.UTC(2026, 0, 5, 8);
const timesFor = (day: number, fromMinute = 600, toMinute = 660, now = NOW) =>
  otherTimes(makeRequest(windowOn(day, fromMinute, day, toMinute)), now, 'UTC');

describe('the other days', () => {
  const daysFor = (day: number) => timesFor(day).otherDays.map(({ local }) => local[0]?.date);

  it('are the coming ones, at the same hours', () => {
    const coming = ['2026-01-06', '2026-01-08', '2026-01-09', '2026-01-10', '2026-01-11', '2026-01-12'];
    expect(daysFor(2)).toEqual(coming);
  });

  it('are those of its own week for a request weeks ahead', () => {
    const ofWeek = ['2026-01-26', '2026-01-28', '2026-01-29', '2026-01-30', '2026-01-31', '2026-02-01'];
    expect(daysFor(22)).toEqual(ofWeek);
  });
});

describe('more hours of its own day', () => {
  const hoursFor = (...of: Parameters<typeof timesFor>) =>
    timesFor(...of).moreHours.map(({ local: [day] }) => [day?.fromMinute, day?.toMinute]);

  it('are the fewest more first, earlier before later, up to the whole day', () => {
    const hours = hoursFor(2, 600, 1_050);
    expect(hours.slice(0, 4)).toEqual([
      [540, 1_050],
      [600, 1_110],
      [480, 1_050],
      [600, 1_170],
    ]);
    expect(hours.at(-1)).toEqual([480, 1_200]);
  });

  it('reach back from late at night, and not beyond midnight', () => {
    const hours = hoursFor(2, 1_335, 1_440);
    expect(hours[0]).toEqual([1_275, 1_440]);
    expect(hours.at(-1)).toEqual([480, 1_440]);
  });

  it('are none that are over, for a request of today', () => {
    const noon = Date.UTC(2026, 0, 5, 12, 20);
    expect(hoursFor(0, 840, 900, noon)).toContainEqual([780, 900]);
    expect(Math.min(...hoursFor(0, 840, 900, noon).map(([from]) => from ?? 0))).toBe(740);
    // Of a time that has begun the rest counts.
    expect(hoursFor(0, 720, 900, noon)[0]).toEqual([740, 960]);
  });

  it('are none for a day that is over', () => {
    expect(hoursFor(0, 600, 660, NOW + 2 * 86_400_000)).toEqual([]);
  });
});
