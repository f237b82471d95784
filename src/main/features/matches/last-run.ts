import type { OutputOf } from '../../../shared/contract';
import type { Reader } from '../../database/session';

/** What the newest run found; null before the first. */
export async function lastRun(reader: Reader): Promise<OutputOf<'matching.status'>['lastRun']> {
  return await reader.sqlOne(
    `SELECT ended_at AS endedAt, requests, helpers, suggestions, unmatched, objective - bound AS gap
     FROM matching_run ORDER BY id DESC LIMIT 1`,
  );
}
