import type { Instant, LocalDate } from '../../../shared/domain/time';
import { dayOf } from '../lib/create-format';
import { instantAt } from '../lib/wall-time';

export type RingTime = 'now' | 'hour' | 'afternoon' | 'evening' | 'morning';
export type RingChoice = RingTime | 'chosen';
/** As it is chosen: what it comes to depends on when it is asked. */
export interface RingWhen {
  readonly choice: RingChoice;
  /** For a time of one's own. */
  readonly day: LocalDate | null;
  readonly minute: number;
}

const NOON = 12 * 60;

export const inAnHour = (today: LocalDate): RingWhen => ({ choice: 'hour', day: today, minute: NOON });

/** Null where no day is chosen, or the time has passed since it was. */
export function ringInstant(
  { choice, day, minute }: RingWhen,
  now: Instant,
  timeZone: string,
): Instant | null {
  if (choice !== 'chosen') return ringTimes(now, timeZone, true).get(choice) ?? null;
  return day === null ? null : instantAt(day, minute, timeZone);
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const AT = { afternoon: 15 * 60, evening: 18 * 60, morning: 9 * 60 } as const;

/** The times that are still to come, by the organisation's clock, in their order. */
export function ringTimes(now: Instant, timeZone: string, hasNow: boolean): ReadonlyMap<RingTime, Instant> {
  const today = dayOf(now, timeZone);
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
  const times: [RingTime, Instant][] = [
    ['hour', now + HOUR_MS],
    ['afternoon', instantAt(today, AT.afternoon, timeZone)],
    ['evening', instantAt(today, AT.evening, timeZone)],
    ['morning', instantAt(tomorrow, AT.morning, timeZone)],
  ];
  const ahead = times.filter(([, at]) => at >= now + HOUR_MS);
  return new Map(hasNow ? [['now', now], ...ahead] : ahead);
}
