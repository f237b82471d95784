import type { OutputOf } from '../../../shared/contract';
import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Long enough to have some of each kind, short enough to say something of today. */
const LOOKED_BACK_DAYS = 180;
const MOST = 200;

/**
 * How the last requests of a category fared: how many there were, how many found a helper, and after how many hours half
 * of those had one. Requests of the last day are left out where they still wait: nobody knows yet how they fare.
 */
export async function waitingFor(
  reader: Reader,
  category: string,
  now: Instant,
): Promise<OutputOf<'calls.waiting'>> {
  const rows = await reader.sql<{ waited: number | null }>(
    `SELECT (SELECT min(e.at) FROM "match" m JOIN match_event e ON e.match_id = m.id
         WHERE m.request_id = r.id AND e.to_status = 'confirmed') - r.created_at AS waited
     FROM request r WHERE r.category = ? AND r.created_at >= ? AND r.status <> 'cancelled'
       AND (r.status <> 'open' OR r.created_at < ? OR EXISTS (SELECT 1 FROM "match" m JOIN match_event e
         ON e.match_id = m.id WHERE m.request_id = r.id AND e.to_status = 'confirmed'))
     ORDER BY r.created_at DESC LIMIT ?`,
    [category, now - LOOKED_BACK_DAYS * DAY_MS, now - DAY_MS, MOST],
  );
  const waits = rows.flatMap(({ waited }) => (waited === null ? [] : [Math.max(0, waited)]));
  return { requests: rows.length, helped: waits.length, medianHours: medianHours(waits) };
}

function medianHours(waits: number[]): number | null {
  const sorted = waits.sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined ? null : Math.ceil(middle / HOUR_MS);
}
