import { HOLDING_STATUSES } from '../../../shared/domain/match';
import type { Reader } from '../../database/session';

/** One row of the change log; what stands there was changed after everything with a smaller `seq`. */
export interface ChangeRow {
  readonly kind: 'request' | 'helper' | 'suggested' | 'pairs' | 'everything';
  readonly id: number;
  readonly seq: number;
}

/** How far the change log goes. */
export async function lastChange(reader: Reader): Promise<number> {
  const row = await reader.sqlOne<{ seq: number | null }>('SELECT max(seq) AS seq FROM matching_change');
  return row?.seq ?? 0;
}

/** What changed after `after`, oldest first, at most `limit` rows. */
export function changesAfter(reader: Reader, after: ChangeRow, limit: number): Promise<ChangeRow[]> {
  return reader.sql<ChangeRow>(
    `SELECT kind, id, seq FROM matching_change
     WHERE seq >= ?1 AND (seq > ?1 OR kind > ?2 OR (kind = ?2 AND id > ?3)) ORDER BY seq, kind, id LIMIT ?4`,
    [after.seq, after.kind, after.id, limit],
  );
}

/** Ids after `after` of all that a problem may be about, ascending, at most `limit`. */
export async function idsAfter(
  reader: Reader,
  kind: 'request' | 'helper' | 'suggested',
  after: number,
  limit: number,
): Promise<number[]> {
  const from = {
    request: `request WHERE status = 'open' AND id > ?`,
    helper: `helper WHERE status <> 'left' AND id > ?`,
    suggested: `request WHERE id IN (SELECT request_id FROM "match" WHERE status = 'suggested') AND id > ?`,
  }[kind];
  const rows = await reader.sql<{ id: number }>(`SELECT id FROM ${from} ORDER BY id LIMIT ?`, [after, limit]);
  return rows.map(({ id }) => id);
}

/**
 * Open requests that come up or go by between the two moments (epoch milliseconds), or whose days follow another
 * time zone's clock.
 */
export async function requestsOfTheTime(
  reader: Reader,
  [from, to]: readonly [number, number],
  timeZone: string,
): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT id FROM request WHERE status = 'open' AND (
       (postponed_until > ?1 AND postponed_until <= ?2) OR (ends_at > ?1 AND ends_at <= ?2)
       OR (when_kind = 'by' AND time_zone <> ?3))`,
    [from, to, timeZone],
  );
  return rows.map(({ id }) => id);
}

const HOLDING = HOLDING_STATUSES.map((status) => `'${status}'`).join(',');

/**
 * Helpers with a task whose age passes one of `ages` (milliseconds) between the two moments, or with a missed one that
 * passes `missedAge`: what they did lately is counted otherwise from then on.
 */
export async function helpersOfTheTime(
  reader: Reader,
  [from, to]: readonly [number, number],
  ages: readonly number[],
  missedAge: number,
): Promise<number[]> {
  const spans = [...ages.map((age) => [from - age, to - age] as const)];
  const passes = (at: string) => spans.map(() => `(${at} > ? AND ${at} <= ?)`).join(' OR ');
  const rows = await reader.sql<{ id: number }>(
    `SELECT m.helper_id AS id FROM "match" m JOIN request r ON r.id = m.request_id
     WHERE m.status IN (${HOLDING}) AND (${passes('coalesce(r.starts_at, r.ends_at, m.updated_at)')})
     UNION
     SELECT m.helper_id AS id FROM match_event e JOIN "match" m ON m.id = e.match_id
     WHERE m.status IN ('no_show','cancelled') AND e.at > ? AND e.at <= ?`,
    [...spans.flat(), from - missedAge, to - missedAge],
  );
  return rows.map(({ id }) => id);
}
