import type { CostRule } from './term';

/** A wished language that the helper does not speak. */
export const language: CostRule = (request, helper, options) => {
  const shared = request.languages.filter((spoken) => helper.languages.includes(spoken));
  const isWished = request.languageStrength !== 'none' && request.languages.length > 0;
  return {
    term: 'language',
    amount: isWished && shared.length === 0 ? Math.round(options.languageMetres) : 0,
    shared,
    isWished,
  };
};
