import type { LatLng } from '../problem';
import type { MatchingOptions } from '../options';
import { waitingBefore, type RouteStop, type RouteTask } from './route-stop';
import { bestTimes } from './route-times';
import { MINUTE } from './spans';
import { metresBetween, minutesBetween, minutesFor, type Placed } from './way';

/** Up to so many tasks of a day every order is tried. */
export const ROUTE_TASKS_AT_MOST = 5;

export type RouteOptions = Pick<
  MatchingOptions,
  'travelMetresPerMinute' | 'betweenTasksMinutes' | 'waitingMinuteMetres'
>;

export type Route<T extends RouteTask> = { readonly stops: readonly RouteStop<T>[]; readonly cost: number };

type Search<T extends RouteTask> = {
  readonly home: LatLng | null;
  readonly options: RouteOptions;
  best: Route<T> | null;
};

/**
 * The best way through a day: least metres plus `waitingMinuteMetres` for each minute of waiting, from home and back
 * home; between two tasks the helper may go home, which is no waiting. Exact: every order, stretch and return home is
 * tried, cut off where the way alone is no better. Null where the tasks do not fit or are more than can be tried.
 */
export function findRoute<T extends RouteTask>(
  tasks: readonly T[],
  home: LatLng | null,
  options: RouteOptions,
): Route<T> | null {
  if (tasks.length > ROUTE_TASKS_AT_MOST) return null;
  const search: Search<T> = { home, options, best: null };
  extend(search, tasks, [], 0);
  return search.best;
}

/** Metres of the whole way: to each stop, rides themselves, and back home. */
export function routeMetres(
  stops: readonly Pick<RouteStop<RouteTask>, 'task' | 'isFromHome'>[],
  home: LatLng | null,
): number {
  let metres = 0;
  stops.forEach(({ task, isFromHome }, k) => {
    const before = stops[k - 1];
    metres += metresTo(task, before?.task ?? null, isFromHome, home);
    if (before && isFromHome) metres += metresBetween(before.task, { place: home });
    metres += rideMetres(task);
  });
  const last = stops.at(-1);
  return last ? metres + metresBetween(last.task, { place: home }) : 0;
}

/** Metres to where the task begins, from home or from where the one before ends. */
export function metresTo(
  task: Placed,
  before: Placed | null,
  isFromHome: boolean,
  home: LatLng | null,
): number {
  return metresBetween(before === null || isFromHome ? { place: home } : before, task);
}

function rideMetres({ place, destination }: Placed): number {
  return destination ? metresBetween({ place: place ?? null }, { place: destination }) : 0;
}

function extend<T extends RouteTask>(
  search: Search<T>,
  left: readonly T[],
  stops: readonly RouteStop<T>[],
  metres: number,
): void {
  const { best, home } = search;
  if (best && metres >= best.cost) return;
  const before = stops.at(-1);
  if (left.length === 0) {
    finish(search, stops);
    return;
  }
  for (const task of left) {
    const { returnOf = null } = task;
    if (returnOf !== null && left.some(({ requestId }) => requestId === returnOf)) continue;
    const others = left.filter((other) => other !== task);
    for (const isFromHome of before && home ? [false, true] : [before === undefined]) {
      const gap = before ? gapTo(search, before.task, task, isFromHome) : 0;
      const earliest = before ? before.startsAt + (before.task.minutes + gap) * MINUTE : -Infinity;
      const back = before && isFromHome ? metresBetween(before.task, { place: home }) : 0;
      const way = back + metresTo(task, before?.task ?? null, isFromHome, home) + rideMetres(task);
      for (const stretch of task.stretches) {
        const startsAt = Math.max(stretch.startsAt, earliest);
        if (startsAt + task.minutes * MINUTE > stretch.endsAt) continue;
        extend(search, others, [...stops, { task, stretch, startsAt, isFromHome, gap }], metres + way);
      }
    }
  }
}

function gapTo<T extends RouteTask>(
  { home, options }: Search<T>,
  from: Placed,
  to: Placed,
  isFromHome: boolean,
): number {
  if (!isFromHome) return minutesBetween(from, to, options);
  const wayHome = minutesFor(metresBetween(from, { place: home }), options);
  return wayHome + minutesBetween({ place: home }, to, options);
}

function finish<T extends RouteTask>(search: Search<T>, stops: readonly RouteStop<T>[]): void {
  const timed = bestTimes(stops);
  const cost = routeMetres(timed, search.home) + waitingMinutes(timed) * search.options.waitingMinuteMetres;
  if (!search.best || cost < search.best.cost) search.best = { stops: timed, cost };
}

/** Minutes of waiting before each stop that does not come from home, together. */
function waitingMinutes(stops: readonly RouteStop<RouteTask>[]): number {
  return stops.reduce((sum, _, k) => sum + waitingBefore(stops, k), 0);
}
