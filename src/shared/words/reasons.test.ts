import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import { costTerms } from '../../matching/cost';
import type { TermName } from '../../matching/cost/term';
import type { Refusal, RefusalCode } from '../../matching/eligibility/refusal';
import { defaultOptions } from '../../matching/options';
import type { MatchingHelper, MatchingRequest } from '../../matching/problem';
import { en } from '../i18n/en';
import {
  AFTERS_WITH_WORDS,
  afterOf,
  afterWords,
  factsOf,
  nearMissWords,
  plainNames,
  refusalWords,
  refusedWords,
  speaksAgainst,
  TERMS_WITH_WORDS,
  termWords,
  type Saying,
} from './reasons';

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
const names = plainNames('en', (code) => code.slice(code.indexOf(':') + 1).replaceAll('_', ' '));

function sentence(saying: Saying): string {
  expect(i18n.exists(saying.key, saying.params), saying.key).toBe(true);
  const words = i18n.t(saying.key, saying.params);
  expect(words).not.toMatch(/\{\{|undefined|NaN|null/);
  return words;
}

const request: MatchingRequest = {
  id: 1,
  personId: 1,
  category: 'category:errand',
  requiredVetting: [],
  skills: [],
  urgency: 'normal',
  createdAt: 0,
  needed: 1,
  window: null,
  local: [],
  durationMinutes: 60,
  place: { lat: 47.14, lng: 9.52 },
  destination: null,
  languages: ['pl'],
  languageStrength: 'wish',
  genderPreference: 'woman',
  genderStrength: 'wish',
  wheelchair: true,
  stairs: true,
  seats: 1,
  needsVehicle: true,
  accessStrength: 'wish',
  continuityStrength: 'wish',
  atRisk: true,
  previousHelpers: [{ helperId: 1, times: 2 }],
  excludedHelperIds: [],
};
const fitting: MatchingHelper = {
  id: 1,
  personId: 2,
  categories: ['category:errand'],
  skills: [],
  languages: ['pl', 'de'],
  gender: 'woman',
  home: { lat: 47.155, lng: 9.505 },
  travelLimitMetres: 5000,
  availability: [],
  exceptions: [],
  vetting: [],
  seats: 3,
  hasVehicle: true,
  wheelchairVehicle: true,
  canDoStairs: true,
  tasksPerWeek: 3,
  tasksThisWeek: 1,
  recentTasks: 2,
  recentMinutes: 150,
  weeksRunning: 1,
  tasksDone: 14,
  recentMissed: 1,
  breakUntil: null,
  quiet: null,
  busy: [],
  active: true,
};
const poor: MatchingHelper = {
  ...fitting,
  id: 9,
  skills: ['skill:first_aid'],
  languages: [],
  gender: 'man',
  home: null,
  wheelchairVehicle: false,
  canDoStairs: false,
  recentTasks: 12,
  recentMinutes: 1_500,
  weeksRunning: 3,
  tasksDone: 2,
  recentMissed: 2,
};

function engineTerms(helper: MatchingHelper) {
  return costTerms(request, helper, defaultOptions).map(({ term, amount, ...rest }) => ({
    term,
    amount,
    facts: factsOf(rest),
  }));
}

describe('why a helper fits', () => {
  it('is said in the words of a person', () => {
    const said = engineTerms(fitting).flatMap((term) => termWords(term, names));
    expect(said.map(sentence)).toEqual([
      '2 km away',
      '1 of 3 tasks this week',
      'Speaks Polish',
      'Has helped them twice before',
      'A woman, as wished',
      'Experienced, as wished: 14 tasks done',
    ]);
    expect(said.every(({ tone }) => tone === 'for')).toBe(true);
  });

  it('counts a full week for nobody, though the task may be in a later one', () => {
    const full = engineTerms({ ...fitting, tasksThisWeek: fitting.tasksPerWeek });
    const week = full.flatMap((term) => termWords(term, names)).find(({ key }) => key.endsWith('term.week'));
    expect(week?.tone).toBe('neutral');
  });

  it('says what speaks against for every wish that is not met', () => {
    const against = engineTerms(poor).flatMap((term) =>
      termWords(term, names).filter((s) => s.tone === 'against'),
    );
    expect(against.map(sentence)).toHaveLength(8);
    expect(against.map(sentence)).toContain('Has done 2 tasks so far; somebody experienced was wished for');
  });

  it('says kindly, and against nobody, what a helper gave and missed lately', () => {
    const neutral = engineTerms(poor).flatMap((term) =>
      termWords(term, names).filter((s) => s.tone === 'neutral'),
    );
    expect(neutral.map(sentence)).toEqual([
      'Gave about 25 hours in the last four weeks, the way included',
      'Has helped 3 weeks running',
      'Could not always come lately; a short call the day before helps',
      'Has 1 more skill that other requests may need',
    ]);
  });

  it('passes on that tasks were missed, never how many', () => {
    const reliability = engineTerms(poor).find(({ term }) => term === 'reliability');
    expect(reliability?.facts).toEqual({ isNoted: true });
  });

  it('has words for every term of the engine and for no other', () => {
    const known = engineTerms(fitting).map(({ term }): TermName => term);
    expect([...TERMS_WITH_WORDS].sort()).toEqual([...known].sort());
    expect(AFTERS_WITH_WORDS).toEqual(expect.arrayContaining(known));
  });

  it('calls a match clear only when no term speaks against', () => {
    expect(engineTerms(fitting).some(speaksAgainst)).toBe(false);
    expect(
      engineTerms(poor)
        .filter(speaksAgainst)
        .map(({ term }) => term),
    ).toEqual(['distance', 'fair_share', 'language', 'continuity', 'preference', 'access', 'vulnerability']);
  });

  it('never calls a match clear over a term that it does not know', () => {
    const unheard = { term: 'unheard', amount: 5, facts: {} };
    expect(speaksAgainst(unheard)).toBe(true);
    sentence(termWords(unheard, names)[0] as Saying);
  });
});

/** One refusal of every kind; a new code does not compile until it stands here. */
const REFUSALS: { [C in RefusalCode]: Extract<Refusal, { code: C }> } = {
  inactive: { code: 'inactive' },
  helper_held_back: { code: 'helper_held_back' },
  requester_held_back: { code: 'requester_held_back' },
  same_person: { code: 'same_person' },
  already_on_it: { code: 'already_on_it' },
  do_not_match: { code: 'do_not_match' },
  declined: { code: 'declined' },
  category: { code: 'category', category: 'category:errand' },
  skill: { code: 'skill', missing: ['skill:first_aid'] },
  vetting: { code: 'vetting', kind: 'vetting:police_check', problem: 'expired', date: '2026-03-04' },
  language: { code: 'language', wanted: ['pl', 'uk'] },
  gender: { code: 'gender', wanted: 'woman' },
  vehicle: { code: 'vehicle', lacks: 'seats', seatsNeeded: 4, seats: 3 },
  access: { code: 'access', lacks: 'stairs' },
  continuity: { code: 'continuity', previousHelperIds: [3] },
  capacity: { code: 'capacity', tasksThisWeek: 3, tasksPerWeek: 3 },
  hours: { code: 'hours', minutesThatWeek: 120, minutesPerWeek: 180, durationMinutes: 90 },
  break: { code: 'break', breakUntil: '2026-12-01' },
  away: { code: 'away', awayUntil: '2026-12-01' },
  travel_limit: { code: 'travel_limit', limitMetres: 5000, distanceMetres: 7340 },
  time: { code: 'time', durationMinutes: 90 },
  quiet_hours: { code: 'quiet_hours', fromMinute: 1320, toMinute: 420 },
};

describe('why a helper may not', () => {
  it.each(Object.values(REFUSALS))('is said for $code, alone and counted', ({ code, ...rest }) => {
    const one = refusalWords({ code, facts: factsOf(rest) }, names);
    expect(sentence(one)).not.toBe(sentence({ ...one, key: 'reasons.refusal.unknown', params: { code } }));
    expect(refusedWords({ code, helpers: 2 }).key).toBe(`reasons.refused.${code}`);
    expect(sentence(refusedWords({ code, helpers: 1 }))).toMatch(/^1 /);
    expect(sentence(refusedWords({ code, helpers: 14 }))).toMatch(/^14 /);
  });

  it('names the facts', () => {
    const said = (code: RefusalCode) => {
      const { code: _, ...rest } = REFUSALS[code];
      return sentence(refusalWords({ code, facts: factsOf(rest) }, names));
    };
    expect(said('vetting')).toBe('police check ended on Mar 4, 2026');
    expect(said('language')).toBe('Does not speak Polish and Ukrainian, which is a must here');
    expect(said('travel_limit')).toBe('Lives 7.3 km away and travels up to 5 km');
    expect(said('hours')).toBe(
      'Would pass the 180 min a week they want to give: 120 min are agreed already that week',
    );
    const tooLong = { minutesThatWeek: 0, minutesPerWeek: 60, durationMinutes: 90 };
    expect(sentence(refusalWords({ code: 'hours', facts: tooLong }, names))).toBe(
      'Gives up to 60 min a week, and this takes 90 min',
    );
    expect(said('quiet_hours')).toBe('Does not want to be asked between 22:00 and 07:00');
  });

  it('still says something for a code that it does not know', () => {
    sentence(refusalWords({ code: 'unheard', facts: {} }, names));
    sentence(refusedWords({ code: 'unheard', helpers: 2 }));
    sentence(refusedWords({ code: 'needed_elsewhere', helpers: 2 }));
    expect(sentence(refusedWords({ code: 'past', helpers: 0 }))).toBe('The time that was asked for is over');
  });
});

describe('what would make a match possible', () => {
  it.each(Object.keys(REFUSALS))('is said when %s gives way', (code) => {
    for (const facts of [{}, factsOf({ metresMore: 2000, weekdays: [2, 4], names: ['pl', 'uk'] })]) {
      sentence(nearMissWords({ code, helpers: 1, facts }, names));
      sentence(nearMissWords({ code, helpers: 3, facts }, names));
    }
  });

  it('names the way, the days and what would be given up', () => {
    const said = (code: string, facts: object) =>
      sentence(nearMissWords({ code, helpers: 3, facts: factsOf({ ...facts }) }, names));
    expect(said('travel_limit', { metresMore: 2300 })).toBe(
      '3 helpers would fit if they travelled up to 2.3 km further',
    );
    expect(said('time', { weekdays: [2, 4] })).toBe(
      '3 helpers would fit at another time; free on Tuesday and Thursday',
    );
    expect(said('language', { names: ['pl'] })).toBe('3 helpers would fit if Polish were a wish, not a must');
  });
});

describe('why the others came after', () => {
  const terms = engineTerms(poor);
  const helper = { terms, differs: [], suggestedTo: [], isFull: false };

  it('names the term that weighs most', () => {
    const after = afterOf({
      ...helper,
      differs: [
        { term: 'fair_share', amount: 3000 },
        { term: 'language', amount: 100 },
      ],
    });
    expect(sentence(afterWords(after, names))).toBe('Did 12 tasks in the last four weeks; others did less');
  });

  it.each([
    ['hidden_load', 'Gave about 25 hours in the last four weeks; others gave less'],
    ['weeks_running', 'Has helped 3 weeks running; now it is the turn of others'],
    ['vulnerability', 'Has done fewer tasks so far; somebody experienced was wished for'],
    ['reliability', 'Could not always come lately'],
  ])('says it of %s', (term, words) => {
    const after = afterOf({ ...helper, differs: [{ term, amount: 500 }] });
    expect(sentence(afterWords(after, names))).toBe(words);
  });

  it('says how much further away', () => {
    const near = { ...helper, terms: engineTerms(fitting) };
    const after = afterOf({ ...near, differs: [{ term: 'distance', amount: 1300 }] });
    expect(sentence(afterWords(after, names))).toBe('1.3 km further away');
  });

  it('says when the helper is needed elsewhere although closer', () => {
    const closer = { ...helper, differs: [{ term: 'distance', amount: -800 }], suggestedTo: [4] };
    expect(sentence(afterWords(afterOf(closer), names))).toBe('Is needed more for another request');
    expect(sentence(afterWords(afterOf({ ...closer, isFull: true }), names))).toContain(
      'no room left this week',
    );
  });

  it.each(AFTERS_WITH_WORDS)('has a sentence for %s', (code) => {
    expect(sentence(afterWords({ code, facts: { amount: 5, suggestedTo: 0 } }, names))).not.toBe('');
  });
});
