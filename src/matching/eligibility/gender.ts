import type { Rule } from './refusal';

/** A preference the person states as a must. */
export const gender: Rule = (request, helper) =>
  request.genderStrength === 'must' &&
  request.genderPreference !== null &&
  helper.gender !== request.genderPreference
    ? { code: 'gender', wanted: request.genderPreference }
    : null;
