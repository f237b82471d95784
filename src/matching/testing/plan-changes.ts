import { defaultOptions, type MatchingOptions } from '../options';
import type { MatchingPlan } from '../plan';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';
import { fromNowOn } from '../time/from-now-on';
import { makeOddOrganisation } from './odd-organisation';
import { makeHelper, makeRequest, NOW } from './people';
import type { Random } from './random';

type Change = (random: Random, problem: MatchingProblem, plan: MatchingPlan) => MatchingProblem;
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The problem after one of the things that happen in a day, or an odd one; people it does not touch stay the same objects. */
export function changeSomething(
  random: Random,
  problem: MatchingProblem,
  plan: MatchingPlan,
): MatchingProblem {
  const isSmall = problem.requests.length < 4 || problem.helpers.length < 4;
  return fromThen((isSmall ? somebodyNew : random.pick(changes))(random, problem, plan));
}

const somebodyNew: Change = (random, problem) => ({
  ...problem,
  requests: [...problem.requests, newRequest(random, problem)],
  helpers: [...problem.helpers, newHelper(random, problem)],
});

const changes: readonly Change[] = [
  (random, problem) => ({ ...problem, requests: [...problem.requests, newRequest(random, problem)] }),
  (random, problem) => ({ ...problem, requests: without(random, problem.requests) }),
  (random, problem) => ({
    ...problem,
    requests: edited(random, problem.requests, (one) => graftRequest(random, problem, one)),
  }),
  (random, problem) => ({ ...problem, helpers: [...problem.helpers, newHelper(random, problem)] }),
  (random, problem) => ({ ...problem, helpers: without(random, problem.helpers) }),
  (random, problem) => ({
    ...problem,
    helpers: edited(random, problem.helpers, (one) => graftHelper(random, problem, one)),
  }),
  (random, problem) => ({
    ...problem,
    helpers: edited(random, problem.helpers, (one) => isAway(random, problem, one)),
  }),
  (random, problem) => ({
    ...problem,
    declined: toggled(random, problem.declined, () => somePair(random, problem)),
  }),
  (random, problem) => ({
    ...problem,
    doNotMatch: toggled(random, problem.doNotMatch, () => somePersons(random, problem)),
  }),
  confirm,
  (_random, problem, plan) => ({
    ...problem,
    previous: plan.suggestions.map(({ requestId, helperId }) => [requestId, helperId]),
  }),
  (random, problem) => ({
    ...problem,
    previous: toggled(random, problem.previous ?? [], () => somePair(random, problem)),
  }),
  (random, problem) => ({ ...problem, options: otherWeights(random) }),
  (random, problem) => later(problem, random.pick([MINUTE, 40 * MINUTE, DAY])),
  (random, problem) => later(problem, random.pick([MINUTE, DAY, 7 * DAY])),
  (random, problem) => ({
    ...problem,
    helpers: edited(random, problem.helpers, (one) => moved(random, one)),
  }),
  (random, problem) => ({
    ...problem,
    helpers: edited(random, problem.helpers, (one) => isBusy(random, problem, one)),
  }),
  (random, problem) => ({
    ...problem,
    requests: edited(random, problem.requests, (one) => asksForChecks(random, one)),
  }),
  (random, problem) => ({
    ...problem,
    requests: edited(random, problem.requests, (one) => inAnotherZone(random, one)),
  }),
  (random, problem) => (random.chance(0.3) ? readAnew(random, problem) : problem),
];

/** As the record gives them when everything is read anew: the same people as other objects, in another order. */
function readAnew(random: Random, problem: MatchingProblem): MatchingProblem {
  return {
    ...problem,
    requests: problem.requests.map((request) => ({ ...request })),
    helpers: random.shuffle(problem.helpers.map((helper) => ({ ...helper }))),
  };
}

function moved(random: Random, helper: MatchingHelper): MatchingHelper {
  if (!helper.home) return helper;
  const { lat, lng } = helper.home;
  return { ...helper, home: { lat: lat + (lat > 0 ? -1 : 1) * 0.02 * random.next(), lng } };
}

function isBusy(random: Random, { requests }: MatchingProblem, helper: MatchingHelper): MatchingHelper {
  const days = requests.flatMap(({ local }) => local);
  if (days.length === 0) return helper;
  const startsAt = random.pick(days).startsAt + random.int(0, 240) * MINUTE;
  return { ...helper, busy: [...helper.busy, { startsAt, endsAt: startsAt + random.int(1, 200) * MINUTE }] };
}

function asksForChecks(random: Random, request: MatchingRequest): MatchingRequest {
  return { ...request, requiredVetting: random.pick([[], ['police_check'], ['driving_licence']]) };
}

/** The same hours by a clock that is an hour ahead or behind. */
function inAnotherZone(random: Random, request: MatchingRequest): MatchingRequest {
  const apart = random.pick([-60, 60]) * MINUTE;
  return { ...request, local: request.local.map((day) => ({ ...day, startsAt: day.startsAt + apart })) };
}

function newRequest(random: Random, problem: MatchingProblem): MatchingRequest {
  const id = freeId(random, problem.requests);
  return { ...graftRequest(random, problem, makeRequest({ id, personId: 1_000 + id })), id };
}

function newHelper(random: Random, problem: MatchingProblem): MatchingHelper {
  const id = freeId(random, problem.helpers);
  return { ...graftHelper(random, problem, makeHelper({ id, personId: 2_000 + id })), id };
}

/** Something of somebody else, here or from elsewhere; the place is always of somebody here. */
function graftRequest(random: Random, problem: MatchingProblem, request: MatchingRequest): MatchingRequest {
  const [donor, neighbour] = donors(random, problem.requests, oddOne(random).requests);
  if (!donor || !neighbour) return request;
  if (random.chance(0.2)) return { ...request, needed: random.int(0, 3), createdAt: request.createdAt - DAY };
  if (random.chance(0.2))
    return { ...donor, id: request.id, personId: request.personId, place: neighbour.place };
  const { place, ...others } = { ...donor, place: neighbour.place };
  return { ...request, ...part(random, { ...others, place }, ['local', 'window']) };
}

function graftHelper(random: Random, problem: MatchingProblem, helper: MatchingHelper): MatchingHelper {
  const [donor, neighbour] = donors(random, problem.helpers, oddOne(random).helpers);
  if (!donor || !neighbour) return helper;
  if (random.chance(0.2)) return { ...donor, id: helper.id, personId: helper.personId, home: neighbour.home };
  return { ...helper, ...part(random, { ...donor, home: neighbour.home }, []) };
}

/** One thing of it, but for who it is; things that go together come together. */
function part<T extends object>(random: Random, whole: T, together: readonly (keyof T)[]): Partial<T> {
  const keys = (Object.keys(whole) as (keyof T)[]).filter((key) => key !== 'id' && key !== 'personId');
  const key = random.pick(keys);
  const taken = together.includes(key) ? together : [key];
  return Object.fromEntries(taken.map((name) => [name, whole[name]])) as Partial<T>;
}

function donors<T>(
  random: Random,
  here: readonly T[],
  elsewhere: readonly T[],
): [T | undefined, T | undefined] {
  const of = random.chance(0.5) && elsewhere.length > 0 ? elsewhere : here;
  return [of.length > 0 ? random.pick(of) : undefined, here.length > 0 ? random.pick(here) : undefined];
}

function oddOne(random: Random): MatchingProblem {
  return makeOddOrganisation(random.int(1, 1_000_000));
}

function isAway(random: Random, { now }: MatchingProblem, helper: MatchingHelper): MatchingHelper {
  const date = new Date(now + random.int(-1, 3) * DAY).toISOString().slice(0, 10);
  const kind = random.pick(['off', 'on'] as const);
  const hours = { date, kind, fromMinute: 0, toMinute: 1_440 };
  return { ...helper, exceptions: random.chance(0.3) ? [] : [...helper.exceptions, hours] };
}

/** A suggestion becomes a task of its helper, who has one more this week; the request needs one less, or is done. */
function confirm(random: Random, problem: MatchingProblem, plan: MatchingPlan): MatchingProblem {
  if (plan.suggestions.length === 0) return problem;
  const { requestId, helperId, slot } = random.pick(plan.suggestions);
  const request = problem.requests.find(({ id }) => id === requestId);
  if (!request) return problem;
  const left = {
    ...request,
    needed: request.needed - 1,
    excludedHelperIds: [...request.excludedHelperIds, helperId],
  };
  const { place, destination } = request;
  const tasks = slot ? [{ ...slot, requestId, place, destination }] : [];
  return {
    ...problem,
    requests: problem.requests.flatMap((one) => (one !== request ? [one] : left.needed > 0 ? [left] : [])),
    helpers: problem.helpers.map((helper) =>
      helper.id === helperId
        ? { ...helper, tasksThisWeek: helper.tasksThisWeek + 1, busy: [...helper.busy, ...tasks] }
        : helper,
    ),
  };
}

function later(problem: MatchingProblem, by: number): MatchingProblem {
  // Not so far that nothing of what may come up is still to come.
  const now = problem.now + by > NOW + 9 * DAY ? NOW : problem.now + by;
  return { ...problem, now, today: new Date(now).toISOString().slice(0, 10) };
}

/**
 * What lies behind the moment is left out of the days of requests, as the matching thread does, and so are requests
 * whose time passed, which are put down as unmet when the day has turned.
 */
function fromThen(problem: MatchingProblem): MatchingProblem {
  const requests = problem.requests.flatMap((request) => {
    const local = fromNowOn(request.local, problem.now, request.durationMinutes);
    if (local.some(({ date }) => date < problem.today)) return [];
    return local === request.local ? [request] : [{ ...request, local }];
  });
  return { ...problem, requests };
}

function otherWeights(random: Random): MatchingOptions {
  if (random.chance(0.5)) return { ...defaultOptions };
  return {
    ...defaultOptions,
    recentTaskMetres: random.pick([0, 300, 900]),
    spareSkillMetres: random.pick([0, 50, 333]),
    languageMetres: random.pick([0, 3_000]),
    alternatives: random.pick([1, 3, 5]),
    betweenTasksMinutes: random.pick([0, 10, 45]),
    travelMetresPerMinute: random.pick([100, 400]),
    tasksPerWeekAtMost: random.pick([1, 2, 4]),
    changeMetres: random.pick([0, 1_000]),
    unknownDistanceMetres: random.pick([0, 5_000]),
  };
}

function somePair(random: Random, { requests, helpers }: MatchingProblem): readonly [number, number] {
  const idOf = (items: readonly { readonly id: number }[]) => (items.length > 0 ? random.pick(items).id : 1);
  return [idOf(requests), idOf(helpers)];
}

function somePersons(random: Random, { requests, helpers }: MatchingProblem): readonly [number, number] {
  const personOf = (people: readonly { readonly personId: number }[]) =>
    people.length > 0 ? random.pick(people).personId : 1;
  return [personOf(requests), personOf(helpers)];
}

/** One more, or one less. */
function toggled<T>(random: Random, items: readonly T[], make: () => T): readonly T[] {
  return items.length > 0 && random.chance(0.4) ? without(random, items) : [...items, make()];
}

function without<T>(random: Random, items: readonly T[]): readonly T[] {
  if (items.length === 0) return items;
  const gone = random.pick(items);
  return items.filter((item) => item !== gone);
}

function edited<T>(random: Random, items: readonly T[], edit: (item: T) => T): readonly T[] {
  if (items.length === 0) return items;
  const one = random.pick(items);
  return items.map((item) => (item === one ? edit(one) : item));
}

function freeId(random: Random, items: readonly { readonly id: number }[]): number {
  const taken = new Set(items.map(({ id }) => id));
  let id = random.int(1, items.length + 3);
  while (taken.has(id)) id++;
  return id;
}
