import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../../../shared/domain/ids';
import type { HelpRequest } from '../../../../shared/domain/request';
import { requestInputSchema } from '../../../../shared/domain/request';
import {
  blankRequest,
  checkRequest,
  formOfRequest,
  isRhythmChanged,
  requestOfForm,
  rruleOf,
  withCategory,
  withDate,
  withWhenKind,
  type RequestForm,
} from './request-form';

const TODAY = '2026-11-22';
const home = {
  label: '',
  line: 'Städtle 3',
  locality: 'Vaduz',
  postcode: '9490',
  country: 'LI',
  point: { lat: 47.1, lng: 9.5 },
  precision: 'street',
} as const;
const filled: RequestForm = {
  ...blankRequest(),
  requesterId: 7 as PersonId,
  category: 'category:shopping',
  summary: ' Weekly shopping ',
  whenKind: 'between',
  date: '2026-11-24',
};
const isNew = { today: TODAY, isNew: true };

function stored(form: RequestForm, rrule: string | null = null): HelpRequest {
  const input = requestOfForm(form, home, 'Europe/Vaduz');
  return { ...input, rrule, id: 1, place: input?.place && { ...input.place, id: 4 } } as HelpRequest;
}

describe('requestOfForm', () => {
  it('gives what the contract takes, at the home of the requester', () => {
    const input = requestOfForm(filled, home, 'Europe/Vaduz');
    expect(requestInputSchema.parse(input)).toEqual(input);
    expect(input).toMatchObject({ summary: 'Weekly shopping', place: home, timeZone: 'Europe/Vaduz' });
    expect(input?.when).toEqual({ kind: 'between', date: '2026-11-24', fromMinute: 540, toMinute: 720 });
  });

  it('lets a caller go who was unticked, and strengths that weigh nothing', () => {
    const input = requestOfForm({ ...filled, callerId: 3 as PersonId, callerRelation: 'son' }, home, 'UTC');
    expect(input).toMatchObject({
      callerId: null,
      callerRelation: '',
      languageStrength: 'none',
      genderStrength: 'none',
    });
  });

  it('is the same after it was stored and read again', () => {
    const form = { ...filled, summary: 'Shopping', languages: ['pl'], repeat: { every: 'never' } as const };
    const again = formOfRequest(stored(form), home);
    expect(again.isAtHome).toBe(true);
    expect(requestOfForm(again, home, 'Europe/Vaduz')).toEqual(requestOfForm(form, home, 'Europe/Vaduz'));
  });

  it('keeps a place that is not the home', () => {
    const elsewhere = { ...home, line: 'Bahnhof' };
    const again = formOfRequest(stored({ ...filled, isAtHome: false, place: elsewhere }), home);
    expect(again).toMatchObject({ isAtHome: false, place: elsewhere });
  });
});

describe('checkRequest', () => {
  it('finds nothing wrong with a filled form', () => {
    expect(checkRequest(filled, isNew)).toEqual({});
  });

  it.each([
    ['no requester', { requesterId: null }, 'requesterId'],
    ['nobody chosen as caller', { hasCaller: true }, 'callerId'],
    ['no category', { category: null }, 'category'],
    ['an empty summary', { summary: '  ' }, 'summary'],
    ['no day', { date: null }, 'date'],
    ['a day that is over', { date: '2026-11-21' }, 'date'],
    ['an end before the start', { toMinute: 540 }, 'toMinute'],
    ['no other place', { isAtHome: false }, 'place'],
    ['a duration that was cleared', { durationMinutes: Number.NaN }, 'durationMinutes'],
    ['details that are too long', { details: 'x'.repeat(4001) }, 'details'],
  ] as [string, Partial<RequestForm>, string][])('names the field for %s', (_words, patch, field) => {
    expect(Object.keys(checkRequest({ ...filled, ...patch }, isNew))).toEqual([field]);
  });

  it('lets a stored request keep a day that is over', () => {
    expect(checkRequest({ ...filled, date: '2026-11-01' }, { today: TODAY, isNew: false })).toEqual({});
  });

  it('refuses a series that ends before it begins', () => {
    const repeat = {
      every: 'week',
      interval: 1,
      weekdays: [2],
      monthWeek: null,
      until: '2026-11-23',
    } as const;
    expect(checkRequest({ ...filled, repeat }, isNew)).toEqual({ repeat: 'requests.problem.until' });
  });
});

describe('choices that bring others along', () => {
  const detail = {
    minutes: 90,
    hasDestination: true,
    needsVehicle: true,
    involvesSpending: false,
    vetting: [],
  };

  it('takes duration and car from the category, but not over what was set by hand', () => {
    expect(withCategory(filled, 'category:ride', null, detail)).toEqual({
      category: 'category:ride',
      durationMinutes: 90,
      needsVehicle: true,
    });
    expect(
      withCategory({ ...filled, durationMinutes: 25 }, 'category:ride', null, detail),
    ).not.toHaveProperty('durationMinutes');
  });

  it('moves a weekly rhythm along with its day, but not weekdays that were chosen by hand', () => {
    const weekly = { every: 'week', interval: 1, weekdays: [2], monthWeek: null, until: null } as const;
    const moved = withDate({ ...filled, repeat: weekly }, '2026-11-26');
    expect(moved).toMatchObject({ date: '2026-11-26', repeat: { weekdays: [4] } });
    const chosen = withDate({ ...filled, repeat: { ...weekly, weekdays: [1, 3] } }, '2026-11-26');
    expect(chosen).toMatchObject({ repeat: { weekdays: [1, 3] } });
  });

  it('tells a moved day of a series from a new rhythm', () => {
    const series = stored(filled, 'FREQ=WEEKLY;BYDAY=TU');
    const form = formOfRequest(series, home);
    const moved = { ...form, ...withDate(form, '2026-11-26') };
    expect(rruleOf(moved)).toBe('FREQ=WEEKLY;BYDAY=TH');
    expect(isRhythmChanged(series, moved)).toBe(false);
    const everySecond = { ...moved, repeat: { ...form.repeat, interval: 2 } } as RequestForm;
    expect(isRhythmChanged(series, everySecond)).toBe(true);
    expect(isRhythmChanged(series, { ...form, repeat: { every: 'never' } })).toBe(true);
  });

  it('comes back only where there is a day', () => {
    const weekly: RequestForm = {
      ...filled,
      repeat: { every: 'week', interval: 1, weekdays: [], monthWeek: null, until: null },
    };
    expect(rruleOf(weekly)).toBe('FREQ=WEEKLY;BYDAY=TU');
    expect(rruleOf({ ...weekly, ...withWhenKind(weekly, 'any', TODAY) })).toBeNull();
  });

  it('starts "by a day" at the end of that day', () => {
    expect(withWhenKind(blankRequest(), 'by', TODAY)).toEqual({
      whenKind: 'by',
      date: TODAY,
      toMinute: 1440,
    });
  });
});
