import type { Instant } from '../../../shared/domain/time';
import type { Reader } from '../../database/session';
import { LIVE_SQL } from './holding-repository';

/** A helper on a request who has another confirmed task, and no time left for both. */
export interface Clash {
  readonly matchId: number;
  readonly otherId: number;
  readonly helper: string;
  readonly summary: string;
  readonly endsAt: Instant;
}

/**
 * Helpers of these requests who have another confirmed task then, so that what is left of the time is too short. As in the
 * rules of the engine, only tasks between two hours take up time, and the whole of it.
 */
export async function clashesOf(reader: Reader, requestIds: readonly number[]): Promise<Clash[]> {
  return await reader.sql<Clash>(
    `SELECT m.id AS matchId, o.id AS otherId, p.display_name AS helper, o.summary, r.ends_at AS endsAt
     FROM request r JOIN "match" m ON m.request_id = r.id AND m.status IN ${LIVE_SQL}
     JOIN "match" n ON n.helper_id = m.helper_id AND n.request_id <> r.id AND n.status IN ${LIVE_SQL}
     JOIN request o ON o.id = n.request_id JOIN helper h ON h.id = m.helper_id JOIN person p ON p.id = h.person_id
     WHERE r.id IN (SELECT value FROM json_each(?)) AND r.when_kind = 'between' AND o.when_kind = 'between'
       AND r.starts_at < o.ends_at AND o.starts_at < r.ends_at
       AND max(o.starts_at - r.starts_at, r.ends_at - o.ends_at) < r.duration_minutes * 60000
     ORDER BY o.starts_at, m.id`,
    [JSON.stringify(requestIds)],
  );
}
