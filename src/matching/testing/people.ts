import { defaultOptions, type MatchingOptions } from '../options';
import type { LocalDay, MatchingHelper, MatchingProblem, MatchingRequest, RequestWindow } from '../problem';

/** Monday 5 January 2026, 08:00 UTC; the organisation's time is UTC here. */
export const NOW = Date.UTC(2026, 0, 5, 8);
export const TODAY = '2026-01-05';
const DAY = 86_400_000;
const MINUTE = 60_000;

/** A request that any `makeHelper()` can take; `changes` make it special. */
export function makeRequest(changes: Partial<MatchingRequest> = {}): MatchingRequest {
  return {
    id: 1,
    personId: 1_001,
    category: 'shopping',
    requiredVetting: [],
    skills: [],
    urgency: 'normal',
    createdAt: NOW - 2 * DAY,
    needed: 1,
    window: null,
    local: [],
    durationMinutes: 60,
    place: { lat: 47.14, lng: 9.52 },
    destination: null,
    languages: [],
    languageStrength: 'none',
    genderPreference: null,
    genderStrength: 'none',
    wheelchair: false,
    stairs: false,
    seats: 0,
    needsVehicle: false,
    accessStrength: 'must',
    continuityStrength: 'none',
    atRisk: false,
    previousHelpers: [],
    excludedHelperIds: [],
    ...changes,
  };
}

/** A helper open 08:00 to 18:00 every day, right at the place of `makeRequest()`. */
export function makeHelper(changes: Partial<MatchingHelper> = {}): MatchingHelper {
  return {
    id: 1,
    personId: 2_001,
    categories: ['shopping'],
    skills: [],
    languages: ['de'],
    gender: null,
    home: { lat: 47.14, lng: 9.52 },
    travelLimitMetres: 10_000,
    availability: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1_080 })),
    exceptions: [],
    vetting: [],
    seats: 0,
    hasVehicle: false,
    wheelchairVehicle: false,
    canDoStairs: true,
    tasksPerWeek: 3,
    tasksThisWeek: 0,
    recentTasks: 0,
    recentMinutes: 0,
    weeksRunning: 0,
    tasksDone: 0,
    recentMissed: 0,
    breakUntil: null,
    quiet: null,
    busy: [],
    active: true,
    ...changes,
  };
}

export function makeProblem(
  requests: readonly MatchingRequest[],
  helpers: readonly MatchingHelper[],
  changes: Partial<MatchingProblem> & { readonly options?: MatchingOptions } = {},
): MatchingProblem {
  return {
    now: NOW,
    today: TODAY,
    requests,
    helpers,
    doNotMatch: [],
    declined: [],
    options: defaultOptions,
    dataVersion: 1,
    ...changes,
  };
}

/** Epoch milliseconds of a minute of a day counted from `TODAY` (0). */
export function at(day: number, minute: number): number {
  return Date.UTC(2026, 0, 5) + day * DAY + minute * MINUTE;
}

/** The window and its local days, as the main process would give them. */
export function windowOn(
  fromDay: number,
  fromMinute: number,
  toDay: number,
  toMinute: number,
  kind: RequestWindow['kind'] = 'between',
): Pick<MatchingRequest, 'window' | 'local'> {
  const local: LocalDay[] = [];
  for (let day = fromDay; day <= toDay; day++) {
    const from = day === fromDay ? fromMinute : 0;
    const to = day === toDay ? toMinute : 1_440;
    local.push({
      date: new Date(at(day, 0)).toISOString().slice(0, 10),
      weekday: (day % 7) + 1,
      fromMinute: from,
      toMinute: to,
      startsAt: at(day, from),
    });
  }
  return { window: { startsAt: at(fromDay, fromMinute), endsAt: at(toDay, toMinute), kind }, local };
}
