import type { LocalDay, MatchingHelper, MatchingRequest, Span } from '../problem';

const DAY = 86_400_000;
const ZERO = '0'.charCodeAt(0);

/** The number of the local week, Monday to Sunday, that a `YYYY-MM-DD` lies in; the next week is one more. */
export function weekOf(date: string): number {
  let week = weeks.get(date);
  if (week === undefined) {
    if (weeks.size >= DATES_AT_MOST) weeks.clear();
    weeks.set(date, (week = Math.floor(daysSinceMonday(date) / 7)));
  }
  return week;
}

/** The weeks of the few dates that a plan asks for, over and over. */
const weeks = new Map<string, number>();
const DATES_AT_MOST = 1_000;

/** 1 Monday to 7 Sunday. */
export function weekdayOf(date: string): number {
  return 1 + (((daysSinceMonday(date) % 7) + 7) % 7);
}

/** 1 January 1970 was a Thursday, three days after the Monday. */
function daysSinceMonday(date: string): number {
  return Date.UTC(digits(date, 0, 4), digits(date, 5, 7) - 1, digits(date, 8, 10)) / DAY + 3;
}

/** The number written at these places; many times faster than a date parser, and asked for nearly every pair. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let k = from; k < to; k++) value = 10 * value + text.charCodeAt(k) - ZERO;
  return value;
}

/** The weeks in which the task may be done, ascending; without a window it counts for this week. */
export function weeksOf(request: MatchingRequest, today: string): readonly number[] {
  if (request.local.length === 0) return [weekOf(today)];
  const found: number[] = [];
  for (const { date } of request.local) {
    const week = weekOf(date);
    if (week !== found.at(-1)) found.push(week);
  }
  return found;
}

/** Tasks the helper has confirmed for a week. */
export function tasksIn(helper: MatchingHelper, week: number, today: string): number {
  const ahead = week - weekOf(today);
  return ahead <= 0 ? helper.tasksThisWeek : (helper.tasksInLaterWeeks?.[ahead - 1] ?? 0);
}

/** Tasks the helper may still take in a week, never below 0. */
export function roomIn(helper: MatchingHelper, week: number, today: string): number {
  return Math.max(0, Math.floor(helper.tasksPerWeek - tasksIn(helper, week, today)));
}

/** Minutes the helper has confirmed for a week. */
export function minutesIn({ minutesByWeek = [] }: MatchingHelper, week: number, today: string): number {
  return minutesByWeek[Math.max(0, week - weekOf(today))] ?? 0;
}

/** Minutes of tasks the helper may still take in a week, below 0 where they have more already; Infinity without a limit. */
export function minutesLeftIn(helper: MatchingHelper, week: number, today: string): number {
  const { minutesPerWeek = null } = helper;
  return minutesPerWeek === null ? Infinity : minutesPerWeek - minutesIn(helper, week, today);
}

/** The local week a task counts for: that of its time, or this week where it has none. */
export function weekOfTask(request: MatchingRequest | undefined, slot: Span | null, today: string): number {
  return weekOf((slot && request && dayAt(request, slot.startsAt)?.date) ?? today);
}

/** The local day of the request's window that an instant (UTC) lies in; undefined before the first. */
export function dayAt(request: MatchingRequest, instant: number): LocalDay | undefined {
  return request.local.findLast(({ startsAt }) => startsAt <= instant);
}
