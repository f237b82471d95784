import type { Rule } from './refusal';

/** Nobody helps themselves. */
export const samePerson: Rule = (request, helper) =>
  request.personId === helper.personId ? { code: 'same_person' } : null;
