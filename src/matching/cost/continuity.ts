import type { CostRule } from './term';

/** A helper new to the person, where one who came before is wished and there is one. */
export const continuity: CostRule = (request, helper, options) => {
  const timesBefore = request.previousHelpers.find(({ helperId }) => helperId === helper.id)?.times ?? 0;
  const isWished = request.continuityStrength !== 'none' && request.previousHelpers.length > 0;
  return {
    term: 'continuity',
    amount: isWished && timesBefore === 0 ? Math.round(options.continuityMetres) : 0,
    timesBefore,
    isWished,
  };
};
