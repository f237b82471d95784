import { describe, expect, it } from 'vitest';
import { windowOf } from './when-window';
import {
  addDays,
  instantOf,
  isKnownTimeZone,
  localTimeOf,
  localToday,
  localWeek,
  startOfLocalWeek,
  weekdayOf,
} from './zones';

const VADUZ = 'Europe/Vaduz';

describe('local time', () => {
  it('knows real zones and no invented ones', () => {
    expect(isKnownTimeZone(VADUZ)).toBe(true);
    expect(isKnownTimeZone('Europe/Atlantis')).toBe(false);
  });

  it('keeps nine o’clock at nine o’clock in summer and winter', () => {
    expect(new Date(instantOf('2026-01-15', 540, VADUZ)).toISOString()).toBe('2026-01-15T08:00:00.000Z');
    expect(new Date(instantOf('2026-07-15', 540, VADUZ)).toISOString()).toBe('2026-07-15T07:00:00.000Z');
  });

  it('moves a time that the clocks skip forward by the gap, and takes the first of an hour that comes twice', () => {
    expect(new Date(instantOf('2026-03-29', 150, VADUZ)).toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(new Date(instantOf('2026-10-25', 150, VADUZ)).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('reads minute 1440 as the start of the next day, also on the day the clocks change', () => {
    expect(instantOf('2026-03-29', 1440, VADUZ)).toBe(instantOf('2026-03-30', 0, VADUZ));
  });

  it('turns a moment back into what the clock shows', () => {
    expect(localTimeOf(instantOf('2026-07-15', 545, VADUZ), VADUZ)).toEqual({
      date: '2026-07-15',
      minute: 545,
    });
  });

  it('sees the new day where it has begun already', () => {
    const now = Date.UTC(2026, 5, 30, 22, 30);
    expect(localToday(now, VADUZ)).toBe('2026-07-01');
    expect(localToday(now, 'America/Port-au-Prince')).toBe('2026-06-30');
  });

  it('starts the week on Monday at local midnight; a week with a clock change is an hour shorter', () => {
    const sunday = instantOf('2026-03-29', 720, VADUZ);
    expect(startOfLocalWeek(sunday, VADUZ)).toBe(instantOf('2026-03-23', 0, VADUZ));
    const { startsAt, endsAt } = localWeek(sunday, VADUZ);
    expect((endsAt - startsAt) / 3_600_000).toBe(167);
  });

  it('counts weekdays from Monday and days across months', () => {
    expect(weekdayOf('2024-01-01')).toBe(1);
    expect(weekdayOf('2024-01-07')).toBe(7);
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  });

  it('gives a wish its moments', () => {
    expect(windowOf({ kind: 'any' }, VADUZ)).toEqual({ startsAt: null, endsAt: null });
    expect(windowOf({ kind: 'by', date: '2026-01-15', toMinute: 1440 }, VADUZ)).toEqual({
      startsAt: null,
      endsAt: Date.UTC(2026, 0, 15, 23),
    });
    expect(windowOf({ kind: 'between', date: '2026-01-15', fromMinute: 540, toMinute: 600 }, VADUZ)).toEqual({
      startsAt: Date.UTC(2026, 0, 15, 8),
      endsAt: Date.UTC(2026, 0, 15, 9),
    });
  });
});
