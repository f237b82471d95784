import type { CostRule } from './term';

/** A wished gender that is not met. */
export const preference: CostRule = (request, helper, options) => {
  const wanted = request.genderStrength === 'none' ? null : request.genderPreference;
  const isMet = wanted === null || helper.gender === wanted;
  return { term: 'preference', amount: isMet ? 0 : Math.round(options.preferenceMetres), wanted, isMet };
};
