import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../domain/match';
import { en } from '../i18n/en';
import { CHANGES_WITH_WORDS, changeWords, plainNames } from './reasons';

const i18n = createInstance();
void i18n.init({
  lng: 'en',
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  initAsync: false,
});
const LABELS: Readonly<Record<string, string>> = {
  'category:shopping': 'Shopping',
  'skill:first_aid': 'First aid',
  'vetting:police': 'Police check',
};
const names = plainNames('en', (code) => LABELS[code] ?? code);

type Part = readonly [code: string, facts: Facts];

/** The sentence as the screen joins it. */
function sentence(...parts: readonly Part[]): string {
  const [first, second] = changeWords(
    parts.map(([code, facts]) => ({ code, facts })),
    names,
  ).map(({ key, params }) => i18n.t(key, params));
  return second === undefined
    ? i18n.t('review.explain.one', { first })
    : i18n.t('review.explain.both', { first, second });
}

/** Each change with what it says after "If", and of the helper who was named already. */
const CHANGES: readonly (readonly [part: Part, words: string, again?: string])[] = [
  [['move', { weekdays: ['1', '3'] }], 'it were on Monday and Wednesday'],
  [['move_anyBut', { weekday: 2 }], 'it were on any day but Tuesday'],
  [
    ['move_sameDay', { fromMinute: 1_215, toMinute: 1_440 }],
    'it could be between 20:15 and 24:00 on the same day',
  ],
  [['travel', { metres: 2_000, helpers: 3, helper: 'Mia' }], '3 helpers travelled 2 km further'],
  [
    ['travel', { metres: 2_000, helpers: 1, helper: 'Mia' }],
    'Mia travelled 2 km further',
    'travelled 2 km further',
  ],
  [['wish_language', {}], 'the language were a wish, not a must'],
  [['wish_gender', {}], 'woman or man were a wish, not a must'],
  [['wish_continuity', {}], 'somebody new could come'],
  [['without_wheelchair', {}], 'no vehicle for a wheelchair were needed'],
  [['without_stairs', {}], 'there were no stairs'],
  [['without_vehicle', {}], 'no car were needed'],
  [['without_skill', { names: ['skill:first_aid'] }], 'First aid were not needed'],
  [['seats', { seats: 0 }], 'no seat in the car were needed'],
  [['seats', { seats: 1 }], '1 seat in the car were enough'],
  [['seats', { seats: 2 }], '2 seats in the car were enough'],
  [
    ['helper_capacity', { helper: 'Mia' }],
    'Mia took one task more this week',
    'took one task more this week',
  ],
  [
    ['helper_hours', { helper: 'Mia', minutes: 30 }],
    'Mia gave 30 min more that week',
    'gave 30 min more that week',
  ],
  [['helper_break', { helper: 'Mia' }], 'Mia ended the break', 'ended the break'],
  [
    ['helper_quiet_hours', { helper: 'Mia' }],
    'Mia could be asked in the quiet hours',
    'could be asked in the quiet hours',
  ],
  [
    ['helper_category', { helper: 'Mia', names: ['category:shopping'] }],
    'Mia also offered Shopping',
    'offered Shopping',
  ],
  [
    ['helper_vetting', { helper: 'Mia', names: ['vetting:police'] }],
    'Mia had Police check in order',
    'had Police check in order',
  ],
  [['unheard', {}], 'something else were different'],
];

describe('what would bring a helper', () => {
  it('has every change in the table', () => {
    const inTable = new Set(CHANGES.map(([[code]]) => code));
    expect(CHANGES_WITH_WORDS.filter((code) => !inTable.has(code))).toEqual([]);
  });

  it.each(CHANGES.map(([part, words]) => [words, part] as const))('is one sentence: If %s', (words, part) => {
    expect(sentence(part)).toBe(`If ${words}`);
  });

  it('is one sentence for every two changes, which names a helper once', () => {
    for (const [first, words, again] of CHANGES) {
      for (const [second, secondWords, secondAgain] of CHANGES) {
        const isSame = again !== undefined && secondAgain !== undefined;
        expect(sentence(first, second)).toBe(`If ${words} and ${isSame ? secondAgain : secondWords}`);
      }
    }
  });

  it('names both helpers where there are two', () => {
    expect(sentence(['helper_break', { helper: 'Mia' }], ['helper_capacity', { helper: 'Otto' }])).toBe(
      'If Mia ended the break and Otto took one task more this week',
    );
  });
});
