import type { CostRule } from './term';

/** Asked last time, and the time before, as well: whoever had tasks week after week gets a rest before others do. */
export const weeksRunning: CostRule = (_request, helper, options) => ({
  term: 'weeks_running',
  amount: Math.round(helper.weeksRunning * options.weekRunningMetres),
  weeksRunning: helper.weeksRunning,
});
