import type { Instant, LocalDate } from '../../../shared/domain/time';

const MINUTE_MS = 60_000;

/** The wall clock of a zone, written as if it were UTC, in milliseconds. */
export function wallClock(instant: Instant, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${parts.format(instant).replace(' ', 'T')}Z`);
}

/** The moment at which a clock in the zone shows that minute of that day. Clocks change at night, so by day there is one. */
export function instantAt(day: LocalDate, minute: number, timeZone: string): Instant {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const guess = wanted - (wallClock(wanted, timeZone) - wanted);
  return guess + (wanted - wallClock(guess, timeZone));
}
