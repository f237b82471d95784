import type { MatchingHelper, MatchingRequest } from '../problem';
import type { Rule } from './refusal';

/** Where language is a must, the two share at least one. */
export const language: Rule = (request, helper) =>
  request.languageStrength === 'must' && !sharesLanguage(request, helper)
    ? { code: 'language', wanted: request.languages }
    : null;

/** True as well where the request names no language. */
export function sharesLanguage(request: MatchingRequest, helper: MatchingHelper): boolean {
  return (
    request.languages.length === 0 || request.languages.some((spoken) => helper.languages.includes(spoken))
  );
}
