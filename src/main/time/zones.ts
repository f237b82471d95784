import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../../shared/domain/time';

const DAY_MINUTES = 1_440;

/** Whether the runtime knows rules for this IANA zone. */
export function isKnownTimeZone(zone: string): boolean {
  try {
    Temporal.PlainDate.from('2024-01-01').toZonedDateTime(zone);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/**
 * The moment at which a clock in `zone` shows that minute of that day; 1440 is the start of the next day.
 * Where clocks jump forward the time moves with them; where an hour comes twice the first one is meant.
 */
export function instantOf(date: LocalDate, minute: number, zone: string): Instant {
  const day = Temporal.PlainDate.from(date).add({ days: minute >= DAY_MINUTES ? 1 : 0 });
  const rest = minute % DAY_MINUTES;
  const local = day.toPlainDateTime({ hour: Math.floor(rest / 60), minute: rest % 60 });
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** What a clock in `zone` shows at that moment; seconds are dropped. */
export function localTimeOf(instant: Instant, zone: string): { date: LocalDate; minute: number } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { date: local.toPlainDate().toString(), minute: local.hour * 60 + local.minute };
}

/** The calendar day in `zone` at the moment `now`. */
export function localToday(now: Instant, zone: string): LocalDate {
  return localTimeOf(now, zone).date;
}

/** ISO weekday: 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** From Monday 00:00 to the next Monday 00:00 in `zone`, around the moment `now`; the end is not part of it. */
export function localWeek(now: Instant, zone: string): { startsAt: Instant; endsAt: Instant } {
  const today = localToday(now, zone);
  const monday = addDays(today, 1 - weekdayOf(today));
  return { startsAt: instantOf(monday, 0, zone), endsAt: instantOf(addDays(monday, 7), 0, zone) };
}

/** Monday 00:00 in `zone` of the week that holds the moment `now`. */
export function startOfLocalWeek(now: Instant, zone: string): Instant {
  return localWeek(now, zone).startsAt;
}
