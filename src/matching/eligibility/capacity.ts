import type { MatchingHelper } from '../problem';
import type { Rule } from './refusal';

/** The helper wants more tasks this week than they have. */
export const capacity: Rule = (_request, helper) =>
  capacityLeft(helper) > 0
    ? null
    : { code: 'capacity', tasksThisWeek: helper.tasksThisWeek, tasksPerWeek: helper.tasksPerWeek };

/** Tasks the helper may still take this week, never below 0. */
export function capacityLeft({ tasksPerWeek, tasksThisWeek }: MatchingHelper): number {
  return Math.max(0, Math.floor(tasksPerWeek - tasksThisWeek));
}
