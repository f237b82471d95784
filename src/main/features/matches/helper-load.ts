import { distanceMetres, type LatLng, type MatchingOptions } from '../../../matching/rules';
import type { TaskRow } from './load-repository';

const DAY_MS = 24 * 3_600_000;
/** What a helper did lately reaches back this far. */
export const RECENT_MS = 28 * DAY_MS;
/** After this long, a missed task is forgotten. */
export const MISSED_MS = 182 * DAY_MS;
export const WEEK_MS = 7 * DAY_MS;
const WEEKS = 4;

type WayOptions = Pick<MatchingOptions, 'travelMetresPerMinute' | 'unknownDistanceMetres'>;

/** What a task takes of a helper's day, in whole minutes: itself and the way there and back. */
export function taskMinutes(
  { durationMinutes, place }: { readonly durationMinutes: number; readonly place: LatLng | null },
  home: LatLng | null,
  options: WayOptions,
): number {
  const metres = place && home ? distanceMetres(place, home) : options.unknownDistanceMetres;
  return durationMinutes + Math.ceil((2 * metres) / options.travelMetresPerMinute);
}

/** Weeks in a row with a task, counted back from `now`; 0 to 4. Tasks still ahead belong to the first. */
export function weeksRunning(tasks: readonly TaskRow[], now: number): number {
  const weeks = new Set(tasks.map(({ at }) => Math.max(0, Math.floor((now - at) / WEEK_MS))));
  for (let week = 0; week < WEEKS; week++) if (!weeks.has(week)) return week;
  return WEEKS;
}

/** Tasks and minutes of the last four weeks, and of what is confirmed for later. */
export interface HelperLoad {
  readonly recentTasks: number;
  readonly recentMinutes: number;
  readonly aheadTasks: number;
  readonly aheadMinutes: number;
}

/** Sums up what one helper does; the tasks are those since `now - RECENT_MS`. */
export function loadOf(
  tasks: readonly TaskRow[],
  home: LatLng | null,
  { now, options }: { now: number; options: WayOptions },
): HelperLoad {
  const minutes = (some: readonly TaskRow[]) =>
    some.reduce((sum, task) => sum + taskMinutes(task, home, options), 0);
  const recent = tasks.filter(({ at }) => at <= now);
  const ahead = tasks.filter(({ at }) => at > now);
  return {
    recentTasks: recent.length,
    recentMinutes: minutes(recent),
    aheadTasks: ahead.length,
    aheadMinutes: minutes(ahead),
  };
}
