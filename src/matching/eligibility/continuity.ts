import type { Rule } from './refusal';

/** Where the same helper as before is a must; without a previous helper anybody may begin. */
export const continuity: Rule = (request, helper) => {
  if (request.continuityStrength !== 'must' || request.previousHelpers.length === 0) return null;
  if (request.previousHelpers.some(({ helperId }) => helperId === helper.id)) return null;
  return { code: 'continuity', previousHelperIds: request.previousHelpers.map(({ helperId }) => helperId) };
};
