import type { MatchingHelper, MatchingRequest } from '../problem';
import { hasTimeFor, taskDates } from '../time/free-stretches';
import { roomIn, weekOf } from '../time/weeks';
import { hasFullWeek } from './capacity';
import { hasHoursIn } from './hours';
import { isOnBreak } from './on-break';
import type { Rule } from './refusal';
import { isVettedOn } from './vetting';

/** The helper is open and not busy for as long as the task takes, quiet hours aside. */
export const time: Rule = (request, helper, context) =>
  hasTimeFor(request, helper, context, false, usableDays(request, helper, context.today))
    ? null
    : { code: 'time', durationMinutes: request.durationMinutes };

/**
 * The days neither a break nor lapsed vetting nor a full week nor its hours close, so that time is found on a day those rules allow too. One
 * that closes every day has refused by itself already, and is left aside here.
 */
export function usableDays(
  request: MatchingRequest,
  helper: MatchingHelper,
  today: string,
): (date: string) => boolean {
  const isOpenEachWeek = !hasFullWeek(helper);
  const hasHours = (helper.minutesPerWeek ?? null) === null;
  const isOpenEachDay = isOpenEachWeek && hasHours && helper.breakUntil === null;
  if (isOpenEachDay && request.requiredVetting.length === 0) return () => true;
  const dates = taskDates(request, today);
  const minded = [
    (date: string) => !isOnBreak(helper, date),
    (date: string) => isVettedOn(request, helper, date),
    (date: string) => isOpenEachWeek || roomIn(helper, weekOf(date), today) > 0,
    (date: string) => hasHours || hasHoursIn(request, helper, weekOf(date), today),
  ].filter((isOpen) => dates.some(isOpen));
  return (date) => minded.every((isOpen) => isOpen(date));
}
