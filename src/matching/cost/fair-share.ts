import type { CostRule } from './term';

/** Each task of the last four weeks, so that work spreads and nobody is asked three times running. */
export const fairShare: CostRule = (_request, helper, options) => ({
  term: 'fair_share',
  amount: Math.round(helper.recentTasks * options.recentTaskMetres),
  recentTasks: helper.recentTasks,
  tasksThisWeek: helper.tasksThisWeek,
  tasksPerWeek: helper.tasksPerWeek,
});
