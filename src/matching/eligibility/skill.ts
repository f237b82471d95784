import type { Rule } from './refusal';

/** The helper has every skill the task asks for. */
export const skill: Rule = (request, helper) => {
  if (request.skills.every((wanted) => helper.skills.includes(wanted))) return null;
  return { code: 'skill', missing: request.skills.filter((wanted) => !helper.skills.includes(wanted)) };
};
