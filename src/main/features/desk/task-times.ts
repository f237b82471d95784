import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { TAKEN_SQL } from '../requests/holding-repository';

/** What the time that passed has changed. */
export interface TimesPassed {
  /** A request began, ended, or can no longer be begun in time. */
  readonly isAny: boolean;
  /** One of them lacks a helper, so that suggestions are to be worked out anew. */
  readonly isUnfilled: boolean;
}

/** Looks for requests whose beginning, latest beginning or end lies after `since` and not after `now`. */
export async function timesPassed(reader: Reader, since: Instant, now: Instant): Promise<TimesPassed> {
  const within = (moment: string) => `(${moment} > ?1 AND ${moment} <= ?2)`;
  const latest = 'r.ends_at - r.duration_minutes * 60000';
  const row = await reader.sqlOne<{ isAny: 0 | 1; isUnfilled: 0 | 1 | null }>(
    `SELECT count(*) > 0 AS isAny, max(${TAKEN_SQL} < r.helpers_needed) AS isUnfilled FROM request r
     WHERE r.status = 'open' AND (${['r.starts_at', latest, 'r.ends_at'].map(within).join(' OR ')})`,
    [since, now],
  );
  return { isAny: row?.isAny === 1, isUnfilled: row?.isUnfilled === 1 };
}
