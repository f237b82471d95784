import type { MatchingHelper, MatchingRequest, Urgency } from '../problem';
import { openMinutes } from '../time/open-hours';
import { weekdayOf } from '../time/weeks';
import type { Rule } from './refusal';

const DAY = 86_400_000;
/** An absence that goes on is told no further than this. */
const DAYS_TOLD_AT_MOST = 366;

/** Days from today on within which help is meant where no time is said. */
const DAYS_MEANT: Readonly<Record<Urgency, number>> = { critical: 1, high: 2, normal: 7, low: 7 };

/** How many days from today on a request without a time is for; 0 where it has a time, which the days themselves tell. */
export function daysMeant({ local, urgency }: Pick<MatchingRequest, 'local' | 'urgency'>): number {
  return local.length > 0 ? 0 : DAYS_MEANT[urgency];
}

/**
 * Dated absences leave the helper no hour on any of the days for which a request without a time is meant. Without an
 * absence there, days on which they have no hours refuse nothing: they may be asked to make an exception.
 */
export const away: Rule = (request, helper, { today }) => {
  const days = daysMeant(request);
  if (days === 0) return null;
  const off = helper.exceptions.filter(({ kind }) => kind === 'off').map(({ date }) => date);
  if (off.length === 0) return null;
  const closed = closedDays(helper, today);
  if (closed.length < days || !closed.slice(0, days).some((date) => off.includes(date))) return null;
  return { code: 'away', awayUntil: closed.findLast((date) => off.includes(date)) ?? today };
};

/** The days from today on, up to the first on which the helper has any hour. */
function closedDays(helper: MatchingHelper, today: string): readonly string[] {
  const dates: string[] = [];
  const first = Date.parse(today);
  while (dates.length < DAYS_TOLD_AT_MOST) {
    const date = new Date(first + dates.length * DAY).toISOString().slice(0, 10);
    if (openMinutes(helper, date, weekdayOf(date), false).length > 0) break;
    dates.push(date);
  }
  return dates;
}
