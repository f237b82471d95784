import { hasTimeFor } from '../time/free-stretches';
import type { Rule } from './refusal';
import { usableDays } from './time';

/** Time that would do but for the helper's quiet hours. */
export const quietHours: Rule = (request, helper, context) => {
  if (!helper.quiet) return null;
  const isDayUsable = usableDays(request, helper, context.today);
  const hasTime = (respectQuiet: boolean) => hasTimeFor(request, helper, context, respectQuiet, isDayUsable);
  if (hasTime(true) || !hasTime(false)) return null;
  return { code: 'quiet_hours', ...helper.quiet };
};
