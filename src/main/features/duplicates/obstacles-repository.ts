import { MERGE_OBSTACLES, type MergeObstacle, type MergePreview } from '../../../shared/contract/duplicates';
import { KithError } from '../../../shared/contract/errors';
import type { Reader } from '../../database/session';
import { HOLDING_SQL, LIVE_SQL } from '../requests/holding-repository';

/** What keeps two people from being one: each finds a row where it does. */
const OF_PEOPLE: Readonly<Partial<Record<MergeObstacle, string>>> = {
  erased: 'SELECT 1 FROM erased_person WHERE person_id IN (?1, ?2)',
  kept_apart: 'SELECT 1 FROM do_not_match WHERE low_id = min(?1, ?2) AND high_id = max(?1, ?2)',
  helped_each_other: `SELECT 1 FROM "match" m JOIN request r ON r.id = m.request_id JOIN helper h ON h.id = m.helper_id
    WHERE m.status IN ${HOLDING_SQL}
      AND ((r.requester_id = ?1 AND h.person_id = ?2) OR (r.requester_id = ?2 AND h.person_id = ?1))`,
  kept_apart_match: `SELECT 1 FROM "match" m JOIN request r ON r.id = m.request_id JOIN helper h ON h.id = m.helper_id
    JOIN do_not_match d ON (d.low_id IN (?1, ?2) AND d.high_id IN (r.requester_id, h.person_id))
      OR (d.high_id IN (?1, ?2) AND d.low_id IN (r.requester_id, h.person_id))
    WHERE m.status IN ${LIVE_SQL} AND (r.requester_id IN (?1, ?2) OR h.person_id IN (?1, ?2))`,
  both_on_request: `SELECT 1 FROM helper a JOIN "match" m ON m.helper_id = a.id AND m.status IN ${HOLDING_SQL}
    JOIN "match" n ON n.request_id = m.request_id AND n.status IN ${HOLDING_SQL} JOIN helper b ON b.id = n.helper_id
    WHERE a.person_id = ?1 AND b.person_id = ?2`,
};

const OF_REQUESTS: Readonly<Partial<Record<MergeObstacle, string>>> = {
  other_requester: `SELECT 1 FROM request a JOIN request b ON b.id = ?2 WHERE a.id = ?1 AND a.requester_id <> b.requester_id`,
  in_series: 'SELECT 1 FROM request WHERE id = ?2 AND series_id IS NOT NULL AND ?1 = ?1',
  both_on_request: `SELECT 1 FROM "match" m JOIN "match" n ON n.helper_id = m.helper_id AND n.status IN ${HOLDING_SQL}
    WHERE m.request_id = ?1 AND n.request_id = ?2 AND m.status IN ${HOLDING_SQL}`,
  too_many_helpers: `SELECT 1 WHERE (SELECT count(*) FROM "match" WHERE request_id IN (?1, ?2) AND status IN ${HOLDING_SQL})
    > (SELECT max(helpers_needed) FROM request WHERE id IN (?1, ?2))`,
};

/** What stands against merging these two, in the order in which it is told. */
export async function obstaclesTo(
  reader: Reader,
  kind: 'person' | 'request',
  keptId: number,
  goneId: number,
): Promise<MergeObstacle[]> {
  const all = kind === 'person' ? OF_PEOPLE : OF_REQUESTS;
  const found: MergeObstacle[] = [];
  for (const name of MERGE_OBSTACLES) {
    const sql = all[name];
    if (sql !== undefined && (await reader.sqlOne(sql, [keptId, goneId])) !== null) found.push(name);
  }
  return found;
}

/** @throws KithError `not_possible` with the first thing that stands against it */
export function refuseObstacles([first]: readonly MergeObstacle[]): void {
  if (first === undefined) return;
  throw new KithError(
    'not_possible',
    `These two cannot become one yet: ${REASONS[first]} Nothing was changed.`,
    {
      obstacle: first,
    },
  );
}

const REASONS: Readonly<Record<MergeObstacle, string>> = {
  erased: 'one of them was erased.',
  kept_apart:
    'they are kept apart from one another by a rule. Take that rule away first if it was a mistake.',
  helped_each_other: 'one of them has helped the other, or is going to.',
  kept_apart_match:
    'one has a confirmed match with somebody from whom the other is kept apart. Cancel it first.',
  both_on_request:
    'both have a place on the same request, or the same helper. Cancel one of the two matches first.',
  other_requester:
    'they are for two different people. Merge the people first if they are one; if two asked for the same, close one request with the reason “Duplicate”.',
  in_series:
    'the one that would go belongs to a repeating request. Keep that one instead, or end the series first.',
  too_many_helpers:
    'more helpers are confirmed than either asks for. Call one of them off first, so that they hear of it.',
};

interface Booked {
  readonly keptSummary: string;
  readonly keptStart: number;
  readonly keptEnd: number;
  readonly goneSummary: string;
  readonly goneStart: number;
  readonly goneEnd: number;
}

/** Confirmed tasks of two people as helpers that lie at the same time. */
export async function doubleBookings(
  reader: Reader,
  keptId: number,
  goneId: number,
): Promise<MergePreview['doubleBooked']> {
  const tasks = (
    person: string,
  ) => `SELECT r.id, r.summary, r.starts_at AS "from", r.ends_at AS "to" FROM helper h
    JOIN "match" m ON m.helper_id = h.id AND m.status IN ${LIVE_SQL} JOIN request r ON r.id = m.request_id
    WHERE h.person_id = ${person} AND r.starts_at IS NOT NULL AND r.ends_at IS NOT NULL`;
  const rows = await reader.sql<Booked>(
    `SELECT a.summary AS keptSummary, a."from" AS keptStart, a."to" AS keptEnd, b.summary AS goneSummary,
       b."from" AS goneStart, b."to" AS goneEnd
     FROM (${tasks('?1')}) a JOIN (${tasks('?2')}) b ON a."from" < b."to" AND b."from" < a."to" AND a.id <> b.id
     ORDER BY a."from" LIMIT 50`,
    [keptId, goneId],
  );
  return rows.map((row) => ({
    kept: { summary: row.keptSummary, startsAt: row.keptStart, endsAt: row.keptEnd },
    gone: { summary: row.goneSummary, startsAt: row.goneStart, endsAt: row.goneEnd },
  }));
}

/** Confirmed and done matches of both requests. */
export async function helpersTakenBy(reader: Reader, keptId: number, goneId: number): Promise<number> {
  const row = await reader.sqlOne<{ n: number }>(
    `SELECT count(*) AS n FROM "match" WHERE request_id IN (?, ?) AND status IN ${HOLDING_SQL}`,
    [keptId, goneId],
  );
  return row?.n ?? 0;
}
