import type { CostRule } from './term';

/** The hours behind the tasks of the last four weeks: three short errands next door are less than one long ride. */
export const hiddenLoad: CostRule = (_request, helper, options) => ({
  term: 'hidden_load',
  amount: Math.round((helper.recentMinutes * options.recentHourMetres) / 60),
  recentMinutes: helper.recentMinutes,
});
