import { usableDays } from '../eligibility/time';
import type { DayStop, HelperDay, Suggestion } from '../plan';
import type {
  BusySpan,
  LatLng,
  LocalDay,
  MatchingHelper,
  MatchingProblem,
  MatchingRequest,
  Span,
} from '../problem';
import { distanceBetween } from '../geometry';
import { freeStretches } from '../time/free-stretches';
import { findRoute, metresTo, routeMetres, type Route } from '../time/route';
import { waitingBefore, type RouteStop, type RouteTask } from '../time/route-stop';
import { MINUTE } from '../time/spans';
import { dayAt } from '../time/weeks';
import { minutesBetween } from '../time/way';

type DayTask = RouteTask & {
  readonly kind: DayStop['kind'];
  readonly requestId: number | null;
  /** The time it has in the plan. */
  readonly slot: Span;
};
type Day = { readonly helper: MatchingHelper; readonly day: LocalDay; readonly tasks: readonly DayTask[] };

const DAY_MINUTES = 1_440;
/** Two points so near are one place: a ride back begins where the ride there ended. */
const SAME_PLACE_METRES = 250;

/**
 * Lays each helper's days out as ways with times. Answers the days, and the suggestions with the times they have in
 * them. Which day a task is done on stays; where days of a helper would come too close, all keep their times.
 */
export function layOutDays(
  problem: MatchingProblem,
  suggestions: readonly Suggestion[],
): { readonly days: readonly HelperDay[]; readonly suggestions: readonly Suggestion[] } {
  const days = groupByDay(problem, suggestions)
    .map((ofHelper) => layOutHelper(ofHelper, problem))
    .flat();
  const slots = new Map<string, Span>();
  for (const { helperId, stops } of days) {
    for (const { requestId, kind, startsAt, endsAt } of stops) {
      if (kind === 'suggested') slots.set(`${helperId} ${requestId ?? ''}`, { startsAt, endsAt });
    }
  }
  const timed = suggestions.map((suggestion) => {
    const slot = slots.get(`${suggestion.helperId} ${suggestion.requestId}`);
    return slot ? { ...suggestion, slot } : suggestion;
  });
  return { days, suggestions: timed };
}

/** For each helper, in the problem's order, their days with suggestions. */
function groupByDay(problem: MatchingProblem, suggestions: readonly Suggestion[]): Day[][] {
  const requestOf = new Map(problem.requests.map((request) => [request.id, request]));
  const helperOf = new Map(problem.helpers.map((helper) => [helper.id, helper]));
  const byHelper = new Map<
    number,
    Map<string, { helper: MatchingHelper; day: LocalDay; tasks: DayTask[] }>
  >();
  for (const { requestId, helperId, slot } of suggestions) {
    const request = requestOf.get(requestId);
    const helper = helperOf.get(helperId);
    const day = request && slot ? dayAt(request, slot.startsAt) : undefined;
    if (!request || !helper || !slot || !day) continue;
    const days =
      byHelper.get(helperId) ??
      new Map<string, { helper: MatchingHelper; day: LocalDay; tasks: DayTask[] }>();
    byHelper.set(helperId, days);
    const found = days.get(day.date) ?? { helper, day, tasks: confirmedOn(helper, day) };
    found.tasks.push(toTask(request, helper, day, slot, problem));
    days.set(day.date, found);
  }
  return [...byHelper]
    .sort(([a], [b]) => a - b)
    .map(([, days]) => [...days.values()].sort((a, b) => a.day.date.localeCompare(b.day.date)));
}

function toTask(
  request: MatchingRequest,
  helper: MatchingHelper,
  day: LocalDay,
  slot: Span,
  { today, options }: MatchingProblem,
): DayTask {
  const isUsable = usableDays(request, helper, today);
  const free = freeStretches({ ...request, local: [day] }, helper, true, isUsable, options);
  const isWithin = free.some(({ startsAt, endsAt }) => startsAt <= slot.startsAt && slot.endsAt <= endsAt);
  const { place, destination, durationMinutes: minutes, id: requestId, returnOf = null } = request;
  // A task that goes on past midnight keeps its time.
  return {
    kind: 'suggested',
    requestId,
    returnOf,
    place,
    destination,
    minutes,
    slot,
    stretches: isWithin ? free : [slot],
  };
}

function confirmedOn({ busy }: MatchingHelper, day: LocalDay): DayTask[] {
  const midnight = day.startsAt - day.fromMinute * MINUTE;
  const isThen = ({ date, startsAt }: BusySpan) =>
    // A day on which clocks change begins and ends at another time than the clock of one of its parts says.
    date === undefined
      ? startsAt >= midnight && startsAt < midnight + DAY_MINUTES * MINUTE
      : date === day.date;
  return busy
    .filter(isThen)
    .map(({ startsAt, endsAt, requestId = null, place = null, destination = null }) => {
      const slot = { startsAt, endsAt };
      const minutes = (endsAt - startsAt) / MINUTE;
      return { kind: 'confirmed', requestId, place, destination, minutes, slot, stretches: [slot] };
    });
}

function layOutHelper(days: readonly Day[], problem: MatchingProblem): HelperDay[] {
  const routes = days.map(({ tasks, helper }) => findRoute(tasks, helper.home, problem.options));
  const isApart = days.every((_, k) => k === 0 || areApart(routes[k - 1], routes[k], problem));
  return days.map((day, k) => {
    const route = (isApart && routes[k]) || null;
    return toHelperDay(day, route ?? asPlanned(day, problem), route !== null);
  });
}

function areApart(
  before: Route<DayTask> | null | undefined,
  after: Route<DayTask> | null | undefined,
  { options }: MatchingProblem,
): boolean {
  const [last, next] = [before?.stops.at(-1), after?.stops[0]];
  if (!last || !next) return false;
  const minutes = (next.startsAt - last.startsAt) / MINUTE - last.task.minutes;
  return minutes >= minutesBetween(last.task, next.task, options);
}

/** The day in the order and with the times that the plan has already. */
function asPlanned({ tasks }: Day, { options }: MatchingProblem): Route<DayTask> {
  const inOrder = [...tasks].sort((a, b) => a.slot.startsAt - b.slot.startsAt);
  const stops = inOrder.map((task, k): RouteStop<DayTask> => {
    const before = inOrder[k - 1];
    const gap = before ? minutesBetween(before, task, options) : 0;
    return { task, stretch: task.slot, startsAt: task.slot.startsAt, isFromHome: k === 0, gap };
  });
  return { stops, cost: 0 };
}

function toHelperDay({ helper, day }: Day, { stops }: Route<DayTask>, isShortest: boolean): HelperDay {
  const waiting = stops.map((_, k) => Math.max(0, waitingBefore(stops, k)));
  return {
    helperId: helper.id,
    date: day.date,
    stops: stops.map(({ task, startsAt, isFromHome }, k) => ({
      kind: task.kind,
      requestId: task.requestId,
      startsAt,
      endsAt: startsAt + task.minutes * MINUTE,
      isFromHome,
      metresTo: metresTo(task, stops[k - 1]?.task ?? null, isFromHome, helper.home),
      waitingMinutes: waiting[k] ?? 0,
      returnOf: rideThere(stops.slice(0, k), task),
    })),
    metres: routeMetres(stops, helper.home),
    waitingMinutes: waiting.reduce((sum, minutes) => sum + minutes, 0),
    isShortest,
  };
}

/** The request of an earlier ride that this one is the way back of: as was said in a call, else told by their ends. */
function rideThere(
  before: readonly RouteStop<DayTask>[],
  { place, destination, returnOf = null }: DayTask,
): number | null {
  if (returnOf !== null && before.some(({ task }) => task.requestId === returnOf)) return returnOf;
  const isSame = (a: LatLng | null | undefined, b: LatLng | null | undefined) =>
    (distanceBetween(a ?? null, b ?? null) ?? Infinity) <= SAME_PLACE_METRES;
  const there = before.findLast(
    ({ task }) => isSame(task.destination, place) && isSame(task.place, destination),
  );
  return there?.task.requestId ?? null;
}
