import type { MatchingOptions } from './options';

/** Everything a plan depends on, as plain data that can be posted to a worker. Order of the lists is irrelevant. */
export type MatchingProblem = {
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  /** Today in the organisation's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly requests: readonly MatchingRequest[];
  readonly helpers: readonly MatchingHelper[];
  /** Pairs of person ids in either order. */
  readonly doNotMatch: readonly (readonly [personId: number, personId: number])[];
  /** Already asked and declined, or turned down by staff. */
  readonly declined: readonly (readonly [requestId: number, helperId: number])[];
  /** Those of `declined` who could not come on the day that the request is for, and may on another; none if left out. */
  readonly notThatDay?: readonly (readonly [requestId: number, helperId: number])[];
  /** Suggestions that people have been shown; the plan departs from them only where that saves enough. */
  readonly previous?: readonly (readonly [requestId: number, helperId: number])[];
  readonly options: MatchingOptions;
  /** Version of the data the problem was built from; comes back in the plan. */
  readonly dataVersion: number;
};

export type Urgency = 'critical' | 'high' | 'normal' | 'low';
/** `must` is a hard rule, `wish` a cost, `none` neither. */
export type Strength = 'none' | 'wish' | 'must';
export type LatLng = { readonly lat: number; readonly lng: number };

export type MatchingRequest = {
  readonly id: number;
  readonly personId: number;
  readonly category: string;
  readonly requiredVetting: readonly string[];
  readonly skills: readonly string[];
  readonly urgency: Urgency;
  /** Epoch milliseconds, UTC. */
  readonly createdAt: number;
  /** Helpers still to be found. */
  readonly needed: number;
  /** Null means any time. */
  readonly window: RequestWindow | null;
  /** The window day by day in the organisation's time; for `by` from now on, at most 14 days. Empty = any time. */
  readonly local: readonly LocalDay[];
  readonly durationMinutes: number;
  readonly place: LatLng | null;
  readonly destination: LatLng | null;
  /** For a way back: the request of the way there. */
  readonly returnOf?: number | null;
  /** Any one of them is enough. */
  readonly languages: readonly string[];
  readonly languageStrength: Strength;
  readonly genderPreference: 'woman' | 'man' | null;
  readonly genderStrength: Strength;
  readonly wheelchair: boolean;
  readonly stairs: boolean;
  /** Passenger seats needed in a car. */
  readonly seats: number;
  readonly needsVehicle: boolean;
  /** Of wheelchair and stairs; a car and its seats are always a must. */
  readonly accessStrength: 'must' | 'wish';
  readonly continuityStrength: Strength;
  /** Somebody is at risk: an experienced helper is wished. */
  readonly atRisk: boolean;
  readonly previousHelpers: readonly { readonly helperId: number; readonly times: number }[];
  /** Helpers already on this request. */
  readonly excludedHelperIds: readonly number[];
  /** Nobody new is to be sent there, for a reason that the engine need not know. */
  readonly isHeldBack?: boolean;
};

/** Epoch milliseconds, UTC. `by` means: any time until `endsAt`. */
export type RequestWindow = {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly kind: 'between' | 'by';
};

/** Part of one local day; minutes since midnight. */
export type LocalDay = {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
  /** Epoch milliseconds, UTC, of `fromMinute`. */
  readonly startsAt: number;
};

export type MatchingHelper = {
  readonly id: number;
  readonly personId: number;
  readonly categories: readonly string[];
  readonly skills: readonly string[];
  readonly languages: readonly string[];
  readonly gender: string | null;
  readonly home: LatLng | null;
  readonly travelLimitMetres: number;
  readonly availability: readonly WeeklyHours[];
  readonly exceptions: readonly DatedHours[];
  readonly vetting: readonly VettingItem[];
  /** Passenger seats in the helper's car. */
  readonly seats: number;
  readonly hasVehicle: boolean;
  readonly wheelchairVehicle: boolean;
  readonly canDoStairs: boolean;
  /** The most tasks they want in a local week, Monday to Sunday. */
  readonly tasksPerWeek: number;
  /** Confirmed for this week. */
  readonly tasksThisWeek: number;
  /** The most minutes of tasks they want in a local week, the way aside; no limit where null or left out. */
  readonly minutesPerWeek?: number | null;
  /** What is confirmed takes, whole minutes by local week, this one first; none where left out. */
  readonly minutesByWeek?: readonly number[];
  /** Taken on in the last four weeks. */
  readonly recentTasks: number;
  /** What those took, whole minutes: the tasks themselves and the way there and back. */
  readonly recentMinutes: number;
  /** Weeks in a row with a task, counted back from now; 0 to 4. Tasks confirmed for later belong to the first. */
  readonly weeksRunning: number;
  /** Done ever: how experienced the helper is. */
  readonly tasksDone: number;
  /** Tasks of the last six months missed, or called off within a day of their start, that the helper could have kept. */
  readonly recentMissed: number;
  /** Last day of a break, `YYYY-MM-DD`. */
  readonly breakUntil: string | null;
  /** Hours in which not to be asked of anything; may wrap midnight. */
  readonly quiet: { readonly fromMinute: number; readonly toMinute: number } | null;
  /** Confirmed for the local weeks after this one, next week first; none where left out. */
  readonly tasksInLaterWeeks?: readonly number[];
  /** Confirmed tasks; the helper needs time for the way to and from them. */
  readonly busy: readonly BusySpan[];
  readonly active: boolean;
  /** Nothing new is to be given to them, for a reason that the engine need not know. */
  readonly isHeldBack?: boolean;
};

/** Weekday 1 Monday to 7 Sunday; minutes since local midnight, `toMinute` at most 1440. */
export type WeeklyHours = {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
};
export type DatedHours = {
  readonly date: string;
  readonly kind: 'off' | 'on';
  readonly fromMinute: number;
  readonly toMinute: number;
};
/** All days included; `validUntil` null means without end. */
export type VettingItem = {
  readonly kind: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  /** The last day of grace, on which it still counts; left out where the organisation gives none. */
  readonly graceUntil?: string | null;
};
/** A confirmed task; `place` where it begins and `destination` where a ride ends, unknown if null or left out. */
export type BusySpan = Span & {
  readonly requestId?: number;
  /** The local day on which it begins, `YYYY-MM-DD`; left out, it is told by the clock of the rest of that day. */
  readonly date?: string;
  readonly place?: LatLng | null;
  readonly destination?: LatLng | null;
};
/** Epoch milliseconds, UTC. */
export type Span = { readonly startsAt: number; readonly endsAt: number };
