import { describe, expect, it } from 'vitest';
import { createFormat } from './create-format';
import { createI18n } from './i18n';

const NOW = Date.UTC(2026, 4, 4, 22, 30); // 00:30 on 5 May in Vaduz
const format = createFormat({ t: createI18n().t, locale: 'en-GB', timeZone: 'Europe/Vaduz', now: NOW });
const HOUR = 3_600_000;

it('takes today from the zone of the organisation, not from UTC', () => {
  expect(format.today).toBe('2026-05-05');
  expect(format.day('2026-05-05')).toBe('today');
  expect(format.day('2026-05-06')).toBe('tomorrow');
  expect(format.day('2026-05-04')).toBe('yesterday');
});

it('adds the year only to days of another year', () => {
  expect(format.day('2026-12-24')).toBe('Thu 24 Dec');
  expect(format.day('2027-01-02')).toMatch(/2 Jan 2027/);
});

it.each([
  [0, 'waiting 0 minutes'],
  [61_000, 'waiting 1 minute'],
  [23.9 * HOUR, 'waiting 23 hours'],
  [72 * HOUR, 'waiting 3 days'],
  [300 * 24 * HOUR, 'waiting 9 months'],
  [6_149 * 24 * HOUR, 'waiting 16 years'],
  [-HOUR, 'waiting 0 minutes'],
])('says how long somebody waits after %d ms', (passed, words) => {
  expect(format.waiting(NOW - passed)).toBe(words);
});

it.each([
  [12, '0 m'],
  [340, '350 m'],
  [960, '1 km'],
  [2_140, '2.1 km'],
  [12_400, '12 km'],
])('rounds %d metres to what a person would say', (metres, words) => {
  expect(format.distance(metres)).toBe(words);
});

describe('when', () => {
  it('leaves out the time when the whole day counts', () => {
    expect(format.when({ kind: 'by', date: '2026-05-05', toMinute: 1440 })).toBe('by today');
  });
  it('names both ends of a time window', () => {
    expect(format.when({ kind: 'between', date: '2026-05-06', fromMinute: 540, toMinute: 630 })).toBe(
      'tomorrow, 09:00 to 10:30',
    );
  });
});

it('names languages and countries, and shows a code it cannot read', () => {
  expect(format.languages(['pl', 'de'])).toBe('Polish and German');
  expect(format.country('LI')).toBe('Liechtenstein');
  expect(format.language('not a tag')).toBe('not a tag');
});

it('starts the week on Monday', () => {
  expect([format.weekday(1), format.weekday(7)]).toEqual(['Monday', 'Sunday']);
});
