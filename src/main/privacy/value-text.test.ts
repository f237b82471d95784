import { expect, it } from 'vitest';
import { createTranslate } from '../words/translate';
import { valueText } from './value-text';

const t = await createTranslate();
const words = { t, label: (code: string) => code, moment: (at: number) => `at ${String(at)}` };

it.each([
  ['urgency', 'critical', 'Critical'],
  ['when_kind', 'between', 'between two times'],
  ['access_strength', 'must', 'A must'],
  ['weekday', 3, 'Wednesday'],
  ['duration_minutes', 20, '20 minutes'],
  ['travel_limit_metres', 8_000, '8000 m'],
  ['from_status', 'no_show', 'Did not come'],
  ['scope', 'share_contact', 'Give name and phone to a matched helper'],
  ['precision', 'street', 'the street'],
  ['urgency', 'made_by_hand', 'made_by_hand'],
])('tells what is stored in %s as %s in words', (column, value, told) => {
  expect(valueText(column, value, words)).toBe(told);
});

it('tells a change of the history in the same words, times of day too', () => {
  const changed = { table: 'availability', isText: () => false };
  expect(valueText('changes', '[{"weekday":1,"from_minute":480}]', words, changed)).toBe(
    'weekday: Monday\nbegin: 08:00',
  );
  const request = { table: 'request', isText: () => false };
  const match = { table: 'match', isText: () => false };
  const moment = (at: number) => `2026-01-05 ${String(at)}`;
  expect(valueText('changes', '{"helper_told_at":[null,5]}', { ...words, moment }, match)).toBe(
    'time the helper was told: empty → 2026-01-05 at 5',
  );
  expect(valueText('changes', '{"urgency":["low","high"]}', words, request)).toBe('urgency: Low → High');
});
