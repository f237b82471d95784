import type { Rule } from './refusal';

/** Only active helpers are suggested. */
export const inactive: Rule = (_request, helper) => (helper.active ? null : { code: 'inactive' });
