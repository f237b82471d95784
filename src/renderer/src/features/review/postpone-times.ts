import type { Instant, LocalDate } from '../../../../shared/domain/time';
import { wallClock } from '../../lib/wall-time';

export type PostponeChoice = 'later' | 'tomorrow' | 'next_week';

const CHOICES: readonly PostponeChoice[] = ['later', 'tomorrow', 'next_week'];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MORNING = '08:00:00Z';

/** Where and when a desk postpones. */
export interface Desk {
  readonly now: Instant;
  readonly timeZone: string;
}

const dayOf = (instant: Instant, timeZone: string): LocalDate =>
  new Date(wallClock(instant, timeZone)).toISOString().slice(0, 10);

function morningOf(day: LocalDate, timeZone: string): Instant {
  const wanted = Date.parse(`${day}T${MORNING}`);
  // Clocks change at night, so the offset at the guess is the offset of that morning.
  return wanted - (wallClock(wanted, timeZone) - wanted);
}

function morningIn(days: number, { now, timeZone }: Desk): Instant {
  const day = new Date(Date.parse(`${dayOf(now, timeZone)}T00:00:00Z`) + days * DAY);
  return morningOf(day.toISOString().slice(0, 10), timeZone);
}

/**
 * When a postponed request comes back, in the organisation's time zone: in three hours (tomorrow at 08:00 when
 * that is past midnight), tomorrow at 08:00, or on Monday of next week at 08:00.
 */
export function postponeUntil(choice: PostponeChoice, desk: Desk): Instant {
  const { now, timeZone } = desk;
  if (choice === 'tomorrow') return morningIn(1, desk);
  if (choice === 'later') {
    const later = now + 3 * HOUR;
    return dayOf(later, timeZone) === dayOf(now, timeZone) ? later : morningIn(1, desk);
  }
  const weekday = new Date(wallClock(now, timeZone)).getUTCDay();
  return morningIn(8 - (weekday === 0 ? 7 : weekday), desk);
}

/** The choices that differ from one another: on a Sunday, tomorrow is the Monday of next week. */
export function postponeChoices(desk: Desk): readonly PostponeChoice[] {
  const times = CHOICES.map((choice) => postponeUntil(choice, desk));
  return CHOICES.filter((_choice, at) => times.indexOf(times[at] ?? 0) === at);
}

/** 08:00 on a chosen day in the organisation's time zone; null when that is over already or no day. */
export function postponeUntilDay(day: LocalDate, { now, timeZone }: Desk): Instant | null {
  if (Number.isNaN(Date.parse(`${day}T${MORNING}`))) return null;
  const until = morningOf(day, timeZone);
  return until > now ? until : null;
}
