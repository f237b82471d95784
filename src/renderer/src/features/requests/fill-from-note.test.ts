import { expect, it } from 'vitest';
import { termsOf } from '../../lib/terms';
import { fillFromNote } from './fill-from-note';
import { blankRequest, whenOf } from './request-form';

const category = {
  minutes: 45,
  hasDestination: true,
  needsVehicle: true,
  involvesSpending: false,
  vetting: [],
};
const terms = termsOf([
  {
    code: 'category:ride',
    list: 'category',
    label: 'Ride',
    position: 1,
    category,
    vetting: null,
    isActive: true,
  },
]);
const setting = { t: (key: string) => key, terms } as unknown as Parameters<typeof fillFromNote>[2];
const fill = (meaning: Parameters<typeof fillFromNote>[0], form = blankRequest()) =>
  fillFromNote(meaning, form, setting);
const date = '2026-12-03';
const whenFilled = (meaning: Parameters<typeof fillFromNote>[0]) =>
  whenOf({ ...blankRequest(), ...fill(meaning)?.patch });

it('fills in a day and time for as long as the help takes', () => {
  const when = { kind: 'when', date, isBy: false } as const;
  expect(whenFilled({ ...when, time: { kind: 'at', minute: 600 } })).toEqual({
    ...{ kind: 'between', date, fromMinute: 600, toMinute: 660 },
  });
  expect(whenFilled({ ...when, time: { kind: 'at', minute: 1430 } })).toMatchObject({ toMinute: 1440 });
  expect(whenFilled({ ...when, time: { kind: 'after', minute: 840 } })).toMatchObject({
    ...{ fromMinute: 840, toMinute: 1200 },
  });
  expect(whenFilled({ ...when, time: { kind: 'by', minute: 1020 } })).toEqual({
    kind: 'by',
    date,
    toMinute: 1020,
  });
  expect(whenFilled({ ...when, time: null })).toMatchObject({ fromMinute: 480, toMinute: 1200 });
  expect(whenFilled({ ...when, time: null, isBy: true })).toEqual({ kind: 'by', date, toMinute: 1440 });
});

it('brings what a category usually asks for', () => {
  expect(fill({ kind: 'category', code: 'category:ride' })?.patch).toEqual({
    ...{ category: 'category:ride', durationMinutes: 45, needsVehicle: true },
  });
});

it('counts seats only where a car is needed, and has no field for what belongs to the person', () => {
  expect(fill({ kind: 'people', count: 3 })).toBeNull();
  expect(fill({ kind: 'people', count: 3 }, { ...blankRequest(), needsVehicle: true })?.patch).toEqual({
    seats: 3,
  });
  expect(fill({ kind: 'need', code: 'need:memory' })).toBeNull();
  expect(fill({ kind: 'need', code: 'need:wheelchair' })?.patch).toEqual({ wheelchair: true });
});

it('adds a language, and takes back that one alone', () => {
  const filling = fill({ kind: 'language', tag: 'pl' }, { ...blankRequest(), languages: ['de'] });
  expect(filling?.patch).toEqual({ languages: ['de', 'pl'] });
  expect(filling?.takeBack?.({ ...blankRequest(), languages: ['de', 'pl', 'fr'] })).toEqual({
    languages: ['de', 'fr'],
  });
});
