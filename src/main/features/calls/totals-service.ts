import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';

export interface CallTotals {
  readonly count: number;
  /** Of the calls that are over, in minutes, rounded. */
  readonly minutes: number;
}

/**
 * How many calls an account has begun since then, and how long those that are over took.
 * @param operatorId id of the account; null in the sample, where there are none
 */
export async function callTotals(
  reader: Reader,
  operatorId: string | null,
  since: Instant,
): Promise<CallTotals> {
  const row = await reader.sqlOne<CallTotals>(
    `SELECT count(*) AS count, CAST(round(coalesce(sum(ended_at - started_at), 0) / 60000.0) AS INTEGER) AS minutes
     FROM call WHERE operator_id IS ? AND started_at > ?`,
    [operatorId, since],
  );
  return row ?? { count: 0, minutes: 0 };
}
