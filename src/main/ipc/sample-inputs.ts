import { NO_WISHES } from '../../shared/domain/request';
import { SCREENING_RULES } from '../../shared/screening/rules';
import { WEIGHT_NAMES } from '../../shared/contract/settings';

/* What inputs of calls are made of, in tests. */

export const place = {
  label: '',
  line: 'Musterweg 1',
  locality: 'Vaduz',
  postcode: '9490',
  country: 'LI',
  point: null,
  precision: 'town',
};
export const person = {
  displayName: 'A. Muster',
  isPseudonym: true,
  gender: null,
  phones: [],
  email: null,
  languages: ['de'],
  contactWay: 'any',
  contactHours: '',
  needs: [],
  notes: '',
  isOffMap: false,
  places: [place],
};
export const request = {
  ...NO_WISHES,
  requesterId: 1,
  category: 'category:ride',
  summary: 'A lift to the doctor',
  urgency: 'normal',
  when: { kind: 'any' },
  timeZone: 'Europe/Vaduz',
  durationMinutes: 60,
};
export const helper = {
  personId: 1,
  status: 'active',
  categories: ['category:ride'],
  skills: [],
  availability: [{ weekday: 1, fromMinute: 540, toMinute: 720 }],
  exceptions: [],
  travelLimitMetres: 10_000,
  hasVehicle: true,
  seats: 3,
  wheelchairVehicle: false,
  canDoStairs: true,
  tasksPerWeek: 3,
  minutesPerWeek: null,
  quietHours: null,
  breakUntil: null,
  vetting: [],
  notes: '',
};
export const organisation = {
  name: 'Test organisation',
  country: 'LI',
  timeZone: 'Europe/Vaduz',
  languages: ['de'],
  placeName: 'Vaduz',
  centre: { lat: 47.14, lng: 9.52 },
};
export const ACCOUNT_ID = '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f';
export const DRAFT_ID = '9d0f3c52-6a1b-4e8e-8f3a-2b7c1d4e5f60';
export const mapping = {
  columns: {},
  dateOrder: 'DMY',
  listSeparator: ',',
  values: {},
  defaults: {},
  maxKilometres: null,
};
export const weights = Object.fromEntries(WEIGHT_NAMES.map((name) => [name, 0]));
export const modes = Object.fromEntries(SCREENING_RULES.map((rule) => [rule, 'show']));
export const filter = {
  ...{ text: '', categories: [], urgencies: [], statuses: [] },
  ...{ requesterId: null, isFlagged: false },
};
export const aCall = {
  ...{
    direction: 'in',
    number: '',
    caller: { kind: 'unknown' },
    helpFor: null,
    relation: '',
    language: null,
  },
  ...{ heard: null, notes: '', information: [], referrals: [], services: [], referralWords: '' },
};
export const category = {
  minutes: 60,
  hasDestination: false,
  needsVehicle: false,
  involvesSpending: false,
  vetting: [],
};

export const checkInPlan = {
  ...{ personId: 1, rrule: 'FREQ=DAILY', startDate: '2026-01-05', fromMinute: 540, toMinute: 600 },
  ...{ callerId: null, language: null, notes: '' },
  contacts: [{ kind: 'other', name: 'B. Muster', phone: '555 01 01' }],
};

export const referral = {
  ...{ name: 'Food bank', whatFor: 'Food for a few days', number: '+423 555 01 00', hours: 'Mon to Fri' },
  ...{ area: 'Vaduz', languages: ['de'], checkedOn: '2026-05-01' },
};
