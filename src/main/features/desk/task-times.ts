import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { TAKEN_SQL } from '../requests/holding-repository';

/** What the time that passed has changed. */
export interface TimesPassed {
  /** A request began or ended. */
  readonly isAny: boolean;
  /** One ended while it lacked a helper: nobody is to be suggested for it any more. */
  readonly isUnmet: boolean;
}

/** Looks for requests that began or ended after `since` and not after `now`. */
export async function timesPassed(reader: Reader, since: Instant, now: Instant): Promise<TimesPassed> {
  const [began, ended] = ['starts_at', 'ends_at'].map((moment) => `(r.${moment} > ?1 AND r.${moment} <= ?2)`);
  const row = await reader.sqlOne<{ isAny: 0 | 1; isUnmet: 0 | 1 | null }>(
    `SELECT count(*) > 0 AS isAny, max(${ended} AND ${TAKEN_SQL} < r.helpers_needed) AS isUnmet FROM request r
     WHERE r.status IN ('open', 'on_hold') AND (${began} OR ${ended})`,
    [since, now],
  );
  return { isAny: row?.isAny === 1, isUnmet: row?.isUnmet === 1 };
}
