import { describe, expect, it } from 'vitest';
import { postponeChoices, postponeUntil, postponeUntilDay } from './postpone-times';

/** In November Vaduz is one hour ahead of UTC. */
const timeZone = 'Europe/Vaduz';
const at = (day: number, time: string) => Date.parse(`2026-11-${String(day)}T${time}:00+01:00`);
const desk = (day: number, time: string) => ({ now: at(day, time), timeZone });

describe('postponing a request', () => {
  it('brings it back three hours later on the same day', () => {
    expect(postponeUntil('later', desk(18, '09:30'))).toBe(at(18, '12:30'));
  });

  it('brings it back in the morning when three hours from now is another day there', () => {
    expect(postponeUntil('later', desk(18, '22:00'))).toBe(at(19, '08:00'));
    expect(postponeUntil('later', desk(18, '20:30'))).toBe(at(18, '23:30'));
  });

  it('brings it back tomorrow morning', () => {
    expect(postponeUntil('tomorrow', desk(30, '23:30'))).toBe(Date.parse('2026-12-01T08:00:00+01:00'));
  });

  it('keeps eight in the morning over a change of the clocks', () => {
    const now = Date.parse('2026-03-28T10:00:00+01:00');
    expect(postponeUntil('tomorrow', { now, timeZone })).toBe(Date.parse('2026-03-29T08:00:00+02:00'));
    const auckland = { now: Date.parse('2026-11-18T10:00:00+13:00'), timeZone: 'Pacific/Auckland' };
    expect(postponeUntil('tomorrow', auckland)).toBe(Date.parse('2026-11-19T08:00:00+13:00'));
  });

  it.each([
    ['a Wednesday', 18],
    ['a Monday', 16],
    ['a Sunday', 22],
  ])('brings it back on the next Monday from %s', (_, day) => {
    expect(postponeUntil('next_week', desk(day, '10:00'))).toBe(at(23, '08:00'));
  });

  it('offers no time twice', () => {
    expect(postponeChoices(desk(18, '10:00'))).toEqual(['later', 'tomorrow', 'next_week']);
    expect(postponeChoices(desk(22, '10:00'))).toEqual(['later', 'tomorrow']);
    expect(postponeChoices(desk(18, '22:00'))).toEqual(['later', 'next_week']);
  });

  it('takes a chosen day only when its morning is still to come', () => {
    expect(postponeUntilDay('2026-11-25', desk(18, '09:00'))).toBe(at(25, '08:00'));
    expect(postponeUntilDay('2026-11-18', desk(18, '09:00'))).toBeNull();
    expect(postponeUntilDay('', desk(18, '09:00'))).toBeNull();
  });
});
