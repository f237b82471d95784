import type { Rule } from './refusal';

/** A do-not-match pair is never suggested, whoever of the two asks. */
export const doNotMatch: Rule = (request, helper, context) =>
  context.doNotMatch.get(request.personId)?.has(helper.personId) ? { code: 'do_not_match' } : null;
