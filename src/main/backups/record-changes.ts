import type { RecordCounts } from '../../shared/contract/backup-facts';
import type { Instant } from '../../shared/domain/time';
import { countsOf } from '../database/check-record';
import type { Database } from '../database/unit-of-work';

/** How much is held now, and how much of it is newer than an instant. */
export interface RecordChanges {
  readonly now: RecordCounts;
  readonly since: RecordCounts;
}

const SINCE = `SELECT
  (SELECT count(*) FROM request WHERE updated_at > ?1) AS requests,
  (SELECT count(*) FROM helper WHERE updated_at > ?1) AS helpers,
  (SELECT count(*) FROM person WHERE updated_at > ?1) AS people,
  (SELECT count(DISTINCT match_id) FROM match_event WHERE at > ?1) AS matches`;

/** What would be lost by going back to a backup that was made at `made`: rows that were added or changed since. */
export async function changesSince(database: Database, made: Instant): Promise<RecordChanges> {
  return await database.read(async (reader) => {
    const since = await countsOf(() => reader.sql<RecordCounts>(SINCE, [made]));
    return { now: await countsOf((sql) => reader.sql<RecordCounts>(sql)), since };
  });
}
