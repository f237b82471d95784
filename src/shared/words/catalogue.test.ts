import { expect, it } from 'vitest';
import type { Facts } from '../domain/match';
import { reasons } from '../i18n/en/reasons';
import {
  AFTERS_WITH_WORDS,
  CHANGES_WITH_WORDS,
  FIXES_WITH_WORDS,
  changeWords,
  demandWords,
  fixWords,
  othersPayWords,
  requestChangeWords,
  totalsWords,
  afterWords,
  NEAR_MISSES_WITH_WORDS,
  nearMissWords,
  plainNames,
  REFUSALS_WITH_WORDS,
  refusalWords,
  refusedWords,
  termWords,
} from './reasons';

const names = plainNames('en', (code) => code);

const TERMS: [term: string, facts: Facts][] = [
  ...[null, 10, 900, 20_000].map((distanceMetres): [string, Facts] => ['distance', { distanceMetres }]),
  ...[0, 2, 9].map((recentTasks): [string, Facts] => ['fair_share', { recentTasks, tasksThisWeek: 0 }]),
  ['language', { shared: ['pl'], isWished: true }],
  ['language', { shared: [], isWished: true }],
  ...[0, 1, 2, 3].map((timesBefore): [string, Facts] => ['continuity', { timesBefore, isWished: true }]),
  ...['woman', 'man'].flatMap((wanted): [string, Facts][] => [
    ['preference', { wanted, isMet: true }],
    ['preference', { wanted, isMet: false }],
  ]),
  ['hidden_load', { recentMinutes: 900 }],
  ['weeks_running', { weeksRunning: 3 }],
  ...[0, 3].map((tasksDone): [string, Facts] => ['vulnerability', { tasksDone, isWished: true }]),
  ['vulnerability', { tasksDone: 12, isWished: true, isExperienced: true }],
  ['reliability', { isNoted: true }],
  ['access', { unmet: ['stairs', 'wheelchair'] }],
  ['skill_fit', { spareSkills: 2 }],
  ['unheard', {}],
];

const REFUSALS: [code: string, facts: Facts][] = [
  ...REFUSALS_WITH_WORDS.map((code): [string, Facts] => [
    code,
    {
      ...{ breakUntil: '2026-12-01', awayUntil: '2026-12-01', tasksPerWeek: 3 },
      ...{ date: '2026-12-01', problem: 'expired', kind: 'check' },
    },
  ]),
  ['vetting', {}],
  ['vetting', { problem: 'missing', date: null, kind: 'check' }],
  ['vetting', { problem: 'expired', date: '2026-12-01', graceUntil: '2026-12-15', kind: 'check' }],
  ['vetting', { problem: 'not_yet_valid', date: '2026-12-01', kind: 'check' }],
  ['gender', { wanted: 'man' }],
  ...['car', 'seats', 'wheelchair'].map((lacks): [string, Facts] => ['vehicle', { lacks }]),
  ['capacity', { tasksPerWeek: 0 }],
  ['hours', { minutesThatWeek: 60 }],
  ['unheard', {}],
];

const moved = (before: string[], after: string[]) => ({ requesterName: 'Rita', before, after });
const MOVES = [moved(['Mia'], []), moved([], ['Mia']), moved(['Mia'], ['Ben'])];
const PAYS = [
  null,
  { metres: 0, requests: [], isExact: true },
  { metres: 900, requests: MOVES, isExact: true },
  { metres: -900, requests: MOVES, isExact: false },
];

it('has exactly the sentences that can be said', () => {
  const rich: Facts = { metresMore: 900, weekdays: ['1'], names: ['pl'], amount: 5 };
  const said = [
    ...TERMS.flatMap(([term, facts]) => termWords({ term, amount: 1, facts }, names)),
    ...REFUSALS.map(([code, facts]) => refusalWords({ code, facts }, names)),
    ...[...REFUSALS_WITH_WORDS, 'needed_elsewhere', 'past', 'unheard'].map((code) =>
      refusedWords({ code, helpers: 2 }),
    ),
    ...[...NEAR_MISSES_WITH_WORDS, 'unheard'].flatMap((code) =>
      [{}, rich].map((facts) => nearMissWords({ code, helpers: 2, facts }, names)),
    ),
    ...AFTERS_WITH_WORDS.map((code) => afterWords({ code, facts: rich }, names)),
    afterWords({ code: 'distance', facts: { distanceMetres: null } }, names),
    ...[...CHANGES_WITH_WORDS, 'unheard'].flatMap((code) =>
      [1, 3].flatMap((helpers) => {
        const change = { code, facts: { ...rich, helper: 'Mia', helpers } };
        return changeWords([change, change], names);
      }),
    ),
    ...[1, 2].flatMap((parts) =>
      changeWords(
        Array.from({ length: parts }, () => ({ code: 'helper_vetting', facts: { helper: 'Mia' } })),
        names,
      ),
    ),
    ...[...FIXES_WITH_WORDS, 'unheard'].flatMap((code) =>
      [{}, rich].map((facts) => fixWords({ code, facts }, names)),
    ),
    ...PAYS.flatMap((pay) => othersPayWords(pay, names)),
    ...MOVES.map((change) => requestChangeWords(change, names)),
    ...[
      [1, 1, 0],
      [0, 0, 90],
    ].flatMap(([wantedBy = 0, missingWithout = 0, costWithout = 0]) =>
      demandWords({ name: 'Mia', wantedBy, missingWithout, costWithout }, names),
    ),
    ...[-1, 0, 1].flatMap((by) =>
      totalsWords(
        { suggested: 4, missing: 1, cost: 900 },
        { suggested: 4 + by, missing: 1, cost: 900 + by },
        names,
      ),
    ),
  ];
  const written = Object.entries(reasons).flatMap(([part, sentences]) =>
    Object.keys(sentences).map((key) => `reasons.${part}.${key.replace(/_(zero|one|other)$/, '')}`),
  );
  expect([...new Set(said.map(({ key }) => key))].sort()).toEqual([...new Set(written)].sort());
});
