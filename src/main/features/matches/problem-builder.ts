import { fromNowOn, wholeMinute } from '../../../matching/rules';
import { defaultOptions, type MatchingOptions } from '../../../matching/options';
import type {
  LatLng,
  LocalDay,
  MatchingHelper,
  MatchingProblem,
  MatchingRequest,
  RequestWindow,
} from '../../../matching/problem';
import type { CategoryDetail } from '../../../shared/domain/term';
import type { LocalDate } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { addDays, instantOf, localTimeOf, localToday, startOfLocalWeek } from '../../time/zones';
import type { MatchingWeights } from '../../../shared/contract/settings';
import { getWeights } from '../settings/weights-service';
import { grouped } from './grouped';
import { loadOf, MISSED_MS, RECENT_MS, weeksRunning } from './helper-load';
import { dayBetween } from './local-days';
import { heldTasks, missedTasks, type TaskRow } from './load-repository';
import * as repository from './snapshot-repository';

// Helpers' weeks are known, but nobody plans an errand "by the end of the year" day by day.
const DAYS_AHEAD = 14;

const point = (lat: number | null, lng: number | null) =>
  lat === null || lng === null ? null : { lat, lng };
const list = (json: string) => JSON.parse(json) as string[];

function windowOf(row: repository.RequestSnapshotRow, now: number): RequestWindow | null {
  if (row.endsAt === null || row.whenKind === 'any') return null;
  if (row.whenKind === 'by') return { kind: 'by', startsAt: wholeMinute(now), endsAt: row.endsAt };
  return { kind: 'between', startsAt: row.startsAt ?? now, endsAt: row.endsAt };
}

function localDays(row: repository.RequestSnapshotRow, now: number): readonly LocalDay[] {
  const { whenKind, whenDate, durationMinutes, timeZone: zone } = row;
  if (whenDate === null || whenKind === 'any') return [];
  const toMinute = row.toMinute ?? 1440;
  const isOver = row.endsAt !== null && row.endsAt <= now;
  if (whenKind === 'between') {
    const days = dayBetween(whenDate, row.fromMinute ?? 0, toMinute, zone);
    return isOver ? days : fromNowOn(days, now, durationMinutes);
  }
  if (isOver) return [];
  const ahead = daysAhead(now, zone);
  const last = ahead.some(({ date }) => date === whenDate) ? dayBetween(whenDate, 0, toMinute, zone) : [];
  const days = [...ahead.filter(({ date }) => date < whenDate), ...last];
  return fromNowOn(days, now, durationMinutes);
}

let known: { now: number; zone: string; days: readonly LocalDay[] } | null = null;

/** From today on, day by day. The last answer is kept: thousands of requests ask for the same, and zones are slow. */
function daysAhead(now: number, zone: string): readonly LocalDay[] {
  if (known?.now === now && known.zone === zone) return known.days;
  const today = localToday(now, zone);
  const dates = Array.from({ length: DAYS_AHEAD }, (_, offset) => addDays(today, offset));
  known = { now, zone, days: dates.flatMap((date) => dayBetween(date, 0, 1440, zone)) };
  return known.days;
}

/** A row as the engine takes it. */
export function toRequest(
  row: repository.RequestSnapshotRow,
  now: number,
  onIt: ReadonlyMap<number, readonly number[]>,
  previous: ReadonlyMap<number, ReadonlyMap<number, number>>,
): MatchingRequest {
  const detail = JSON.parse(row.categoryDetail) as CategoryDetail;
  const before = previous.get(row.requesterId);
  return {
    id: row.id,
    personId: row.requesterId,
    category: row.category,
    requiredVetting: detail.vetting,
    skills: list(row.skills),
    urgency: row.urgency,
    createdAt: row.createdAt,
    needed: row.needed,
    window: windowOf(row, now),
    local: localDays(row, now),
    durationMinutes: row.durationMinutes,
    place: point(row.lat, row.lng),
    destination: point(row.toLat, row.toLng),
    returnOf: row.returnOf,
    languages: list(row.languages),
    languageStrength: row.languageStrength,
    genderPreference: row.gender,
    genderStrength: row.genderStrength,
    wheelchair: row.wheelchair === 1,
    stairs: row.stairs === 1,
    seats: row.seats,
    needsVehicle: row.needsVehicle === 1,
    accessStrength: row.accessStrength,
    continuityStrength: row.continuityStrength,
    atRisk: row.atRisk === 1,
    previousHelpers: before ? [...before].map(([helperId, times]) => ({ helperId, times })) : [],
    excludedHelperIds: onIt.get(row.id) ?? [],
    isHeldBack: row.isHeldBack === 1,
  };
}

interface HelperFacts {
  readonly hours: ReadonlyMap<number, repository.HoursRow[]>;
  readonly dated: ReadonlyMap<number, repository.DatedRow[]>;
  readonly vetting: ReadonlyMap<number, repository.VettingItemRow[]>;
  readonly held: ReadonlyMap<number, repository.LoadRow[]>;
  readonly recent: ReadonlyMap<number, TaskRow[]>;
  /** Helper id -> tasks missed lately. */
  readonly missed: ReadonlyMap<number, number>;
  /** When this local week and each one after it that a plan may reach begins. */
  readonly weekStarts: readonly number[];
  readonly now: number;
  readonly options: MatchingOptions;
}

function toHelper(row: repository.HelperSnapshotRow, facts: HelperFacts): MatchingHelper {
  const held = facts.held.get(row.id) ?? [];
  const home = point(row.lat, row.lng);
  const weeks = byWeek(held, facts.weekStarts);
  const [tasksThisWeek = 0, ...tasksInLaterWeeks] = weeks.map(({ length }) => length);
  return {
    id: row.id,
    personId: row.personId,
    categories: list(row.categories),
    skills: list(row.skills),
    languages: list(row.languages),
    gender: row.gender,
    home,
    travelLimitMetres: row.travelLimitMetres,
    availability: facts.hours.get(row.id) ?? [],
    exceptions: facts.dated.get(row.id) ?? [],
    vetting: facts.vetting.get(row.id) ?? [],
    seats: row.seats,
    hasVehicle: row.hasVehicle === 1,
    wheelchairVehicle: row.wheelchairVehicle === 1,
    canDoStairs: row.canDoStairs === 1,
    tasksPerWeek: row.tasksPerWeek,
    tasksThisWeek,
    tasksInLaterWeeks,
    minutesPerWeek: row.minutesPerWeek,
    minutesByWeek: weeks.map((tasks) => tasks.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0)),
    ...lately(facts.recent.get(row.id) ?? [], home, facts),
    tasksDone: held.filter((match) => match.status === 'done').length,
    recentMissed: facts.missed.get(row.id) ?? 0,
    breakUntil: row.breakUntil,
    quiet:
      row.quietFrom === null || row.quietTo === null
        ? null
        : { fromMinute: row.quietFrom, toMinute: row.quietTo },
    busy: held
      .filter((match) => match.whenKind === 'between' && match.status !== 'done')
      .map((match) => ({
        requestId: match.requestId,
        ...(match.whenDate === null ? {} : { date: match.whenDate }),
        startsAt: match.startsAt ?? 0,
        endsAt: match.endsAt ?? 0,
        place: point(match.lat, match.lng),
        destination: point(match.toLat, match.toLng),
      })),
    active: row.status === 'active',
    isHeldBack: row.isHeldBack === 1,
  };
}

function lately(tasks: readonly TaskRow[], home: LatLng | null, facts: HelperFacts) {
  const { recentTasks, recentMinutes } = loadOf(tasks, home, facts);
  return { recentTasks, recentMinutes, weeksRunning: weeksRunning(tasks, facts.now) };
}

/** Starts of this local week and of those in which windows are looked at, and of the one behind them. */
function weekStartsFrom(now: number, timeZone: string): number[] {
  const monday = localTimeOf(startOfLocalWeek(now, timeZone), timeZone).date;
  const weeks = DAYS_AHEAD / 7 + 2;
  return Array.from({ length: weeks }, (_, week) => instantOf(addDays(monday, 7 * week), 0, timeZone));
}

/** The matches that fall in each week; the last start only ends the week before. */
function byWeek(held: readonly repository.LoadRow[], weekStarts: readonly number[]): repository.LoadRow[][] {
  return weekStarts
    .slice(0, -1)
    .map((from, week) => held.filter(({ at }) => at >= from && at < (weekStarts[week + 1] ?? 0)));
}

/** Request id -> helpers already on it. */
function helpersOnIt(held: readonly repository.LoadRow[]): Map<number, number[]> {
  const onIt = new Map<number, number[]>();
  for (const { requestId, helperId } of held) onIt.set(requestId, [...(onIt.get(requestId) ?? []), helperId]);
  return onIt;
}

/** How often each helper has helped each requester: requester id -> helper id -> times done. */
export function helpedBefore(held: readonly repository.LoadRow[]): Map<number, Map<number, number>> {
  const previous = new Map<number, Map<number, number>>();
  for (const match of held) {
    if (match.status !== 'done') continue;
    const helpers = previous.get(match.requesterId) ?? new Map<number, number>();
    helpers.set(match.helperId, (helpers.get(match.helperId) ?? 0) + 1);
    previous.set(match.requesterId, helpers);
  }
  return previous;
}

/** What a problem depends on besides the record's people: the clock, the place's time and the admin's weights. */
export interface Moment {
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  readonly timeZone: string;
  /** Today there, `YYYY-MM-DD`. */
  readonly today: LocalDate;
  readonly options: MatchingOptions;
}

/** @param weights instead of the ones that are saved, to try them out */
export async function momentOf(
  reader: Reader,
  { now, timeZone, weights }: { now: number; timeZone: string; weights?: MatchingWeights | undefined },
): Promise<Moment> {
  const options = { ...defaultOptions, ...(weights ?? (await getWeights(reader))) };
  return { now, timeZone, today: localToday(now, timeZone), options };
}

/**
 * Those of the requests that a plan is about now, each with the time zone in which it was asked for.
 * @param isAlways also the open ones that are postponed or over, for what a person asks about them
 */
export async function readRequests(
  reader: Reader,
  { now, today }: Moment,
  ids: readonly number[],
  isAlways = false,
): Promise<{ request: MatchingRequest; timeZone: string }[]> {
  if (ids.length === 0) return [];
  const rows = await repository.openRequests(reader, { now, today }, ids, isAlways);
  const held = await repository.heldByRequesters(reader, ids);
  const [onIt, previous] = [helpersOnIt(held), helpedBefore(held)];
  return rows
    .filter((row) => row.needed > 0)
    .map((row) => ({ request: toRequest(row, now, onIt, previous), timeZone: row.timeZone }));
}

/** Those of the helpers who have not left. */
export async function readHelpers(
  reader: Reader,
  moment: Moment,
  ids: readonly number[],
): Promise<MatchingHelper[]> {
  if (ids.length === 0) return [];
  const scope = { requestIds: [], helperIds: ids };
  const rows = await repository.helpersWithHome(reader, moment.today, ids);
  const facts = await factsOf(reader, moment, scope, await repository.heldMatches(reader, scope));
  return rows.map((row) => toHelper(row, facts));
}

async function factsOf(
  reader: Reader,
  { now, timeZone, today, options }: Moment,
  scope: repository.SnapshotScope,
  held: readonly repository.LoadRow[],
): Promise<HelperFacts> {
  return {
    hours: grouped(await repository.weeklyHours(reader, scope.helperIds)),
    dated: grouped(await repository.datedHours(reader, today, scope.helperIds)),
    vetting: grouped(await repository.vettingItems(reader, scope.helperIds)),
    held: grouped(held),
    recent: grouped(await heldTasks(reader, now - RECENT_MS, scope)),
    missed: new Map(
      (await missedTasks(reader, now - MISSED_MS, scope)).map((row) => [row.helperId, row.missed]),
    ),
    weekStarts: weekStartsFrom(now, timeZone),
    now,
    options,
  };
}

/**
 * Reads what the engine needs to know, in one snapshot.
 * @param scope some requests and helpers only, to check a single pair by the same rules
 * @param weights instead of the ones that are saved, to try them out
 */
export async function buildProblem(
  reader: Reader,
  {
    now,
    timeZone,
    scope = repository.EVERYTHING,
    weights,
  }: { now: number; timeZone: string; scope?: repository.SnapshotScope; weights?: MatchingWeights },
): Promise<MatchingProblem> {
  const moment = await momentOf(reader, { now, timeZone, weights });
  const held = await repository.heldMatches(reader, scope);
  const previous = helpedBefore(held);
  const requests = await repository.openRequests(reader, moment, scope.requestIds);
  const helpers = await repository.helpersWithHome(reader, moment.today, scope.helperIds);
  const facts = await factsOf(reader, moment, scope, held);
  const declined = await repository.refusedPairs(reader, scope);
  const suggested = await repository.suggestedPairs(reader, scope);
  const pairs = await repository.doNotMatchPairs(reader);
  const onIt = helpersOnIt(held);
  return {
    now,
    today: moment.today,
    requests: requests.filter((row) => row.needed > 0).map((row) => toRequest(row, now, onIt, previous)),
    helpers: helpers.map((row) => toHelper(row, facts)),
    doNotMatch: pairs.map((pair) => [pair.lowId, pair.highId] as const),
    declined: declined.map((pair) => [pair.requestId, pair.helperId] as const),
    notThatDay: declined
      .filter((pair) => pair.isForThatDay === 1)
      .map((pair) => [pair.requestId, pair.helperId] as const),
    previous: suggested.map((pair) => [pair.requestId, pair.helperId] as const),
    options: moment.options,
    dataVersion: 0,
  };
}
