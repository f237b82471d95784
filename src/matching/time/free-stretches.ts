import type { LocalDay, MatchingHelper, MatchingRequest, Span, WeeklyHours } from '../problem';
import { openAnyDay, openMinutes } from './open-hours';
import { MINUTE, mergeSpans, subtractSpans } from './spans';
import { minutesBetween, type TravelOptions } from './way';

/** Days on which the task may be done: the request's local days, or today where it has no window. */
export function taskDates(request: MatchingRequest, today: string): readonly string[] {
  return request.local.length > 0 ? request.local.map(({ date }) => date) : [today];
}

/**
 * Stretches (UTC) in which the helper is open for the task and neither busy nor on the way to or from a confirmed
 * task, each long enough for it, ascending. Only for requests with a window. `isDayUsable` leaves out days closed for another reason, such as a break.
 */
export function freeStretches(
  request: MatchingRequest,
  helper: MatchingHelper,
  respectQuiet: boolean,
  isDayUsable: (date: string) => boolean,
  travel: TravelOptions,
): readonly Span[] {
  const open: Span[] = [];
  for (const day of request.local) {
    if (!isDayUsable(day.date)) continue;
    for (const span of openMinutes(helper, day.date, day.weekday, respectQuiet)) addWithin(open, span, day);
  }
  const whole = open.length > 1 ? mergeSpans(open) : open;
  const least = request.durationMinutes * MINUTE;
  const free = helper.busy.length > 0 ? subtractSpans(whole, busyAround(request, helper, travel)) : whole;
  return free.filter(({ startsAt, endsAt }) => endsAt - startsAt >= least);
}

/** The helper's confirmed tasks, each with the way to it from the request and back from it. */
function busyAround(request: MatchingRequest, { busy }: MatchingHelper, travel: TravelOptions): Span[] {
  return busy.map((task) => ({
    startsAt: task.startsAt - minutesBetween(request, task, travel) * MINUTE,
    endsAt: task.endsAt + minutesBetween(task, request, travel) * MINUTE,
  }));
}

/** Whether the helper has time for the task at all; without a window any open stretch of the week will do. */
export function hasTimeFor(
  request: MatchingRequest,
  helper: MatchingHelper,
  { today, travel }: { readonly today: string; readonly travel: TravelOptions },
  respectQuiet: boolean,
  isDayUsable: (date: string) => boolean,
): boolean {
  if (request.local.length > 0) {
    return (
      seesAtOnce(request, helper, respectQuiet, isDayUsable) ??
      freeStretches(request, helper, respectQuiet, isDayUsable, travel).length > 0
    );
  }
  const least = request.durationMinutes;
  if (!(respectQuiet && helper.quiet) && helper.availability.some((hours) => isLong(hours, least)))
    return true;
  return openAnyDay(helper, today, respectQuiet).some((span) => span.endsAt - span.startsAt >= least);
}

function isLong({ fromMinute, toMinute }: WeeklyHours, minutes: number): boolean {
  return toMinute - fromMinute >= minutes;
}

/**
 * The answer where the weekly hours alone give it, else null. Most pairs end here, without building any span: this
 * is the rule asked most often.
 */
function seesAtOnce(
  request: MatchingRequest,
  helper: MatchingHelper,
  respectQuiet: boolean,
  isDayUsable: (date: string) => boolean,
): boolean | null {
  if (helper.exceptions.length > 0) return null;
  const isUnbroken = helper.busy.length === 0 && !(respectQuiet && helper.quiet);
  let touches = false;
  for (const day of request.local) {
    for (const hours of helper.availability) {
      if (hours.weekday !== day.weekday) continue;
      const minutes = Math.min(hours.toMinute, day.toMinute) - Math.max(hours.fromMinute, day.fromMinute);
      if (minutes <= 0 || !isDayUsable(day.date)) continue;
      if (isUnbroken && minutes >= request.durationMinutes) return true;
      touches = true;
    }
  }
  return touches ? null : false;
}

function addWithin(open: Span[], { startsAt, endsAt }: Span, day: LocalDay): void {
  const from = Math.max(startsAt, day.fromMinute);
  const to = Math.min(endsAt, day.toMinute);
  if (from >= to) return;
  const utc = (minute: number): number => day.startsAt + (minute - day.fromMinute) * MINUTE;
  open.push({ startsAt: utc(from), endsAt: utc(to) });
}
