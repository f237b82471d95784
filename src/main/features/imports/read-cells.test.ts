import { describe, expect, it } from 'vitest';
import { readMoment } from './read-date';
import { readHours, writeHours } from '../../csv/weekly-hours';

describe('reading dates', () => {
  it.each([
    ['03/04/1950', 'DMY', '1950-04-03', null],
    ['03/04/1950', 'MDY', '1950-03-04', null],
    ['1950-04-03', 'DMY', '1950-04-03', null],
    ['1950/4/3', 'MDY', '1950-04-03', null],
    ['5.7.2010 17:26', 'DMY', '2010-07-05', 1046],
    ['05/07/2010 17:26:59', 'DMY', '2010-07-05', 1046],
    ['7/5/2010, 5:26 PM', 'MDY', '2010-07-05', 1046],
    ['2010-07-05T00:00', 'YMD', '2010-07-05', 0],
  ] as const)('reads %s as %s', (text, order, date, minute) => {
    expect(readMoment(text, order)).toEqual({ date, minute });
  });

  it.each([
    ['13/25/2010', 'DMY'],
    ['25/12/2010', 'MDY'],
    ['05/07/2010', 'YMD'],
    ['05/07/10', 'DMY'],
    ['31/02/2010', 'DMY'],
    ['2010-07-05 25:00', 'YMD'],
    ['tomorrow', 'DMY'],
    ['40364', 'DMY'],
  ] as const)('does not guess what %s means as %s', (text, order) => {
    expect(readMoment(text, order)).toBeNull();
  });
});

describe('reading weekly hours', () => {
  it('reads spans of days, days without hours, and German names', () => {
    expect(readHours('Mon-Wed 9-12:30; Sa; So 14.00–18h00')).toEqual([
      { weekday: 1, fromMinute: 540, toMinute: 750 },
      { weekday: 2, fromMinute: 540, toMinute: 750 },
      { weekday: 3, fromMinute: 540, toMinute: 750 },
      { weekday: 6, fromMinute: 0, toMinute: 1440 },
      { weekday: 7, fromMinute: 840, toMinute: 1080 },
    ]);
    expect(readHours('Fri-Mon 20-24')?.map(({ weekday }) => weekday)).toEqual([5, 6, 7, 1]);
    expect(readHours('daily 8-20')).toHaveLength(7);
    expect(readHours('')).toEqual([]);
  });

  it.each(['whenever', 'Mon 12-9', 'Mon 9-25', 'Xyz 9-12', `Mon${' '.repeat(100_000)}x`])(
    'does not guess what %j means',
    (text) => {
      expect(readHours(text)).toBeNull();
    },
  );

  it('reads what it wrote', () => {
    const hours = [
      { weekday: 1, fromMinute: 540, toMinute: 720 },
      { weekday: 7, fromMinute: 0, toMinute: 1440 },
    ];
    expect(readHours(writeHours(hours))).toEqual(hours);
  });
});
