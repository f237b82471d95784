import { describe, expect, it } from 'vitest';
import { createFormat } from './create-format';
import { createI18n } from './i18n';
import { clockInCountries, clockThere, minuteIn } from './there';

const HOME = 'Europe/Vaduz';
const NOW = Date.UTC(2026, 4, 4, 12, 20); // 14:20 in Vaduz
const ZURICH = { lat: 47.37, lng: 8.54 };
const LONDON = { lat: 51.5, lng: -0.12 };
const AUCKLAND = { lat: -36.85, lng: 174.76 };
const format = createFormat({ t: createI18n().t, locale: 'en-GB', timeZone: HOME, now: NOW });

describe('the clock where somebody is', () => {
  it('is not told where it shows the same, also under the name of another zone', () => {
    expect(clockThere(ZURICH, NOW, HOME)).toBeNull();
    expect(format.there(ZURICH)).toBe('');
    expect(format.there(null)).toBe('');
  });

  it('is told where it is another hour, with the day where that is another one', () => {
    expect(format.there(LONDON)).toBe('13:20 there');
    expect(format.there(AUCKLAND)).toBe('00:20 there, tomorrow');
  });

  it('follows the clock changes of both sides', () => {
    // From 8 March New York is on summer time, Vaduz from 29 March on.
    const newYork = { lat: 40.71, lng: -74 };
    expect(clockThere(newYork, Date.UTC(2026, 2, 7, 12), HOME)?.time).toBe('07:00');
    expect(clockThere(newYork, Date.UTC(2026, 2, 9, 12), HOME)?.time).toBe('08:00');
  });

  it('is told by the country of a number, but not where its clocks differ, or nobody knows it', () => {
    expect(format.thereOfNumber(['GB', 'GG', 'IM', 'JE'])).toBe('13:20 where this number is from');
    expect(format.thereOfNumber(['NZ'])).toBe('');
    expect(format.thereOfNumber(['JP'])).toBe('21:20 where this number is from');
    for (const countries of [['CH'], ['US'], ['RU', 'KZ'], ['ZZ'], []])
      expect(format.thereOfNumber(countries)).toBe('');
    // Towards midnight the day is another one there.
    expect(clockInCountries(['JP'], Date.UTC(2026, 4, 4, 20), HOME)).toEqual({
      date: '2026-05-05',
      time: '05:00',
    });
  });

  it('is not told of a point that is on no map', () => {
    expect(clockThere({ lat: 400, lng: 0 }, NOW, HOME)).toBeNull();
  });
});

it('reads the minute of the day by the clock of a zone', () => {
  expect(minuteIn(NOW, HOME)).toBe(14 * 60 + 20);
  expect(minuteIn(Date.UTC(2026, 4, 4, 22), HOME)).toBe(0);
});
