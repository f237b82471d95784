import type { MatchingHelper } from '../problem';
import { roomIn, tasksIn, weeksOf } from '../time/weeks';
import type { Rule } from './refusal';

/** The helper wants more tasks than they have in some week in which the task may be done. */
export const capacity: Rule = (request, helper, { today }) => {
  if (!hasFullWeek(helper)) return null;
  const weeks = weeksOf(request, today);
  if (weeks.some((week) => roomIn(helper, week, today) > 0)) return null;
  const tasks = Math.min(...weeks.map((week) => tasksIn(helper, week, today)));
  return { code: 'capacity', tasksThisWeek: tasks, tasksPerWeek: helper.tasksPerWeek };
};

/** Whether the helper might take anything at all in this week or a later one. */
export function hasAnyRoom({ tasksPerWeek }: MatchingHelper): boolean {
  return Math.floor(tasksPerWeek) > 0;
}

/** Whether some week from this one on is full, so that it matters on which day a task is done. */
export function hasFullWeek({
  tasksPerWeek,
  tasksThisWeek,
  tasksInLaterWeeks = [],
}: MatchingHelper): boolean {
  const isFull = (tasks: number) => Math.floor(tasksPerWeek - tasks) <= 0;
  return isFull(0) || isFull(tasksThisWeek) || tasksInLaterWeeks.some(isFull);
}
