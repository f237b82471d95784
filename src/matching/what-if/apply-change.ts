import type { LocalDay, MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';
import type { Change } from './change';

const ALWAYS_VALID = { validFrom: '0000-01-01', validUntil: null };
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 480, toMinute: 1_200 }));
const NEW_HELPER_TASKS = 3;
const NEW_HELPER_SEATS = 4;

/** The problem with the changes in it; `force` is left to the solver. The problem itself stays as it is. */
export function applyChanges(problem: MatchingProblem, changes: readonly Change[]): MatchingProblem {
  return changes.reduce(applyChange, problem);
}

function applyChange(problem: MatchingProblem, change: Change): MatchingProblem {
  switch (change.kind) {
    case 'force':
      return problem;
    case 'forbid':
      return forbidden(problem, [change.requestId, change.helperId]);
    case 'new_helper':
      return { ...problem, helpers: [...problem.helpers, newHelper(problem, change)] };
    case 'away':
      return withHelpers(problem, [change.helperId], (helper) => awayOn(helper, change.date));
    case 'travel':
      return withHelpers(problem, change.helperIds, (helper) => ({
        ...helper,
        travelLimitMetres: helper.travelLimitMetres + change.metres,
      }));
    case 'hours':
      return withHelpers(problem, [change.helperId], (helper) => withHours(helper, change.minutes));
    case 'helper':
      return withHelpers(problem, [change.helperId], (helper) => changedHelper(helper, change));
    case 'move':
      return withRequest({ ...problem, declined: declinedAfter(problem, change) }, change);
    default:
      return withRequest(problem, change);
  }
}

/** On every day, also where they only could not come on the one that the request is for. */
function forbidden(problem: MatchingProblem, pair: readonly [number, number]): MatchingProblem {
  const isOther = ([requestId, helperId]: readonly [number, number]) =>
    requestId !== pair[0] || helperId !== pair[1];
  return {
    ...problem,
    declined: [...problem.declined, pair],
    notThatDay: (problem.notThatDay ?? []).filter(isOther),
  };
}

function withRequest(problem: MatchingProblem, change: RequestChange): MatchingProblem {
  return {
    ...problem,
    requests: problem.requests.map((request) =>
      request.id === change.requestId ? changedRequest(request, change) : request,
    ),
  };
}

/** On other days, who could not come on the ones before may. */
function declinedAfter(
  { requests, declined, notThatDay = [] }: MatchingProblem,
  { requestId, time }: Of<'move'>,
): MatchingProblem['declined'] {
  const days = (local: readonly LocalDay[]) => local.map(({ date }) => date).join();
  const request = requests.find(({ id }) => id === requestId);
  if (!request || days(request.local) === days(time.local)) return declined;
  const again = new Set(notThatDay.filter(([id]) => id === requestId).map(([, helperId]) => helperId));
  return declined.filter(([id, helperId]) => id !== requestId || !again.has(helperId));
}

function withHelpers(
  problem: MatchingProblem,
  ids: readonly number[],
  to: (helper: MatchingHelper) => MatchingHelper,
): MatchingProblem {
  return {
    ...problem,
    helpers: problem.helpers.map((helper) => (ids.includes(helper.id) ? to(helper) : helper)),
  };
}

function awayOn(helper: MatchingHelper, date: string): MatchingHelper {
  const off = { date, kind: 'off', fromMinute: 0, toMinute: 1_440 } as const;
  return { ...helper, exceptions: [...helper.exceptions, off] };
}

function withHours(helper: MatchingHelper, minutes: number): MatchingHelper {
  const { minutesPerWeek = null } = helper;
  return minutesPerWeek === null ? helper : { ...helper, minutesPerWeek: minutesPerWeek + minutes };
}

type Of<K extends Change['kind']> = Extract<Change, { kind: K }>;
type RequestChange = Of<'move' | 'wish' | 'without' | 'seats'>;

function changedHelper(helper: MatchingHelper, { what, names }: Of<'helper'>): MatchingHelper {
  switch (what) {
    case 'capacity':
      return { ...helper, tasksPerWeek: Math.max(helper.tasksPerWeek, ...tasksByWeek(helper)) + 1 };
    case 'break':
      return { ...helper, breakUntil: null };
    case 'quiet_hours':
      return { ...helper, quiet: null };
    case 'category':
      return { ...helper, categories: [...helper.categories, ...names] };
    case 'vetting':
      return { ...helper, vetting: [...helper.vetting, ...names.map((kind) => ({ kind, ...ALWAYS_VALID }))] };
  }
}

/** Confirmed for this week and those after it. */
function tasksByWeek({ tasksThisWeek, tasksInLaterWeeks = [] }: MatchingHelper): readonly number[] {
  return [tasksThisWeek, ...tasksInLaterWeeks];
}

function changedRequest(request: MatchingRequest, change: RequestChange): MatchingRequest {
  if (change.kind === 'move') return { ...request, ...change.time };
  if (change.kind === 'seats') return { ...request, seats: change.seats };
  if (change.kind === 'wish') return { ...request, [`${change.what}Strength` as const]: 'wish' };
  if (change.what === 'skill')
    return { ...request, skills: request.skills.filter((skill) => !change.names.includes(skill)) };
  if (change.what === 'vehicle') return { ...request, needsVehicle: false, seats: 0 };
  return { ...request, [change.what]: false };
}

/** The id that a helper who is not there yet has in a plan: one more than the largest. */
export function newHelperId({ helpers }: Pick<MatchingProblem, 'helpers'>): number {
  return helpers.reduce((largest, { id }) => Math.max(largest, id), 0) + 1;
}

/**
 * Somebody with all that requests may ask for beyond category and car: free from eight to eight, speaks the languages
 * asked for, checks in order.
 */
function newHelper(problem: MatchingProblem, change: Of<'new_helper'>): MatchingHelper {
  const all = (of: (request: MatchingRequest) => readonly string[]) => [
    ...new Set(problem.requests.flatMap(of)),
  ];
  return {
    id: newHelperId(problem),
    personId: -1,
    categories: change.categories,
    skills: [],
    languages: all(({ languages }) => languages),
    gender: null,
    home: change.home,
    travelLimitMetres: change.travelLimitMetres,
    availability: EVERY_DAY,
    exceptions: [],
    vetting: all(({ requiredVetting }) => requiredVetting).map((kind) => ({ kind, ...ALWAYS_VALID })),
    seats: change.hasVehicle ? NEW_HELPER_SEATS : 0,
    hasVehicle: change.hasVehicle,
    wheelchairVehicle: false,
    canDoStairs: true,
    tasksPerWeek: NEW_HELPER_TASKS,
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
  };
}
