import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { CheckInPauseRow, CheckInPlanRow } from '../../database/entities/check-in.entity';
import { addDays, instantOf } from '../../time/zones';
import { nextOccurrence, occurrenceDates } from '../requests/service';

const MINUTE_MS = 60_000;

type Days = Pick<CheckInPlanRow, 'rrule' | 'startDate'>;
type Hours = Pick<CheckInPlanRow, 'fromMinute' | 'toMinute'>;
type Pauses = readonly Pick<CheckInPauseRow, 'fromDate' | 'untilDate'>[];

export const isPaused = (pauses: Pauses, day: LocalDate): boolean =>
  pauses.some(({ fromDate, untilDate }) => fromDate <= day && day <= untilDate);

/** The days of a plan from `from` to `until`, both included, without those of a pause. */
export function daysOf(plan: Days, pauses: Pauses, from: LocalDate, until: LocalDate): LocalDate[] {
  if (from > until) return [];
  return occurrenceDates(plan, from, until).filter((day) => !isPaused(pauses, day));
}

/** The first day of a plan at or after `from` on which it is not paused; null when there is none. */
export function nextDay(plan: Days, pauses: Pauses, from: LocalDate): LocalDate | null {
  let day = nextOccurrence(plan, from);
  while (day !== null) {
    const paused: LocalDate = day;
    const pause = pauses.find(({ fromDate, untilDate }) => fromDate <= paused && paused <= untilDate);
    if (pause === undefined) return day;
    day = nextOccurrence(plan, addDays(pause.untilDate, 1));
  }
  return null;
}

/** The window of a day by the clock of the organisation, so that nine o'clock stays nine o'clock when clocks change. */
export function windowOn(
  { fromMinute, toMinute }: Hours,
  day: LocalDate,
  zone: string,
): { readonly startsAt: Instant; readonly endsAt: Instant } {
  const startsAt = instantOf(day, fromMinute, zone);
  // A window in the hour that clocks skip would end as it begins.
  return { startsAt, endsAt: Math.max(instantOf(day, toMinute, zone), startsAt + MINUTE_MS) };
}

/** The first day that has not been opened yet. */
export function firstUnopened({ startDate, openedUntil }: CheckInPlanRow): LocalDate {
  if (openedUntil === null) return startDate;
  const next = addDays(openedUntil, 1);
  return next > startDate ? next : startDate;
}
