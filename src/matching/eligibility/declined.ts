import type { Rule } from './refusal';

/** Who declined, or was turned down for, this request is not suggested for it again. */
export const declined: Rule = (request, helper, context) =>
  context.declined.get(request.id)?.has(helper.id) ? { code: 'declined' } : null;
