import type { Rule } from './refusal';

/** The helper offers the request's category. */
export const category: Rule = (request, helper) =>
  helper.categories.includes(request.category) ? null : { code: 'category', category: request.category };
