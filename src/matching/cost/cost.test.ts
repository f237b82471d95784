import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { explainCost } from '../rules';
import { makeHelper, makeRequest } from '../testing/people';

function amounts(request: Partial<MatchingRequest>, helper: Partial<MatchingHelper>): Record<string, number> {
  const { cost, terms } = explainCost(defaultOptions, makeRequest(request), makeHelper(helper));
  expect(terms.reduce((sum, { amount }) => sum + amount, 0)).toBe(cost);
  return Object.fromEntries(
    terms.filter(({ amount }) => amount > 0).map(({ term, amount }) => [term, amount]),
  );
}

describe('cost terms', () => {
  it.each<[string, Partial<MatchingRequest>, Partial<MatchingHelper>, Record<string, number>]>([
    ['nothing for a neighbour', {}, {}, {}],
    ['each metre of the way', {}, { home: { lat: 47.15, lng: 9.52 } }, { distance: 1_112 }],
    ['an assumed way where a place is unknown', { place: null }, {}, { distance: 5_000 }],
    ['each recent task', {}, { recentTasks: 3 }, { fair_share: 900 }],
    [
      'a wished language not spoken',
      { languages: ['tr'], languageStrength: 'wish' },
      {},
      { language: 3_000 },
    ],
    ['nothing for a language without a wish', { languages: ['tr'] }, {}, {}],
    [
      'a new face where a known one is wished',
      { continuityStrength: 'wish', previousHelpers: [{ helperId: 9, times: 1 }] },
      {},
      { continuity: 2_000 },
    ],
    [
      'nothing for the helper of before',
      { continuityStrength: 'wish', previousHelpers: [{ helperId: 1, times: 1 }] },
      {},
      {},
    ],
    [
      'a wished gender not met',
      { genderPreference: 'woman', genderStrength: 'wish' },
      { gender: 'man' },
      { preference: 2_000 },
    ],
    [
      'each access wish not met',
      { wheelchair: true, needsVehicle: true, stairs: true, accessStrength: 'wish' },
      { canDoStairs: false },
      { access: 5_000 },
    ],
    ['the hours behind recent tasks', {}, { recentMinutes: 90 }, { hidden_load: 150 }],
    ['each week in a row', {}, { weeksRunning: 3 }, { weeks_running: 1_200 }],
    ['a helper new to the work where somebody is at risk', { atRisk: true }, {}, { vulnerability: 4_000 }],
    ['less with each task done', { atRisk: true }, { tasksDone: 7 }, { vulnerability: 1_200 }],
    ['nothing for an experienced helper', { atRisk: true }, { tasksDone: 10 }, {}],
    ['nothing for little experience where nobody is at risk', {}, { tasksDone: 1 }, {}],
    ['nothing for one missed task', {}, { recentMissed: 1 }, {}],
    ['a second missed task', {}, { recentMissed: 2 }, { reliability: 500 }],
    ['no more than three missed tasks', {}, { recentMissed: 40 }, { reliability: 1_500 }],
    ['skills the task does not need', { skills: ['it'] }, { skills: ['it', 'dementia'] }, { skill_fit: 50 }],
  ])('count %s', (_name, request, helper, expected) => {
    expect(amounts(request, helper)).toEqual(expected);
  });

  it('stay whole numbers of metres whatever the weights and facts', () => {
    const options = {
      ...defaultOptions,
      recentHourMetres: 37,
      inexperienceMetres: 1_001,
      experiencedTasks: 7,
    };
    const helper = makeHelper({ recentMinutes: 61, tasksDone: 3 });
    for (const { amount } of explainCost(options, makeRequest({ atRisk: true }), helper).terms) {
      expect(Number.isInteger(amount)).toBe(true);
    }
  });

  it('asks no experience of anybody where the organisation counts everybody as experienced', () => {
    const options = { ...defaultOptions, experiencedTasks: 0 };
    expect(explainCost(options, makeRequest({ atRisk: true }), makeHelper()).cost).toBe(0);
  });

  it('names the facts behind the words', () => {
    const request = makeRequest({ languages: ['de', 'tr'], previousHelpers: [{ helperId: 1, times: 2 }] });
    const { terms } = explainCost(defaultOptions, request, makeHelper({ recentTasks: 1, tasksThisWeek: 1 }));
    expect(terms).toContainEqual({ term: 'language', amount: 0, shared: ['de'], isWished: false });
    expect(terms).toContainEqual({ term: 'continuity', amount: 0, timesBefore: 2, isWished: false });
    expect(terms).toContainEqual({
      term: 'fair_share',
      amount: 300,
      recentTasks: 1,
      tasksThisWeek: 1,
      tasksPerWeek: 3,
    });
  });
});
