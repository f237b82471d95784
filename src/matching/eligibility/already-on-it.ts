import type { Rule } from './refusal';

/** A helper already on the request does not count twice. */
export const alreadyOnIt: Rule = (request, helper) =>
  request.excludedHelperIds.includes(helper.id) ? { code: 'already_on_it' } : null;
