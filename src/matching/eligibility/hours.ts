import type { MatchingHelper, MatchingRequest } from '../problem';
import { minutesIn, minutesLeftIn, weeksOf } from '../time/weeks';
import type { Rule } from './refusal';

/** The task does not bring the helper past the hours they want in some week in which it may be done. */
export const hours: Rule = (request, helper, { today }) => {
  const { minutesPerWeek = null } = helper;
  if (minutesPerWeek === null) return null;
  const weeks = weeksOf(request, today);
  if (weeks.some((week) => hasHoursIn(request, helper, week, today))) return null;
  const minutesThatWeek = Math.min(...weeks.map((week) => minutesIn(helper, week, today)));
  return { code: 'hours', minutesThatWeek, minutesPerWeek, durationMinutes: request.durationMinutes };
};

/** Whether the hours that the helper wants in the week leave room for the task. */
export function hasHoursIn(
  { durationMinutes }: Pick<MatchingRequest, 'durationMinutes'>,
  helper: MatchingHelper,
  week: number,
  today: string,
): boolean {
  return durationMinutes <= minutesLeftIn(helper, week, today);
}
