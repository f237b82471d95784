import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../../shared/domain/ids';
import type { PlaceInput } from '../../../../shared/domain/place';
import { blankCall, type CallForm, type Setting, type Wish } from './call-form';
import { lastComplete, wishedHelp } from './wished-help';

const TODAY = '2026-01-05';
const at = (lat: number): PlaceInput => ({
  ...{ label: '', line: 'Städtle 1', locality: 'Vaduz', postcode: '', country: 'LI' },
  ...{ point: { lat, lng: 9.52 }, precision: 'exact' },
});
const DETAIL = { minutes: 45, needsVehicle: true, vetting: [], hasDestination: true, isUrgent: false };
const setting = (home: PlaceInput | null = null): Setting => ({
  ...{ timeZone: 'Europe/Vaduz', home },
  detailOf: () => DETAIL as never,
});
const [blank] = blankCall().wishes;
const aWish = (changes: Partial<Wish> = {}): Wish => ({
  ...(blank as Wish),
  ...{ category: 'category:ride', date: '2026-01-06', fromMinute: 600, isAtHome: false, place: at(47.1) },
  ...changes,
});
const form = (wishes: readonly Wish[], changes: Partial<CallForm> = {}): CallForm => ({
  ...blankCall(),
  wishes,
  ...changes,
});
const RITA = 7 as PersonId;

describe('a wish is complete', () => {
  it('once kind, day and place are given, whatever else is not', () => {
    const complete = (changes: Partial<Wish>) => lastComplete(form([aWish(changes)]), setting(), TODAY) === 0;
    expect(complete({ summary: '', fromMinute: null })).toBe(true);
    expect(complete({ category: null })).toBe(false);
    expect(complete({ date: null })).toBe(false);
    expect(complete({ date: '2026-01-04' })).toBe(false);
    expect(complete({ place: null })).toBe(false);
  });

  it('by the home of the record for who is known, by the one that is typed for others', () => {
    const home = [aWish({ isAtHome: true, place: null })];
    expect(lastComplete(form(home, { callerId: RITA }), setting(at(47.2)), TODAY)).toBe(0);
    expect(lastComplete(form(home, { callerId: RITA }), setting(), TODAY)).toBe(-1);
    const forMother = { callerId: RITA, isForOther: true };
    expect(lastComplete(form(home, forMother), setting(at(47.2)), TODAY)).toBe(-1);
    expect(lastComplete(form(home, { ...forMother, home: at(47.3) }), setting(), TODAY)).toBe(0);
  });

  it('and the last one of several counts', () => {
    const wishes = [aWish(), aWish(), aWish({ category: null })];
    expect(lastComplete(form(wishes), setting(), TODAY)).toBe(1);
  });
});

it('asks with what the request will be saved with, and leaves the home to the record where it knows it', () => {
  const ride = aWish({ destination: at(47.4), wheelchair: true });
  expect(wishedHelp(ride, form([ride], { language: 'pl' }), setting())).toEqual({
    ...{ personId: null, category: 'category:ride', timeZone: 'Europe/Vaduz', durationMinutes: 45 },
    when: { kind: 'between', date: '2026-01-06', fromMinute: 600, toMinute: 645 },
    ...{ place: { lat: 47.1, lng: 9.52 }, destination: { lat: 47.4, lng: 9.52 } },
    ...{ languages: ['pl'], languageStrength: 'wish', wheelchair: true, needsVehicle: true },
  });
  const atHome = aWish({ isAtHome: true, place: null });
  const known = wishedHelp(atHome, form([atHome], { callerId: RITA }), setting(at(47.2)));
  expect([known.personId, known.place]).toEqual([RITA, null]);
  const other = { callerId: RITA, isForOther: true, home: at(47.3) };
  const forMother = wishedHelp(atHome, form([atHome], other), setting(at(47.2)));
  expect([forMother.personId, forMother.place]).toEqual([null, { lat: 47.3, lng: 9.52 }]);
});
