import { firstRefusal } from '../eligibility';
import { createContext } from '../eligibility/refusal';
import { distanceBetween } from '../geometry';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';
import { minutesLeftIn, roomIn, weeksOf } from '../time/weeks';
import { applyChanges } from './apply-change';
import type { Change, OtherTime, OtherTimes } from './change';
import { compareOutcomes, losersOf } from '../planning/compare-outcomes';
import { obstaclesOf, type Obstacle } from './obstacles';
import type { Outcome } from '../planning/outcome';
import { outcomeOf } from './outcome-of';

/** One or two changes with which the request gets a helper, found by solving the whole plan again. */
export type SmallestChange = {
  readonly changes: readonly Change[];
  /** Helpers whom every rule allows with the changes and did not before. */
  readonly helperIds: readonly number[];
  /** Who gets the request then. */
  readonly givenTo: readonly number[];
  /** Other requests that have fewer helpers then. */
  readonly losers: readonly number[];
};

const SOLVED_AT_MOST = 60;
const NAMED_HELPERS_AT_MOST = 3;
const TRAVEL_STEPS_AT_MOST = 4;
const SHORTER_STEPS_AT_MOST = 20;
const PAIRS_AT_MOST = 16;
const LISTED_AT_MOST = 12;

/**
 * The smallest changes that would bring the request a helper (more): single ones, and where no single one does it, two
 * together. Each is found by applying it and working out the plan for everybody again.
 * @param otherTimes times the request might be moved to
 */
export function smallestChanges(
  problem: MatchingProblem,
  requestId: number,
  otherTimes: OtherTimes = { otherDays: [], moreHours: [] },
): SmallestChange[] {
  const request = problem.requests.find(({ id }) => id === requestId);
  if (!request) return [];
  const trial = new Trial(problem, request);
  const obstacles = obstaclesOf(request, problem.helpers, createContext(problem));
  const single = [
    ...trial.all(moves(requestId, otherTimes.otherDays)),
    ...trial.least(moves(requestId, otherTimes.moreHours)),
    ...trial.firstOf(travelSteps(problem.requests, obstacles)),
    ...trial.all(oneEach(obstacles)),
    ...trial.all(oneTaskMore(request, obstacles, trial.before, problem.today)),
    ...trial.all(hoursMore(request, obstacles, trial.before, problem)),
  ];
  const found =
    single.length > 0 ? single : twoTogether(twoEach(request, obstacles, otherTimes, trial), trial);
  return found.sort((a, b) => a.losers.length - b.losers.length).slice(0, LISTED_AT_MOST);
}

/** Tries changes out; the same ones only once, and not more than can be solved in a moment. */
class Trial {
  readonly before: Outcome;
  private readonly eligibleBefore: ReadonlySet<number>;
  private readonly seen = new Set<string>();

  constructor(
    private readonly problem: MatchingProblem,
    private readonly request: MatchingRequest,
  ) {
    this.before = outcomeOf(problem);
    this.eligibleBefore = new Set(this.eligible(problem).map(({ id }) => id));
  }

  /** Those that bring the request a helper. */
  all(candidates: readonly (readonly Change[])[]): SmallestChange[] {
    return candidates.flatMap((changes) => this.find(changes) ?? []);
  }

  /** The first that does. */
  firstOf(candidates: readonly (readonly Change[])[]): SmallestChange[] {
    for (const changes of candidates) {
      const found = this.find(changes);
      if (found) return [found];
    }
    return [];
  }

  /** The first of candidates of which each later one allows more: if the last does not, none does. */
  least(candidates: readonly (readonly Change[])[]): SmallestChange[] {
    const most = this.all(candidates.slice(-1));
    const less = most.length === 0 ? [] : this.firstOf(candidates.slice(0, -1));
    return less.length > 0 ? less : most;
  }

  isAllowed(changes: readonly Change[], helperId: number): boolean {
    return this.eligible(applyChanges(this.problem, changes), helperId).length > 0;
  }

  private find(changes: readonly Change[]): SmallestChange | null {
    const key = JSON.stringify(changes);
    if (this.seen.has(key) || this.seen.size >= SOLVED_AT_MOST) return null;
    const changed = applyChanges(this.problem, changes);
    const eligible = this.eligible(changed).map(({ id }) => id);
    // Nobody new, and nobody who could take over from somebody else: the plan would stay as it is.
    const isMoot = eligible.every((id) => this.eligibleBefore.has(id)) && !changes.some(mayFreeSomebody);
    if (isMoot) return null;
    this.seen.add(key);
    const after = outcomeOf(changed, [], this.before);
    const given = (outcome: Outcome) => outcome.helpersOf.get(this.request.id) ?? [];
    if (given(after).length <= given(this.before).length) return null;
    return {
      changes,
      helperIds: eligible.filter((id) => !this.eligibleBefore.has(id)),
      givenTo: given(after).filter((id) => !given(this.before).includes(id)),
      losers: losersOf(compareOutcomes(this.before, after)),
    };
  }

  private eligible(problem: MatchingProblem, helperId?: number): MatchingHelper[] {
    const context = createContext(problem);
    const request = problem.requests.find(({ id }) => id === this.request.id) ?? this.request;
    return problem.helpers.filter(
      (helper) =>
        (helperId === undefined || helper.id === helperId) && !firstRefusal(request, helper, context),
    );
  }
}

function moves(requestId: number, times: readonly OtherTime[]): Change[][] {
  return times.map((time) => [{ kind: 'move', requestId, time }]);
}

/** Changes that may help a request through the helpers of others. */
function mayFreeSomebody(change: Change): boolean {
  return (
    change.kind === 'travel' ||
    change.kind === 'hours' ||
    (change.kind === 'helper' && change.what === 'capacity')
  );
}

/** Further and further, helper by helper: each step takes in everybody whom so many metres bring there. */
function travelSteps(requests: readonly MatchingRequest[], obstacles: readonly Obstacle[]): Change[][] {
  const away = obstacles.flatMap(({ helper, changes, isTime }) => {
    const [change, second] = changes;
    return change?.kind === 'travel' && !second && !isTime ? [{ helper, metres: change.metres }] : [];
  });
  away.sort((a, b) => a.metres - b.metres || a.helper.id - b.helper.id);
  const steps = away.slice(0, TRAVEL_STEPS_AT_MOST).map(({ metres }): Change[] => {
    const within = away.filter((one) => one.metres <= metres);
    return [{ kind: 'travel', helperIds: within.map(({ helper }) => helper.id), metres }];
  });
  return [...shorterSteps(requests, away[0]), ...steps];
}

/** Fewer metres bring the nearest helper to another request already, whose helper may then come here. */
function shorterSteps(
  requests: readonly MatchingRequest[],
  nearest: { readonly helper: MatchingHelper; readonly metres: number } | undefined,
): Change[][] {
  if (nearest === undefined) return [];
  const { helper, metres } = nearest;
  const beyond = requests.flatMap(({ place }) => {
    const more = (distanceBetween(helper.home, place) ?? 0) - helper.travelLimitMetres;
    return more > 0 && more < metres ? [Math.ceil(more)] : [];
  });
  return [...new Set(beyond)]
    .sort((a, b) => a - b)
    .slice(0, SHORTER_STEPS_AT_MOST)
    .map((more) => [{ kind: 'travel', helperIds: [helper.id], metres: more }]);
}

/** Whatever one change lifts, but for travel and time: each change of the request once, of helpers the nearest. */
function oneEach(obstacles: readonly Obstacle[]): Change[][] {
  const named = new Map<string, number>();
  return obstacles.flatMap(({ changes, isTime }): Change[][] => {
    const [change, second] = changes;
    if (!change || second || isTime || change.kind === 'travel') return [];
    if (change.kind !== 'helper' && change.kind !== 'hours') return [[change]];
    const what = change.kind === 'hours' ? change.kind : change.what;
    const count = (named.get(what) ?? 0) + 1;
    named.set(what, count);
    return count > NAMED_HELPERS_AT_MOST ? [] : [[change]];
  });
}

/**
 * Helpers whom every rule allows, and who may have all they want to do already in some week of the request: one task
 * more for one of them.
 */
function oneTaskMore(
  request: MatchingRequest,
  obstacles: readonly Obstacle[],
  { requestsOf }: Outcome,
  today: string,
): Change[][] {
  const weeks = weeksOf(request, today);
  return obstacles
    .filter(({ changes, isTime, helper }) => {
      const suggested = requestsOf.get(helper.id)?.length ?? 0;
      const isFull = weeks.some((week) => roomIn(helper, week, today) <= suggested);
      return changes.length === 0 && !isTime && isFull;
    })
    .slice(0, NAMED_HELPERS_AT_MOST)
    .map(({ helper }) => [{ kind: 'helper', helperId: helper.id, what: 'capacity', names: [] }]);
}

/** The same for the hours of the week: as many minutes more as the task takes beyond what is left beside the plan. */
function hoursMore(
  request: MatchingRequest,
  obstacles: readonly Obstacle[],
  { requestsOf }: Outcome,
  { requests, today }: MatchingProblem,
): Change[][] {
  const requestOf = new Map(requests.map((one) => [one.id, one]));
  const minutesOf = (helperId: number, week: number) =>
    (requestsOf.get(helperId) ?? [])
      .flatMap((id) => requestOf.get(id) ?? [])
      .filter((other) => weeksOf(other, today).includes(week))
      .reduce((sum, { durationMinutes }) => sum + durationMinutes, 0);
  return obstacles
    .filter(({ changes, isTime }) => changes.length === 0 && !isTime)
    .flatMap(({ helper }): Change[][] => {
      const beyond = weeksOf(request, today).map(
        (week) => request.durationMinutes + minutesOf(helper.id, week) - minutesLeftIn(helper, week, today),
      );
      const minutes = Math.min(...beyond);
      return minutes > 0 ? [[{ kind: 'hours', helperId: helper.id, minutes }]] : [];
    })
    .slice(0, NAMED_HELPERS_AT_MOST);
}

/** Half of a pair may be enough by itself, through the helper of somebody else; then the pair is not the smallest. */
function twoTogether(pairs: readonly (readonly Change[])[], trial: Trial): SmallestChange[] {
  const halves = trial.all(pairs.flat().map((change) => [change]));
  return halves.length > 0 ? halves : trial.all(pairs);
}

/** Two changes together, for helpers whom exactly two rules keep away; the nearest helpers first. */
function twoEach(
  request: MatchingRequest,
  obstacles: readonly Obstacle[],
  { otherDays, moreHours }: OtherTimes,
  trial: Trial,
): Change[][] {
  const pairs = obstacles.flatMap(({ helper, changes, isTime }): Change[][] => {
    if (changes.length + Number(isTime) !== 2) return [];
    if (!isTime) return [[...changes]];
    const both = moves(request.id, [...otherDays, ...moreHours]).find((move) =>
      trial.isAllowed([...move, ...changes], helper.id),
    );
    return both ? [[...both, ...changes]] : [];
  });
  return pairs.slice(0, PAIRS_AT_MOST);
}
