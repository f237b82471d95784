import { describe, expect, it } from 'vitest';
import { defaultOptions } from '../options';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';
import { checkEligibility } from '../rules';
import { at, makeHelper, makeRequest, TODAY, windowOn } from '../testing/people';

type Facts = Partial<Pick<MatchingProblem, 'doNotMatch' | 'declined'>>;

function check(request: Partial<MatchingRequest>, helper: Partial<MatchingHelper>, facts: Facts = {}) {
  const whole = { today: TODAY, doNotMatch: [], declined: [], options: defaultOptions, ...facts };
  return checkEligibility(whole, makeRequest(request), makeHelper(helper));
}

const ride = { needsVehicle: true, seats: 2 };
const police = (validFrom: string, validUntil: string | null) => [{ kind: 'police', validFrom, validUntil }];
const NINE = 540;

describe('a pair is eligible', () => {
  it.each<[string, Partial<MatchingRequest>, Partial<MatchingHelper>]>([
    ['by default', {}, {}],
    ['when one of several languages is shared', { languages: ['tr', 'de'], languageStrength: 'must' }, {}],
    ['when a language is only wished', { languages: ['tr'], languageStrength: 'wish' }, {}],
    [
      'when vetting ends on the very day',
      { requiredVetting: ['police'] },
      { vetting: police('2025-01-01', TODAY) },
    ],
    [
      'when vetting is in its last day of grace',
      { requiredVetting: ['police'] },
      { vetting: [{ ...police('2025-01-01', '2026-01-01')[0]!, graceUntil: TODAY }] },
    ],
    [
      'when vetting begins within the window',
      { requiredVetting: ['police'], ...windowOn(0, 0, 3, 1_440, 'by') },
      { vetting: police('2026-01-07', null) },
    ],
    [
      'when a break ends before the window does',
      windowOn(0, 0, 3, 1_440, 'by'),
      { breakUntil: '2026-01-07' },
    ],
    ['when the place is unknown', { place: null }, { travelLimitMetres: 0 }],
    ['when the home is unknown', {}, { home: null, travelLimitMetres: 0 }],
    ['with seats enough', ride, { hasVehicle: true, seats: 2 }],
    ['with a wheelchair but no ride', { wheelchair: true }, {}],
    [
      'when a wheelchair vehicle is only wished',
      { ...ride, wheelchair: true, accessStrength: 'wish' },
      { hasVehicle: true, seats: 4 },
    ],
    ['when continuity is a must but nobody came before', { continuityStrength: 'must' }, {}],
    ['when open exactly as long as the task', windowOn(1, NINE, 1, NINE + 60), {}],
    [
      'around a confirmed task, a little air apart',
      windowOn(1, NINE, 1, 730),
      { busy: [{ startsAt: at(1, NINE), endsAt: at(1, 660) }] },
    ],
    [
      'on a date opened by exception',
      windowOn(1, 1_200, 1, 1_260),
      { exceptions: [{ date: '2026-01-06', kind: 'on', fromMinute: 1_200, toMinute: 1_300 }] },
    ],
    [
      'across midnight',
      windowOn(1, 1_410, 2, 30),
      {
        availability: [
          { weekday: 2, fromMinute: 1_380, toMinute: 1_440 },
          { weekday: 3, fromMinute: 0, toMinute: 60 },
        ],
      },
    ],
    [
      'outside quiet hours that wrap midnight',
      windowOn(1, NINE, 1, 660),
      { quiet: { fromMinute: 1_200, toMinute: NINE } },
    ],
  ])('%s', (_name, request, helper) => {
    expect(check(request, helper)).toEqual({ isEligible: true, first: null, all: [] });
  });
});

describe('a pair is refused, with facts', () => {
  it.each<[string, Partial<MatchingRequest>, Partial<MatchingHelper>, object, Facts?]>([
    ['an inactive helper', {}, { active: false }, { code: 'inactive' }],
    ['a helper who is held back', {}, { isHeldBack: true }, { code: 'helper_held_back' }],
    ['somebody for whom nothing new is arranged', { isHeldBack: true }, {}, { code: 'requester_held_back' }],
    ['the person themselves', { personId: 2_001 }, {}, { code: 'same_person' }],
    ['a helper already on it', { excludedHelperIds: [1] }, {}, { code: 'already_on_it' }],
    ['a do-not-match pair', {}, {}, { code: 'do_not_match' }, { doNotMatch: [[1_001, 2_001]] }],
    [
      'a do-not-match pair from the other side',
      {},
      {},
      { code: 'do_not_match' },
      { doNotMatch: [[2_001, 1_001]] },
    ],
    ['a helper who declined', {}, {}, { code: 'declined' }, { declined: [[1, 1]] }],
    ['another category', { category: 'ride' }, {}, { code: 'category', category: 'ride' }],
    [
      'a missing skill',
      { skills: ['it', 'first_aid'] },
      { skills: ['it'] },
      { code: 'skill', missing: ['first_aid'] },
    ],
    [
      'missing vetting',
      { requiredVetting: ['police'] },
      {},
      { code: 'vetting', kind: 'police', problem: 'missing', date: null },
    ],
    [
      'expired vetting',
      { requiredVetting: ['police'] },
      { vetting: police('2024-01-01', '2026-01-04') },
      { code: 'vetting', kind: 'police', problem: 'expired', date: '2026-01-04' },
    ],
    [
      'vetting expired on the day of the task',
      { requiredVetting: ['police'], ...windowOn(2, NINE, 2, 700) },
      { vetting: police('2024-01-01', '2026-01-06') },
      { code: 'vetting', kind: 'police', problem: 'expired', date: '2026-01-06' },
    ],
    [
      'vetting whose days of grace are over',
      { requiredVetting: ['police'] },
      { vetting: [{ ...police('2024-01-01', '2025-12-20')[0]!, graceUntil: '2026-01-04' }] },
      { code: 'vetting', kind: 'police', problem: 'expired', date: '2025-12-20', graceUntil: '2026-01-04' },
    ],
    [
      'vetting not yet valid',
      { requiredVetting: ['police'] },
      { vetting: police('2026-02-01', null) },
      { code: 'vetting', kind: 'police', problem: 'not_yet_valid', date: '2026-02-01' },
    ],
    [
      'no shared language',
      { languages: ['tr'], languageStrength: 'must' },
      {},
      { code: 'language', wanted: ['tr'] },
    ],
    [
      'another gender',
      { genderPreference: 'woman', genderStrength: 'must' },
      { gender: 'man' },
      { code: 'gender', wanted: 'woman' },
    ],
    ['no car', ride, {}, { code: 'vehicle', lacks: 'car', seatsNeeded: 2, seats: 0 }],
    [
      'too few seats',
      ride,
      { hasVehicle: true, seats: 1 },
      { code: 'vehicle', lacks: 'seats', seatsNeeded: 2, seats: 1 },
    ],
    [
      'no wheelchair vehicle',
      { ...ride, wheelchair: true },
      { hasVehicle: true, seats: 4 },
      { code: 'vehicle', lacks: 'wheelchair', seatsNeeded: 2, seats: 4 },
    ],
    ['stairs', { stairs: true }, { canDoStairs: false }, { code: 'access', lacks: 'stairs' }],
    [
      'a stranger where the same helper is a must',
      { continuityStrength: 'must', previousHelpers: [{ helperId: 7, times: 2 }] },
      {},
      { code: 'continuity', previousHelperIds: [7] },
    ],
    [
      'no task left this week',
      {},
      { tasksPerWeek: 2, tasksThisWeek: 2 },
      { code: 'capacity', tasksThisWeek: 2, tasksPerWeek: 2 },
    ],
    ['a break', {}, { breakUntil: TODAY }, { code: 'break', breakUntil: TODAY }],
    [
      'a place too far',
      {},
      { home: { lat: 47.24, lng: 9.52 }, travelLimitMetres: 11_000 },
      { code: 'travel_limit', limitMetres: 11_000, distanceMetres: 11_120 },
    ],
    [
      'no time on that weekday',
      windowOn(1, NINE, 1, 700),
      { availability: [{ weekday: 3, fromMinute: 0, toMinute: 1_440 }] },
      { code: 'time', durationMinutes: 60 },
    ],
    [
      'a stretch a minute too short',
      windowOn(1, NINE, 1, NINE + 59),
      {},
      { code: 'time', durationMinutes: 60 },
    ],
    ['no hours at all', {}, { availability: [] }, { code: 'time', durationMinutes: 60 }],
    [
      'a day off',
      windowOn(1, NINE, 1, 700),
      { exceptions: [{ date: '2026-01-06', kind: 'off', fromMinute: 0, toMinute: 1_440 }] },
      { code: 'time', durationMinutes: 60 },
    ],
    [
      'a confirmed task in the way',
      windowOn(1, NINE, 1, 660),
      { busy: [{ startsAt: at(1, 570), endsAt: at(1, 630) }] },
      { code: 'time', durationMinutes: 60 },
    ],
    [
      'time only on a day of the break',
      windowOn(1, 0, 2, 1_440, 'by'),
      { breakUntil: '2026-01-06', availability: [{ weekday: 2, fromMinute: 0, toMinute: 1_440 }] },
      { code: 'time', durationMinutes: 60 },
    ],
    [
      'quiet hours',
      windowOn(1, NINE, 1, 660),
      { quiet: { fromMinute: 1_320, toMinute: 630 } },
      { code: 'quiet_hours', fromMinute: 1_320, toMinute: 630 },
    ],
  ])('for %s', (_name, request, helper, refusal, facts = {}) => {
    expect(check(request, helper, facts)).toEqual({ isEligible: false, first: refusal, all: [refusal] });
  });

  it('refuses when break and vetting leave no day in common', () => {
    const request = { requiredVetting: ['police'], ...windowOn(0, 0, 3, 1_440, 'by') };
    const helper = { breakUntil: '2026-01-06', vetting: police('2024-01-01', '2026-01-06') };
    expect(check(request, helper).all).toEqual([{ code: 'time', durationMinutes: 60 }]);
  });

  it.each<[string, Partial<MatchingRequest>, readonly number[], string | null]>([
    [
      'today, where somebody could come to harm without help today',
      { urgency: 'critical' },
      [0],
      '2026-01-05',
    ],
    ['for days on end, and says how long', { urgency: 'critical' }, [0, 1, 2], '2026-01-07'],
    ['today and tomorrow, for what is needed within a day or two', { urgency: 'high' }, [0, 1], '2026-01-06'],
    ['all the working week, with a weekend of no hours', {}, [0, 1, 2, 3, 4], '2026-01-09'],
    ['today, where tomorrow will do', { urgency: 'high' }, [0], null],
    ['most of the week', {}, [0, 1, 2, 3], null],
    ['not today but later', { urgency: 'critical' }, [1, 2], null],
    ['today, where a time is set', { urgency: 'critical', ...windowOn(1, NINE, 1, 700) }, [0], null],
  ])('sees a helper away %s', (_name, request, daysOff, awayUntil) => {
    const helper = {
      availability: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1_080 })),
      exceptions: daysOff.map((day) => {
        const date = `2026-01-0${String(5 + day)}`;
        return { date, kind: 'off', fromMinute: 0, toMinute: 1_440 } as const;
      }),
    };
    const { all } = check(request, helper);
    expect(all).toEqual(awayUntil === null ? [] : [{ code: 'away', awayUntil }]);
  });

  it('lists all reasons, the first one first', () => {
    const { first, all } = check({ category: 'ride', stairs: true }, { canDoStairs: false, active: false });
    expect(first).toEqual({ code: 'inactive' });
    expect(all.map(({ code }) => code)).toEqual(['inactive', 'category', 'access']);
  });
});
