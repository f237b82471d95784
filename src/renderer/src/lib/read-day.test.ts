import { describe, expect, it } from 'vitest';
import { addDays, readDay } from './read-day';

const SUNDAY = '2026-11-22';

describe('readDay', () => {
  it.each([
    ['today', '2026-11-22'],
    ['Tomorrow', '2026-11-23'],
    ['sunday', '2026-11-22'],
    ['fri', '2026-11-27'],
    ['24.12.', '2026-12-24'],
    ['24.12.26', '2026-12-24'],
    ['24/12/2026', '2026-12-24'],
    ['3 1', '2027-01-03'],
    ['24 Dec', '2026-12-24'],
    ['Thu 24 December 2026', '2026-12-24'],
    ['2026-12-24', '2026-12-24'],
  ])('reads %s as %s', (typed, day) => {
    expect(readDay(typed, SUNDAY)).toBe(day);
  });

  it.each(['', 'm', '31.2.', '12', 'someday', '2026-13-01', '5 xyz'])(
    'does not guess a day from "%s"',
    (typed) => {
      expect(readDay(typed, SUNDAY)).toBeNull();
    },
  );

  it('goes over the end of a month', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });
});
