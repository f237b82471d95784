import type { HelperDay, MatchingPlan } from './plan';
import type { MatchingHelper, MatchingProblem } from './problem';
import { MINUTE } from './time/spans';
import { metresBetween, minutesBetween, type Placed } from './time/way';

/**
 * Checks the laid out days against the suggestions: each one with a time stands in one day at that time, stops follow
 * each other with the way between suggested tasks and their neighbours, and metres are those of the way.
 */
export function checkDays(problem: MatchingProblem, { days, suggestions }: MatchingPlan): string[] {
  const helpers = new Map(problem.helpers.map((helper) => [helper.id, helper]));
  const requests = new Map(problem.requests.map((request) => [request.id, request]));
  const expected = suggestions.flatMap(({ helperId, requestId, slot }) =>
    slot ? [`${helperId} ${requestId} ${slot.startsAt} ${slot.endsAt}`] : [],
  );
  const found = days.flatMap(({ helperId, stops }) =>
    stops
      .filter(({ kind }) => kind === 'suggested')
      .map(({ requestId, startsAt, endsAt }) => `${helperId} ${requestId ?? ''} ${startsAt} ${endsAt}`),
  );
  const problems =
    expected.sort().join() === found.sort().join() ? [] : ['days: expected every suggestion at its time'];
  for (const day of days) {
    const helper = helpers.get(day.helperId);
    if (helper) problems.push(...checkDay(problem, day, helper, requests));
    else problems.push(`day of helper ${day.helperId}: expected a helper of the problem`);
  }
  return problems;
}

function checkDay(
  { options }: MatchingProblem,
  { helperId, date, stops, metres }: HelperDay,
  helper: MatchingHelper,
  requests: ReadonlyMap<number, Placed>,
): string[] {
  const problems: string[] = [];
  const places = stops.map(({ kind, requestId, startsAt }): Placed => {
    if (kind === 'suggested') return requests.get(requestId ?? -1) ?? {};
    return (
      helper.busy.find((task) => task.startsAt === startsAt && task.requestId === (requestId ?? undefined)) ??
      {}
    );
  });
  let way = 0;
  let at: Placed = { place: helper.home };
  stops.forEach((stop, k) => {
    const place = places[k] ?? {};
    const before = stops[k - 1];
    if (before && stop.isFromHome) way += metresBetween(at, { place: helper.home });
    way += metresBetween(stop.isFromHome ? { place: helper.home } : at, place);
    if (place.destination) way += metresBetween({ place: place.place ?? null }, { place: place.destination });
    const isOurs = stop.kind === 'suggested' || before?.kind === 'suggested';
    const needed = before && isOurs ? minutesBetween(at, place, options) * MINUTE : -Infinity;
    if (before && stop.startsAt - before.endsAt < needed)
      problems.push(`helper ${helperId} on ${date}: stops ${k} and ${k + 1} stand too close in time`);
    at = place;
  });
  way += stops.length > 0 ? metresBetween(at, { place: helper.home }) : 0;
  if (way !== metres) problems.push(`helper ${helperId} on ${date}: expected ${way} metres, found ${metres}`);
  return problems;
}
