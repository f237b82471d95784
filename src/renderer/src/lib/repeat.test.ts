import { describe, expect, it } from 'vitest';
import { rruleSchema } from '../../../shared/domain/request';
import { fromRrule, toRrule, weekOfMonth, weekdayOf, type Repeat } from './repeat';

const TUESDAY = '2026-12-08';
const weekly: Repeat = { every: 'week', interval: 1, weekdays: [], monthWeek: null, until: null };

describe('toRrule', () => {
  const cases: [string, Repeat, string | null][] = [
    ['no rule for a request that comes once', { every: 'never' }, null],
    ['the weekday of the first day when none is chosen', weekly, 'FREQ=WEEKLY;BYDAY=TU'],
    [
      'every other week on two days until a day',
      { ...weekly, interval: 2, weekdays: [4, 1], until: '2027-03-31' },
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270331',
    ],
    ['the same date of each month', { ...weekly, every: 'month' }, 'FREQ=MONTHLY;BYMONTHDAY=8'],
    ['the second Tuesday', { ...weekly, every: 'month', monthWeek: 2 }, 'FREQ=MONTHLY;BYDAY=2TU'],
    ['the last Tuesday', { ...weekly, every: 'month', monthWeek: -1 }, 'FREQ=MONTHLY;BYDAY=-1TU'],
    ['every third day', { ...weekly, every: 'day', interval: 3 }, 'FREQ=DAILY;INTERVAL=3'],
  ];
  it.each(cases)('writes %s', (_words, repeat, rule) => {
    expect(toRrule(repeat, TUESDAY)).toBe(rule);
    if (rule !== null) expect(rruleSchema.safeParse(rule).success).toBe(true);
  });
});

describe('fromRrule', () => {
  it.each([
    'FREQ=WEEKLY;BYDAY=TU',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270331',
    'FREQ=MONTHLY;BYMONTHDAY=8',
    'FREQ=MONTHLY;BYDAY=-1TU',
    'FREQ=DAILY;INTERVAL=3',
  ])('reads %s so that writing it gives the same rule', (rule) => {
    const read = fromRrule(rule);
    expect(read.every).not.toBe('other');
    expect(toRrule(read, TUESDAY)).toBe(rule);
  });

  it('reads an interval of one and parts in another order', () => {
    expect(fromRrule('FREQ=WEEKLY;BYDAY=TU;INTERVAL=1').every).toBe('week');
    expect(fromRrule('FREQ=WEEKLY;BYDAY=TU;INTERVAL=3')).toMatchObject({ interval: 3, weekdays: [2] });
  });

  it.each([
    'FREQ=WEEKLY;BYDAY=TU;COUNT=5',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1',
    'FREQ=WEEKLY;UNTIL=20270331T220000Z',
  ])('keeps %s as it is, because the form cannot show it', (rule) => {
    expect(fromRrule(rule)).toEqual({ every: 'other', rule });
    expect(toRrule(fromRrule(rule), TUESDAY)).toBe(rule);
  });
});

describe('days', () => {
  it('counts weekdays from Monday and a fifth one as the last', () => {
    expect(weekdayOf('2026-12-07')).toBe(1);
    expect(weekdayOf('2026-12-13')).toBe(7);
    expect(weekOfMonth('2026-12-08')).toBe(2);
    expect(weekOfMonth('2026-12-31')).toBe(-1);
  });
});
