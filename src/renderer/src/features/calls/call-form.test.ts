import { describe, expect, it } from 'vitest';
import {
  blankCall,
  checkCall,
  proposedEnd,
  resultOfForm,
  withAnother,
  withCaller,
  withoutWish,
  withWayBack,
} from './call-form';
import type { CallForm, Wish } from './call-form';

const TODAY = '2026-01-05';
const place = (line: string) => ({
  ...{ label: '', line, locality: 'Vaduz', postcode: '9490', country: 'LI', point: null },
  precision: 'street' as const,
});
const HOME = place('Musterweg 1');
const CLINIC = place('Klinikweg 1');
const SETTING = { timeZone: 'Europe/Vaduz', home: HOME, detailOf: () => null };

function withWish(changes: Partial<Wish>, form: Partial<CallForm> = {}): CallForm {
  const blank = blankCall();
  const wish = { ...(blank.wishes[0] as Wish), category: 'category:ride', summary: 'A lift', ...changes };
  return { ...blank, callerId: 7 as CallForm['callerId'], ...form, wishes: [wish] };
}

it('says what is needed beside over 60, which needs somebody whose need it is', () => {
  const needy = { ...blankCall(), needs: ['need:memory'], isOver60: true };
  expect(resultOfForm(needy, 'other', SETTING).needs).toEqual(['need:memory', 'need:over_60']);
  expect(checkCall({ ...needy, isOver60: false }, TODAY)).toEqual({ name: 'calls.problem.name' });
});

it('leads the way back home where nothing else was said', () => {
  const form = withWish({ destination: CLINIC });
  const both = { ...form, ...withWayBack(form, 0, null) };
  const [, back] = resultOfForm(both, 'added', SETTING).requests;
  expect(back?.request).toMatchObject({ place: CLINIC, destination: HOME });
});

describe('a call as it is typed', () => {
  it('asks for nothing while nothing is typed, and names what is missing once something is', () => {
    expect(checkCall(blankCall(), TODAY)).toEqual({});
    expect(checkCall(withWish({}), TODAY)).toEqual({});
    expect(checkCall(withWish({}, { callerId: null }), TODAY)).toHaveProperty('name');
    expect(checkCall(withWish({ category: null }), TODAY).wishes).toBe('calls.problem.wish');
    expect(checkCall(withWish({ date: '2026-01-04' }), TODAY).wishes).toBe('calls.problem.past');
    expect(checkCall(withWish({ fromMinute: 600 }), TODAY).wishes).toBe('calls.problem.day');
    expect(checkCall({ ...blankCall(), offers: true }, TODAY)).toMatchObject({
      name: expect.anything() as string,
    });
  });

  it('goes back the other way round, to where it began, with its time yet to be given', () => {
    const there = withWish({ destination: CLINIC, date: '2026-01-06', fromMinute: 600 });
    const form = { ...there, ...withWayBack(there, 0, HOME) };
    expect(form.wishes[1]).toMatchObject({
      ...{
        isAtHome: false,
        place: CLINIC,
        destination: HOME,
        date: '2026-01-06',
        fromMinute: null,
        returnOf: 0,
      },
    });
    expect(withWayBack(form, 1, HOME)).toBeNull();
    expect(withWayBack(withWish({}), 0, HOME)).toBeNull();
    expect(withoutWish(form, 0).wishes).toEqual([blankCall().wishes[0]]);
  });

  it('is saved with those requests alone that say something, each way back with its way', () => {
    const blank = blankCall();
    const start = { ...blank, wishes: [...blank.wishes, ...withWish({ destination: CLINIC }).wishes] };
    const form = { ...start, ...withWayBack(start, 1, HOME) };
    const { requests } = resultOfForm({ ...form, ...withAnother(form) }, 'added', SETTING);
    expect(requests.map(({ returnOf }) => returnOf)).toEqual([null, 0]);
  });

  it('seems to have ended as what was noted says', () => {
    expect(proposedEnd(blankCall())).toBe('other');
    expect(proposedEnd(withWish({}))).toBe('added');
    expect(proposedEnd({ ...blankCall(), offers: true })).toBe('offered');
    expect(proposedEnd({ ...blankCall(), referrals: ['referral:council'] })).toBe('informed');
    expect(proposedEnd({ ...blankCall(), about: [3 as CallForm['about'][number]] })).toBe('updated');
  });
});

it('keeps a number by which somebody was found, and no name that was typed in its place', () => {
  const found = { id: 7 as NonNullable<CallForm['callerId']>, displayName: 'Manuel Eschbach' };
  expect(withCaller({ number: '+423 510' }, found)).toMatchObject({ callerId: 7, number: '+423 510' });
  expect(withCaller({ number: 'man' }, found)).toMatchObject({ name: 'Manuel Eschbach', number: '' });
});
