import type { InputOf, OutputOf } from '../../../shared/contract';
import type { MatchingWeights, WeightsPreview } from '../../../shared/contract/settings';
import type { Helper } from '../../../shared/domain/helper';

export const FAKE_WEIGHTS: MatchingWeights = {
  recentTaskMetres: 300,
  recentHourMetres: 100,
  weekRunningMetres: 400,
  repeatTaskMetres: 1_500,
  languageMetres: 3_000,
  continuityMetres: 2_000,
  preferenceMetres: 2_000,
  accessMetres: 2_500,
  inexperienceMetres: 4_000,
  missedTaskMetres: 500,
  spareSkillMetres: 50,
  waitingDayMetres: 500,
};

/** A plan that changes in step with the weights. */
export function fakePreview(saved: MatchingWeights, tried: MatchingWeights): WeightsPreview {
  const before = {
    suggestions: 20,
    metres: 48_000,
    askedAgain: 4,
    wishes: 17,
    wishesMet: 12,
    busiestShare: 0.35,
  };
  if (JSON.stringify(saved) === JSON.stringify(tried)) return { before, after: before, changed: 0 };
  return {
    before,
    after: { ...before, metres: 53_000, askedAgain: 2, wishesMet: 14, busiestShare: 0.3 },
    changed: 5,
  };
}

export function fakeFairness(
  world: { readonly helpers: readonly Helper[] },
  { sort, descending, offset, limit }: InputOf<'matches.fairness'>,
): OutputOf<'matches.fairness'> {
  const lines = world.helpers.map((helper) => {
    const [recentTasks, aheadTasks, suggestedTasks] = [helper.id % 5, helper.id % 2, helper.id % 3];
    const minutesBefore = 70 * (recentTasks + aheadTasks);
    return {
      helperId: helper.id,
      name: helper.person.displayName,
      ...{ recentTasks, aheadTasks, suggestedTasks, minutesBefore },
      minutesAfter: minutesBefore + 70 * suggestedTasks,
    };
  });
  const by = { recent: 'recentTasks', ahead: 'aheadTasks', suggested: 'suggestedTasks' } as const;
  const amounts = { ...by, before: 'minutesBefore', after: 'minutesAfter' } as const;
  const order = (a: (typeof lines)[number], b: (typeof lines)[number]) =>
    sort === 'name' ? a.name.localeCompare(b.name) : a[amounts[sort]] - b[amounts[sort]];
  const sorted = [...lines].sort((a, b) => (descending ? -1 : 1) * order(a, b));
  const minutesBefore = lines.reduce((sum, line) => sum + line.minutesBefore, 0);
  const minutesAfter = lines.reduce((sum, line) => sum + line.minutesAfter, 0);
  return {
    items: sorted.slice(offset, offset + limit).map((line) => ({
      ...line,
      shareBefore: line.minutesBefore / minutesBefore,
      shareAfter: line.minutesAfter / minutesAfter,
    })),
    total: lines.length,
    mostMinutes: Math.max(...lines.map((line) => line.minutesAfter)),
    ...{ minutesBefore, minutesAfter, busiestBefore: 0.35, busiestAfter: 0.3 },
  };
}
