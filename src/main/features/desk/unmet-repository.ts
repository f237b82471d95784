import type { OutputOf } from '../../../shared/contract';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { UnmetNeedRow } from '../../database/entities/unmet-need.entity';
import type { Reader, Writer } from '../../database/session';
import { HOLDING_SQL } from '../requests/holding-repository';

export interface PassedRequest {
  readonly id: number;
  readonly startsAt: Instant | null;
  readonly endsAt: Instant;
}

/**
 * Open requests whose time ended by `until` with nobody on them, then or before, that were not ended once already for that
 * very time: what somebody opened again is theirs to decide.
 */
export async function passedRequests(reader: Reader, until: Instant): Promise<PassedRequest[]> {
  return await reader.sql<PassedRequest>(
    `SELECT r.id, r.starts_at AS startsAt, r.ends_at AS endsAt
     FROM request r
     WHERE r.status = 'open' AND r.ends_at IS NOT NULL AND r.ends_at <= ?
       AND NOT EXISTS (SELECT 1 FROM "match" m WHERE m.request_id = r.id AND m.status IN ${HOLDING_SQL})
       AND NOT EXISTS (SELECT 1 FROM unmet_need u WHERE u.request_id = r.id AND u.ends_at = r.ends_at)
     ORDER BY r.ends_at, r.id`,
    [until],
  );
}

/** What was ended, at a time after `now`, for a time after `until`, and left as it was since; what was ended last first. */
export async function endedTooEarly(
  reader: Reader,
  { until, now }: { until: Instant; now: Instant },
): Promise<{ id: number; notedAt: Instant }[]> {
  return await reader.sql(
    `SELECT r.id, u.noted_at AS notedAt
     FROM unmet_need u JOIN request r ON r.id = u.request_id AND r.ends_at = u.ends_at
     WHERE u.noted_at > ?1 AND u.ends_at > ?2 AND r.status = 'unmet' AND r.updated_at = u.noted_at
     ORDER BY u.noted_at DESC, r.id`,
    [now, until],
  );
}

/** Takes back why they passed without help. */
export async function dropUnmetNeeds(writer: Writer, ids: readonly number[]): Promise<void> {
  await writer.run('DELETE FROM unmet_need WHERE request_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(ids),
  ]);
}

/** Notes why a request passed without help, in the place of what was noted of an earlier time of it. */
export async function putUnmetNeed(writer: Writer, row: UnmetNeedRow): Promise<void> {
  await writer.run(
    `INSERT INTO unmet_need (request_id, ends_at, day, cause, noted_at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (request_id) DO UPDATE SET ends_at = excluded.ends_at, day = excluded.day, cause = excluded.cause,
       noted_at = excluded.noted_at`,
    [row.requestId, row.endsAt, row.day, row.cause, row.notedAt],
  );
}

/**
 * Unmet requests of the days from `from` to `to`, both included, most first. Where staff ended one, it counts on the day
 * it was asked for, or, for any time, on the day between `startsAt` and `endsAt` on which it was ended.
 */
export async function unmetCounts(
  reader: Reader,
  days: { from: LocalDate; to: LocalDate; startsAt: Instant; endsAt: Instant },
): Promise<OutputOf<'desk.unmet'>> {
  return await reader.sql(
    `SELECT r.category, coalesce(u.cause, r.status_reason, 'nobody_found') AS cause, count(*) AS count
     FROM request r LEFT JOIN unmet_need u ON u.request_id = r.id AND u.ends_at = r.ends_at
     WHERE r.status = 'unmet' AND CASE WHEN coalesce(u.day, r.when_date) IS NULL
       THEN r.updated_at >= ?3 AND r.updated_at < ?4
       ELSE coalesce(u.day, r.when_date) BETWEEN ?1 AND ?2 END
     GROUP BY 1, 2 ORDER BY count DESC, r.category, cause`,
    [days.from, days.to, days.startsAt, days.endsAt],
  );
}
