import type { MatchingHelper } from '../problem';
import { taskDates } from '../time/free-stretches';
import type { Rule } from './refusal';

/** Some day on which the task may be done lies after the helper's break. */
export const onBreak: Rule = (request, helper, context) => {
  if (helper.breakUntil === null) return null;
  if (taskDates(request, context.today).some((date) => !isOnBreak(helper, date))) return null;
  return { code: 'break', breakUntil: helper.breakUntil };
};

/** The last day of the break is part of it. */
export function isOnBreak({ breakUntil }: MatchingHelper, date: string): boolean {
  return breakUntil !== null && date <= breakUntil;
}
