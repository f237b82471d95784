import type { Board, BoardMatch, BoardRequest, EndedNeed } from '../../../shared/contract/desk';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import type { Shown } from '../moderation/in-force-repository';
import { HOLDING_SQL, LIVE_SQL, SUGGESTED_SQL, TAKEN_SQL } from '../requests/holding-repository';
import { whenOf, type WhenColumns } from '../requests/service';

/** Where the day of the organisation begins and ends, and the moment that is looked from. */
export interface Day {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly now: Instant;
}

/** More than any desk has in a day; what is beyond that is found in the lists. */
const MOST = 500;

const FACTS = `r.id AS requestId, p.display_name AS requesterName, r.category, r.summary, r.urgency,
  r.when_kind AS whenKind, r.when_date AS whenDate, r.from_minute AS fromMinute, r.to_minute AS toMinute,
  r.starts_at AS startsAt, r.ends_at AS endsAt`;
/** By the hour that it begins, or by which it is due. */
const HOUR = 'coalesce(r.starts_at, r.ends_at)';
/** Whoever said yes was told, whether or not somebody noted it. */
const TOLD = `(m.helper_told_at IS NOT NULL OR m.status IN ('accepted', 'under_way', 'done'))`;
const LIVE = `EXISTS (SELECT 1 FROM "match" m WHERE m.request_id = r.id AND m.status IN ${LIVE_SQL})`;

function whenFirst<Row extends WhenColumns>(row: Row) {
  const { whenKind, whenDate, fromMinute, toMinute, ...rest } = row;
  return { ...rest, when: whenOf({ whenKind, whenDate, fromMinute, toMinute }) };
}

type RawRequest = Omit<BoardRequest, 'when' | 'hasSuggestion' | 'helpers'> &
  WhenColumns & { hasSuggestion: 0 | 1; helpers: string };

async function requests(
  reader: Reader,
  where: string,
  parameters: readonly number[],
  shown: Shown,
): Promise<BoardRequest[]> {
  const visible = shown('r.requester_id', 'requester')?.sql ?? 'TRUE';
  const rows = await reader.sql<RawRequest>(
    `SELECT ${FACTS}, r.version, r.status, r.series_id AS seriesId,
       coalesce((SELECT l.locality FROM place l WHERE l.id = r.place_id),
         (SELECT l.locality FROM place l WHERE l.person_id = r.requester_id ORDER BY l.position LIMIT 1), '') AS locality,
       r.helpers_needed AS helpersNeeded, ${TAKEN_SQL} AS helpersTaken, ${SUGGESTED_SQL} AS hasSuggestion,
       (SELECT json_group_array(json_object('id', h.id, 'name', q.display_name, 'isTold', json(iif(${TOLD}, 'true', 'false')))) FROM "match" m
         JOIN helper h ON h.id = m.helper_id JOIN person q ON q.id = h.person_id
         WHERE m.request_id = r.id AND m.status IN ${HOLDING_SQL}) AS helpers
     FROM request r JOIN person p ON p.id = r.requester_id
     WHERE ${where} AND ${visible}
     ORDER BY ${TAKEN_SQL} >= r.helpers_needed, ${HOUR}, r.id LIMIT ${String(MOST)}`,
    parameters,
  );
  return rows.map((row) => ({
    ...whenFirst(row),
    hasSuggestion: row.hasSuggestion === 1,
    helpers: JSON.parse(row.helpers) as BoardRequest['helpers'],
  }));
}

/**
 * What starts or is due within the day, unfilled first, then by hour. Not what has begun with everybody it needs: that
 * is going on, or asks how it went.
 */
export function startingRequests(reader: Reader, { startsAt, endsAt, now }: Day, shown: Shown) {
  const within = `r.status IN ('open', 'on_hold') AND ${HOUR} >= ? AND (r.starts_at < ? OR (r.starts_at IS NULL AND r.ends_at <= ?))`;
  const begun = `${HOUR} <= ? AND ${TAKEN_SQL} >= r.helpers_needed AND ${LIVE}`;
  return requests(reader, `${within} AND NOT (${begun})`, [startsAt, endsAt, endsAt, now], shown);
}

/** Whose time passed before the day, with nobody who is still to come. */
export function leftRequests(reader: Reader, { startsAt }: Day, shown: Shown) {
  const before = `r.status IN ('open', 'on_hold') AND r.ends_at <= ? AND NOT ${LIVE}`;
  return requests(reader, before, [startsAt], shown);
}

type RawMatch = Omit<BoardMatch, 'when' | 'isTold'> & WhenColumns & { isTold: 0 | 1 };

async function matches(
  reader: Reader,
  where: string,
  parameters: readonly number[],
  shown: Shown,
): Promise<BoardMatch[]> {
  const visible = [shown('r.requester_id', 'requester'), shown('h.person_id', 'helper')];
  const rows = await reader.sql<RawMatch>(
    `SELECT ${FACTS}, m.id AS matchId, m.version, m.status, m.helper_id AS helperId, q.display_name AS helperName,
       ${TOLD} AS isTold
     FROM "match" m JOIN request r ON r.id = m.request_id JOIN person p ON p.id = r.requester_id
       JOIN helper h ON h.id = m.helper_id JOIN person q ON q.id = h.person_id
     WHERE m.status IN ${LIVE_SQL} AND ${where} AND ${visible.map((one) => one?.sql ?? 'TRUE').join(' AND ')}
     ORDER BY r.ends_at IS NULL, r.ends_at, m.id LIMIT ${String(MOST)}`,
    parameters,
  );
  return rows.map((row) => ({ ...whenFirst(row), isTold: row.isTold === 1 }));
}

/** Under way, or at their time, with somebody who counts on it. */
export function matchesNow(reader: Reader, { now }: Day, shown: Shown) {
  const going = `(r.ends_at IS NULL OR r.ends_at > ?) AND (m.status = 'under_way' OR r.starts_at <= ?)`;
  return matches(reader, going, [now, now], shown);
}

/** Their time is over and nobody has said how it went. */
export function matchesToClose(reader: Reader, { now }: Day, shown: Shown) {
  return matches(reader, 'r.ends_at <= ?', [now], shown);
}

type RawEnded = Omit<EndedNeed, 'when'> & WhenColumns;

/** What the turn of a day has ended since `since`, and nobody has opened again. */
export async function endedNeeds(reader: Reader, since: Instant, shown: Shown): Promise<Board['ended']> {
  const visible = shown('r.requester_id', 'requester')?.sql ?? 'TRUE';
  const rows = await reader.sql<RawEnded>(
    `SELECT ${FACTS}, r.version, u.day, u.cause
     FROM unmet_need u JOIN request r ON r.id = u.request_id JOIN person p ON p.id = r.requester_id
     WHERE r.status = 'unmet' AND u.noted_at >= ? AND u.ends_at = r.ends_at AND ${visible}
     ORDER BY r.ends_at DESC, r.id LIMIT ${String(MOST)}`,
    [since],
  );
  return rows.map(whenFirst);
}
