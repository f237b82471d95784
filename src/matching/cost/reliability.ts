import type { CostRule } from './term';

/**
 * Tasks missed lately. Gentle on purpose: the first counts nothing, few count at all, and after some months they are
 * forgotten, so that nobody is left out for a bad week.
 */
export const reliability: CostRule = (_request, helper, options) => {
  const beyond = Math.max(0, helper.recentMissed - options.missedTasksForgiven);
  const counted = Math.min(beyond, options.missedTasksAtMost);
  return {
    term: 'reliability',
    amount: Math.round(counted * options.missedTaskMetres),
    // No number: words about a person need none, and what is not passed on cannot be held against them.
    isNoted: counted > 0,
  };
};
