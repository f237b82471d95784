import type { Reader, SqlValue } from '../../database/session';
import type { RequestRow } from '../../database/entities/request.entity';
import type { HelperRow } from '../../database/entities/helper.entity';
import { HOLDING_STATUSES } from '../../../shared/domain/match';
import { isHeldBack } from '../moderation/in-force-repository';

const HOLDING = HOLDING_STATUSES.map((status) => `'${status}'`).join(',');

/** Which part of the record a snapshot is taken of; empty lists mean all of it. */
export interface SnapshotScope {
  readonly requestIds: readonly number[];
  readonly helperIds: readonly number[];
}
export const EVERYTHING: SnapshotScope = { requestIds: [], helperIds: [] };

type Raw<T, Json extends keyof T, Flags extends keyof T = never> = Omit<T, Json | Flags> &
  Record<Json, string> &
  Record<Flags, number>;

export type RequestSnapshotRow = Pick<
  Raw<RequestRow, 'skills' | 'languages', 'wheelchair' | 'stairs' | 'needsVehicle' | 'atRisk'>,
  | 'id'
  | 'requesterId'
  | 'category'
  | 'urgency'
  | 'createdAt'
  | 'whenKind'
  | 'whenDate'
  | 'fromMinute'
  | 'toMinute'
  | 'timeZone'
  | 'startsAt'
  | 'endsAt'
  | 'durationMinutes'
  | 'skills'
  | 'languages'
  | 'languageStrength'
  | 'gender'
  | 'genderStrength'
  | 'wheelchair'
  | 'stairs'
  | 'seats'
  | 'needsVehicle'
  | 'accessStrength'
  | 'continuityStrength'
  | 'atRisk'
> & {
  categoryDetail: string;
  needed: number;
  lat: number | null;
  lng: number | null;
  toLat: number | null;
  toLng: number | null;
  /** For a way back: the request of the way there, as a call named it. */
  returnOf: number | null;
  isHeldBack: number;
};

export type HelperSnapshotRow = Pick<
  Raw<HelperRow, 'categories' | 'skills', 'hasVehicle' | 'wheelchairVehicle' | 'canDoStairs'>,
  | 'id'
  | 'personId'
  | 'status'
  | 'categories'
  | 'skills'
  | 'travelLimitMetres'
  | 'hasVehicle'
  | 'seats'
  | 'wheelchairVehicle'
  | 'canDoStairs'
  | 'tasksPerWeek'
  | 'minutesPerWeek'
  | 'quietFrom'
  | 'quietTo'
  | 'breakUntil'
> & { languages: string; gender: string | null; lat: number | null; lng: number | null; isHeldBack: number };

function scoped(column: string, ids: readonly number[]): { text: string; values: SqlValue[] } {
  if (ids.length === 0) return { text: '', values: [] };
  return { text: ` AND ${column} IN (${ids.map(() => '?').join(',')})`, values: [...ids] };
}

/** A person's first place that has a point. */
export const HOME = (person: string, column: 'lat' | 'lng') =>
  `(SELECT p.${column} FROM place p WHERE p.person_id = ${person} AND p.lat IS NOT NULL ORDER BY p.position LIMIT 1)`;

/**
 * Open requests that still miss somebody; those postponed past `now` or whose time is over are left out,
 * unless `isAlways`, as for what a person asks for by id.
 */
export function openRequests(
  reader: Reader,
  { now, today }: { now: number; today: string },
  ids: readonly number[],
  isAlways = ids.length > 0,
): Promise<RequestSnapshotRow[]> {
  const scope = scoped('r.id', ids);
  const due = isAlways
    ? ''
    : `AND (r.postponed_until IS NULL OR r.postponed_until <= ${String(now)})
       AND (r.ends_at IS NULL OR r.ends_at > ${String(now)})`;
  return reader.sql<RequestSnapshotRow>(
    `SELECT r.id, r.requester_id AS requesterId, r.category, t.category AS categoryDetail, r.urgency,
       r.created_at AS createdAt, r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute,
       r.to_minute AS toMinute, r.time_zone AS timeZone, r.starts_at AS startsAt, r.ends_at AS endsAt,
       r.duration_minutes AS durationMinutes, r.skills, r.languages, r.language_strength AS languageStrength,
       r.gender, r.gender_strength AS genderStrength, r.wheelchair, r.stairs, r.seats, r.needs_vehicle AS needsVehicle,
       r.access_strength AS accessStrength, r.continuity_strength AS continuityStrength, r.at_risk AS atRisk,
       r.helpers_needed - (SELECT count(*) FROM "match" m WHERE m.request_id = r.id AND m.status IN (${HOLDING})) AS needed,
       coalesce(a.lat, ${HOME('r.requester_id', 'lat')}) AS lat, coalesce(a.lng, ${HOME('r.requester_id', 'lng')}) AS lng,
       d.lat AS toLat, d.lng AS toLng,
       (SELECT min(l.return_of) FROM call_request l WHERE l.request_id = r.id) AS returnOf,
       ${isHeldBack('r.requester_id', 'requester', today)} AS isHeldBack
     FROM request r JOIN term t ON t.code = r.category
       LEFT JOIN place a ON a.id = r.place_id LEFT JOIN place d ON d.id = r.destination_id
     WHERE r.status = 'open' ${due}${scope.text}`,
    scope.values,
  );
}

/** Helpers who have not left, with home and languages. */
export function helpersWithHome(
  reader: Reader,
  today: string,
  ids: readonly number[],
): Promise<HelperSnapshotRow[]> {
  const scope = scoped('h.id', ids);
  return reader.sql<HelperSnapshotRow>(
    `SELECT h.id, h.person_id AS personId, h.status, h.categories, h.skills, h.travel_limit_metres AS travelLimitMetres,
       h.has_vehicle AS hasVehicle, h.seats, h.wheelchair_vehicle AS wheelchairVehicle, h.can_do_stairs AS canDoStairs,
       h.tasks_per_week AS tasksPerWeek, h.minutes_per_week AS minutesPerWeek, h.quiet_from AS quietFrom, h.quiet_to AS quietTo, h.break_until AS breakUntil,
       p.languages, p.gender, ${HOME('h.person_id', 'lat')} AS lat, ${HOME('h.person_id', 'lng')} AS lng,
       ${isHeldBack('h.person_id', 'helper', today)} AS isHeldBack
     FROM helper h JOIN person p ON p.id = h.person_id
     WHERE h.status <> 'left'${scope.text}`,
    scope.values,
  );
}

export interface HoursRow {
  readonly helperId: number;
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}
export interface DatedRow {
  readonly helperId: number;
  readonly date: string;
  readonly kind: 'off' | 'on';
  readonly fromMinute: number;
  readonly toMinute: number;
}
export interface VettingItemRow {
  readonly helperId: number;
  readonly kind: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
  readonly graceUntil: string | null;
}

export function weeklyHours(reader: Reader, ids: readonly number[]): Promise<HoursRow[]> {
  const scope = scoped('helper_id', ids);
  return reader.sql<HoursRow>(
    `SELECT helper_id AS helperId, weekday, from_minute AS fromMinute, to_minute AS toMinute
     FROM availability WHERE 1 = 1${scope.text} ORDER BY rowid`,
    scope.values,
  );
}

export function datedHours(reader: Reader, today: string, ids: readonly number[]): Promise<DatedRow[]> {
  const scope = scoped('helper_id', ids);
  return reader.sql<DatedRow>(
    `SELECT helper_id AS helperId, date, kind, from_minute AS fromMinute, to_minute AS toMinute
     FROM availability_exception WHERE date >= ?${scope.text} ORDER BY rowid`,
    [today, ...scope.values],
  );
}

export function vettingItems(reader: Reader, ids: readonly number[]): Promise<VettingItemRow[]> {
  const scope = scoped('helper_id', ids);
  return reader.sql<VettingItemRow>(
    `SELECT helper_id AS helperId, kind, valid_from AS validFrom, valid_until AS validUntil,
       CASE WHEN t.vetting ->> 'graceDays' > 0
         THEN date(valid_until, '+' || (t.vetting ->> 'graceDays') || ' days') END AS graceUntil
     FROM vetting v JOIN term t ON t.code = v.kind WHERE 1 = 1${scope.text} ORDER BY v.rowid`,
    scope.values,
  );
}

export interface LoadRow {
  readonly helperId: number;
  readonly requestId: number;
  readonly requesterId: number;
  readonly status: string;
  readonly whenKind: string;
  readonly whenDate: string | null;
  readonly startsAt: number | null;
  readonly endsAt: number | null;
  readonly durationMinutes: number;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly toLat: number | null;
  readonly toLng: number | null;
  /** When the task is or was: its time where it has one, else when the match was last touched. */
  readonly at: number;
}

/** Matches of the requests and helpers in question: the rules look at both sides of a pair. */
export function pairScope({ requestIds, helperIds }: SnapshotScope): { text: string; values: SqlValue[] } {
  if (requestIds.length === 0 && helperIds.length === 0) return { text: '', values: [] };
  const marks = (ids: readonly number[]) => ids.map(() => '?').join(',');
  return {
    text: ` AND (m.request_id IN (${marks(requestIds)}) OR m.helper_id IN (${marks(helperIds)}))`,
    values: [...requestIds, ...helperIds],
  };
}

/** Every match that somebody counts on, or that was done. */
export function heldMatches(reader: Reader, scope: SnapshotScope): Promise<LoadRow[]> {
  return heldWhere(reader, pairScope(scope));
}

/** The same for all that was ever asked for by the people whose requests these are. */
export function heldByRequesters(reader: Reader, requestIds: readonly number[]): Promise<LoadRow[]> {
  const marks = requestIds.map(() => '?').join(',');
  const text = ` AND r.requester_id IN (SELECT requester_id FROM request WHERE id IN (${marks}))`;
  return heldWhere(reader, { text, values: [...requestIds] });
}

/** The same for all that one person ever asked for. */
export function heldByPerson(reader: Reader, personId: number): Promise<LoadRow[]> {
  return heldWhere(reader, { text: ' AND r.requester_id = ?', values: [personId] });
}

function heldWhere(reader: Reader, pair: { text: string; values: SqlValue[] }): Promise<LoadRow[]> {
  return reader.sql<LoadRow>(
    `SELECT m.helper_id AS helperId, m.request_id AS requestId, r.requester_id AS requesterId, m.status,
       r.when_kind AS whenKind, r.when_date AS whenDate, r.starts_at AS startsAt, r.ends_at AS endsAt,
       r.duration_minutes AS durationMinutes, coalesce(a.lat, ${HOME('r.requester_id', 'lat')}) AS lat, coalesce(a.lng, ${HOME('r.requester_id', 'lng')}) AS lng,
       d.lat AS toLat, d.lng AS toLng, coalesce(r.starts_at, r.ends_at, m.updated_at) AS at
     FROM "match" m JOIN request r ON r.id = m.request_id
       LEFT JOIN place a ON a.id = r.place_id LEFT JOIN place d ON d.id = r.destination_id
     WHERE m.status IN (${HOLDING})${pair.text} ORDER BY m.id`,
    pair.values,
  );
}

/** The suggestions of the last run, as people see them. */
export function suggestedPairs(
  reader: Reader,
  scope: SnapshotScope,
): Promise<{ requestId: number; helperId: number }[]> {
  const pair = pairScope(scope);
  return reader.sql(
    `SELECT m.request_id AS requestId, m.helper_id AS helperId FROM "match" m
     WHERE m.status = 'suggested'${pair.text} ORDER BY m.request_id, m.helper_id`,
    pair.values,
  );
}

const listed = (...reasons: readonly string[]): string => reasons.map((reason) => `'${reason}'`).join(',');

/** They say nothing against the two: for another day of the same request both are as good as before. */
const OF_THE_DAY = listed(
  'cancel:changed_date',
  'cancel:weather',
  'cancel:requester_unwell',
  'cancel:requester_not_there',
);
/** The helper could not come then: on another day they may. */
const NOT_THAT_DAY = listed(
  'decline:no_time',
  'decline:unwell',
  'decline:away',
  'decline:no_vehicle',
  'decline:no_answer',
  'cancel:helper_unwell',
  'cancel:helper_cannot',
  'cancel:vehicle',
  'turn_down:wrong_time',
);

/**
 * Pairs of open requests that were decided against for this very request: asked in vain, turned down, not come, called off
 * for a reason that may lie between the two. That a helper could not come counts until the request is for another day.
 */
export function refusedPairs(
  reader: Reader,
  scope: SnapshotScope,
): Promise<{ requestId: number; helperId: number; isForThatDay: number }[]> {
  const pair = pairScope(scope);
  return reader.sql(
    `SELECT m.request_id AS requestId, m.helper_id AS helperId,
       min(coalesce(e.reason, '') IN (${NOT_THAT_DAY})) AS isForThatDay
     FROM "match" m
       JOIN request r ON r.id = m.request_id
       LEFT JOIN match_event e ON e.rowid = (SELECT x.rowid FROM match_event x
         WHERE x.match_id = m.id AND x.to_status = m.status AND x.from_status <> m.status
         ORDER BY x.at DESC, x.rowid DESC LIMIT 1)
     WHERE r.status = 'open' AND m.status IN ('declined','turned_down','no_show','cancelled')
       AND coalesce(e.reason, '') NOT IN (${OF_THE_DAY})
       AND NOT (coalesce(e.reason, '') IN (${NOT_THAT_DAY})
         AND ifnull(m.ended_for <> r.when_kind || ' ' || coalesce(r.when_date, ''), 0))${pair.text}
     GROUP BY m.request_id, m.helper_id ORDER BY m.request_id, m.helper_id`,
    pair.values,
  );
}

export function doNotMatchPairs(reader: Reader): Promise<{ lowId: number; highId: number }[]> {
  return reader.sql('SELECT low_id AS lowId, high_id AS highId FROM do_not_match ORDER BY low_id, high_id');
}
