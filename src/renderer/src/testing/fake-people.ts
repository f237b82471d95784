import type { Helper } from '../../../shared/domain/helper';
import type { HelperId, PersonId, PlaceId } from '../../../shared/domain/ids';
import type { Person } from '../../../shared/domain/person';
import type { Place } from '../../../shared/domain/place';

// Everybody here is invented. Streets are those of Vaduz and Schaan.

/** Sunday 4 May 2026 would be odd for a desk: this is Monday 4 May 2026, 08:30 in Vaduz. */
export const NOW = Date.UTC(2026, 4, 4, 6, 30);
export const TODAY = '2026-05-04';
const DAY = 86_400_000;

const FIRST = [
  'Ruth',
  'Marco',
  'Elira',
  'Hans',
  'Sofia',
  'Peter',
  'Agnieszka',
  'Luca',
  'Monika',
  'Arben',
  'Claudia',
  'Josef',
];
const LAST = [
  'Beispiel',
  'Frommelt',
  'Testa',
  'Muster',
  'Ospelt',
  'Kindle',
  'Nowak',
  'Marxer',
  'Krasniqi',
  'Hasler',
  'Batliner',
];
const STREETS = [
  'Aeulestrasse',
  'Lettstrasse',
  'Landstrasse',
  'Im Mühleholz',
  'Fürst-Franz-Josef-Strasse',
  'Bahnhofstrasse',
];
const TONGUES = [['de'], ['de', 'en'], ['de', 'pl'], ['de', 'it'], ['de', 'sq'], ['pt', 'de']];

function pick<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('pick needs at least one value');
  return value;
}

function placeOf(index: number): Place {
  const isVaduz = index % 3 !== 0;
  return {
    id: (index + 1) as PlaceId,
    label: 'Home',
    line: `${pick(STREETS, index)} ${String(3 + ((index * 7) % 60))}`,
    locality: isVaduz ? 'Vaduz' : 'Schaan',
    postcode: isVaduz ? '9490' : '9494',
    country: 'LI',
    point: {
      lat: (isVaduz ? 47.141 : 47.165) + ((index * 37) % 19) * 0.0009 - 0.008,
      lng: (isVaduz ? 9.521 : 9.509) + ((index * 53) % 23) * 0.0005 - 0.005,
    },
    precision: index % 5 === 4 ? 'street' : 'exact',
  };
}

export function fakePerson(index: number): Person {
  const digits = `+423 237 ${String(10 + (index % 90))} ${String(10 + ((index * 17) % 90))}`;
  return {
    id: (index + 1) as PersonId,
    displayName: `${pick(FIRST, index)} ${pick(LAST, index * 3 + Math.floor(index / 12))}`,
    isPseudonym: index % 23 === 7,
    gender: index % 2 === 0 ? 'woman' : 'man',
    phones: [{ asGiven: digits, e164: digits.replaceAll(' ', '') }],
    email: index % 3 === 0 ? `person${String(index)}@example.org` : null,
    languages: pick(TONGUES, index),
    contactWay: pick(['any', 'phone', 'sms', 'email'] as const, index),
    contactHours: index % 4 === 0 ? 'mornings' : '',
    needs: index % 6 === 0 ? ['need:wheelchair'] : [],
    notes: index % 4 === 1 ? 'Rings twice, then opens.' : '',
    isOffMap: false,
    isWithheld: false,
    places: [placeOf(index)],
    version: 1,
    createdAt: NOW - (400 - index) * DAY,
    updatedAt: NOW - 3 * DAY,
  };
}

export function fakeHelper(index: number, person: Person): Helper {
  return {
    id: (index + 1) as HelperId,
    personId: person.id,
    person,
    status: pick(['active', 'active', 'active', 'paused', 'active', 'applying'] as const, index),
    categories:
      index % 2 === 0
        ? ['category:shopping', 'category:visit']
        : ['category:transport', 'category:paperwork'],
    skills: index % 4 === 0 ? ['skill:driving'] : [],
    availability: [1, 3, 5].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1020 })),
    exceptions: [],
    travelLimitMetres: 5000,
    hasVehicle: index % 2 === 1,
    seats: index % 2 === 1 ? 3 : 0,
    wheelchairVehicle: index % 8 === 1,
    canDoStairs: true,
    tasksPerWeek: 3,
    minutesPerWeek: null,
    quietHours: { fromMinute: 1260, toMinute: 420 },
    breakUntil: index % 9 === 3 ? '2026-05-20' : null,
    vetting: [
      {
        kind: 'vetting:police_check',
        validFrom: '2025-01-10',
        validUntil: index % 7 === 5 ? '2026-02-01' : '2028-01-10',
      },
    ],
    notes: '',
    uncovered: [],
    version: 1,
    createdAt: NOW - 200 * DAY,
    updatedAt: NOW - 8 * DAY,
  };
}
