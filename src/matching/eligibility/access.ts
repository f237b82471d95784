import type { MatchingHelper, MatchingRequest } from '../problem';
import type { Rule } from './refusal';

/** Where access is a must and there are stairs, the helper can do stairs. */
export const access: Rule = (request, helper) =>
  request.accessStrength === 'must' && lacksStairs(request, helper)
    ? { code: 'access', lacks: 'stairs' }
    : null;

export function lacksStairs(request: MatchingRequest, helper: MatchingHelper): boolean {
  return request.stairs && !helper.canDoStairs;
}
