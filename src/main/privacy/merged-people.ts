import type { Instant } from '../../shared/domain/time';
import type { Reader } from '../database/session';

/** Records that were merged into this person, under the numbers that they have in backups from before. */
export async function mergedIntoThem(
  reader: Reader,
  personId: number,
): Promise<{ person: number; createdAt: Instant }[]> {
  return await reader.sql(
    `SELECT m.gone_id AS person, m.gone_created_at AS createdAt FROM merged_into i
     JOIN merge m ON m.kind = 'person' AND m.undone_at IS NULL AND m.gone_id = i.gone_id WHERE i.kept_id = ?`,
    [personId],
  );
}
