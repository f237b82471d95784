import type { PersonInput } from '../../shared/domain/person';
import type { PlaceInput } from '../../shared/domain/place';
import { addDays, weekdayOf } from '../time/zones';
import { askFor, type Ask, type CategoryDetails, type SampleRequest, type SampleTime } from './requests';
import type { PeopleMaker } from './people';

const HOUR_MS = 3_600_000;

export interface Cast {
  readonly people: PeopleMaker;
  readonly details: CategoryDetails;
  readonly time: SampleTime;
  readonly hospital: PlaceInput;
}

const INNSBRUCK: PlaceInput = {
  label: '',
  line: 'Bahnhofplatz',
  locality: 'Innsbruck',
  postcode: '6020',
  country: 'AT',
  point: { lat: 47.2633, lng: 11.401 },
  precision: 'street',
};

/** Two days for which many helpers are wanted at once; the office itself asks. */
export function campaigns(office: PersonInput, { details, time }: Cast): SampleRequest[] {
  const saturday = nextWeekday(time, 6);
  const place = office.places[0] ?? null;
  const day = (summary: string, helpersNeeded: number, date: string, fromMinute: number): SampleRequest => ({
    requester: office,
    caller: null,
    createdAt: time.now - 72 * HOUR_MS,
    ask: askFor('event', details, {
      summary,
      details: 'Coffee and cake for everybody who helps.',
      urgency: 'high',
      helpersNeeded,
      place,
      when: { kind: 'between', date, fromMinute, toMinute: fromMinute + 240 },
      source: 'source:helper',
    }),
  });
  return [
    day('Winter clothes for everybody: sorting and handing out', 12, saturday, 600),
    day('Neighbourhood supper in the parish hall', 8, addDays(saturday, -1), 1020),
  ];
}

/** Requests that nobody can be found for, each for another reason. */
export function unmeetable({ people, details, time, hospital }: Cast): SampleRequest[] {
  const tomorrow = addDays(time.today, 1);
  const make = (category: string, person: Partial<PersonInput>, changes: Partial<Ask>): SampleRequest => {
    const requester = people.draw(person, 'de');
    const place = changes.place ?? requester.places[0] ?? null;
    return {
      requester,
      caller: null,
      createdAt: time.now - 30 * HOUR_MS,
      ask: askFor(category, details, { ...changes, place }),
    };
  };
  return [
    make(
      'medical_ride',
      { needs: ['need:wheelchair'] },
      {
        summary: 'Home from the emergency room by wheelchair van, late at night',
        urgency: 'critical',
        when: { kind: 'between', date: tomorrow, fromMinute: 1335, toMinute: 1440 },
        durationMinutes: 60,
        destination: hospital,
        wheelchair: true,
        seats: 1,
      },
    ),
    make(
      'interpretation',
      { languages: ['ti'] },
      {
        summary: 'Interpreting Tigrinya at the hospital',
        urgency: 'high',
        languages: ['ti'],
        languageStrength: 'must',
      },
    ),
    make(
      'moving',
      {},
      {
        summary: 'Fetching a wardrobe from Innsbruck',
        urgency: 'low',
        place: INNSBRUCK,
        seats: 1,
      },
    ),
    make(
      'accompaniment',
      { needs: ['need:hard_of_hearing'] },
      {
        summary: 'Company to an appointment, in sign language',
        skills: ['skill:sign_language'],
        destination: hospital,
      },
    ),
    make(
      'ride',
      {},
      {
        summary: 'Nine people to a funeral in one vehicle',
        seats: 9,
        destination: hospital,
        when: { kind: 'between', date: addDays(time.today, 3), fromMinute: 780, toMinute: 900 },
      },
    ),
  ];
}

/** Tasks that come again: the rule, and the weekday of the first day. */
export interface SampleSeries {
  readonly rrule: string;
  readonly request: SampleRequest;
}

export function recurring({ people, details, time, hospital }: Cast): SampleSeries[] {
  const make = (
    category: string,
    days: readonly number[],
    from: number,
    changes: Partial<Ask>,
  ): SampleSeries => {
    const requester = people.draw({}, 'de');
    const first = days.map((day) => nextWeekday(time, day)).sort()[0] ?? addDays(time.today, 1);
    const minutes = details.get(`category:${category}`)?.minutes ?? 60;
    const when = { kind: 'between', date: first, fromMinute: from, toMinute: from + minutes + 30 } as const;
    const ask = askFor(category, details, {
      when,
      place: requester.places[0] ?? null,
      continuityStrength: 'wish',
      ...changes,
    });
    const byDay = days.map((day) => ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][day - 1]).join(',');
    return {
      rrule: `FREQ=WEEKLY;BYDAY=${byDay}`,
      request: { requester, caller: null, ask, createdAt: time.now },
    };
  };
  return [
    make('shopping', [2], 570, { summary: 'Weekly shopping' }),
    make('visit', [4], 870, { summary: 'Thursday visit with a game of cards' }),
    make('medical_ride', [1, 5], 480, {
      summary: 'To dialysis',
      urgency: 'high',
      seats: 1,
      destination: hospital,
    }),
    make('tutoring', [3], 960, { summary: 'Homework every Wednesday' }),
    make('food', [6], 660, { summary: 'Warm meal on Saturdays' }),
  ];
}

/** The next such weekday after today. */
function nextWeekday({ today }: SampleTime, weekday: number): string {
  const days = Array.from({ length: 7 }, (_, index) => addDays(today, index + 1));
  return days.find((day) => weekdayOf(day) === weekday) ?? today;
}
