import type { LocalDay } from '../problem';
import { MINUTE } from './spans';

/**
 * What is left of a request's days from the minute of `now` (epoch milliseconds) on. Once less than the task is left, its
 * last possible time stays: somebody late is better than nobody.
 */
export function fromNowOn(
  days: readonly LocalDay[],
  now: number,
  durationMinutes: number,
): readonly LocalDay[] {
  const last = days.at(-1);
  if (last === undefined) return days;
  const end = last.startsAt + (last.toMinute - last.fromMinute) * MINUTE;
  return daysFrom(days, Math.min(wholeMinute(now), end - durationMinutes * MINUTE));
}

/** The minute that a moment lies in, both in epoch milliseconds: what is asked of the clock changes no faster. */
export function wholeMinute(now: number): number {
  return Math.floor(now / MINUTE) * MINUTE;
}

function daysFrom(days: readonly LocalDay[], from: number): readonly LocalDay[] {
  if (days.every(({ startsAt }) => startsAt >= from)) return days;
  return days.flatMap((day) => {
    if (day.startsAt >= from) return [day];
    const fromMinute = day.fromMinute + (from - day.startsAt) / MINUTE;
    return fromMinute < day.toMinute ? [{ ...day, fromMinute, startsAt: from }] : [];
  });
}
