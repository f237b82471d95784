import type { Reader } from '../../database/session';
import { isHeldBack, type Shown } from '../moderation/in-force-repository';
import { HOME } from './snapshot-repository';

export interface WisherRow {
  /** Of the kind of help. */
  readonly categoryDetail: string;
  readonly lat: number | null;
  readonly lng: number | null;
  readonly isHeldBack: number;
}

/** What the record has to say on a request that is being written; null where the kind of help is not in the list. */
export function wisher(
  reader: Reader,
  { category, personId, today }: { category: string; personId: number | null; today: string },
): Promise<WisherRow | null> {
  return reader.sqlOne<WisherRow>(
    `SELECT t.category AS categoryDetail, ${HOME('?1', 'lat')} AS lat, ${HOME('?1', 'lng')} AS lng,
       ${isHeldBack('?1', 'requester', today)} AS isHeldBack
     FROM term t WHERE t.code = ?2 AND t.category IS NOT NULL`,
    [personId, category],
  );
}

/** Helpers who are left out of lists for whoever asks. */
export async function helpersNotShown(reader: Reader, shown: Shown): Promise<number[]> {
  const condition = shown('h.person_id', 'helper');
  if (condition === null) return [];
  const rows = await reader.sql<{ id: number }>(
    `SELECT h.id FROM helper h WHERE NOT (${condition.sql}) ORDER BY h.id`,
  );
  return rows.map(({ id }) => id);
}

export interface LikelyRow {
  readonly helperId: number;
  readonly name: string;
  readonly locality: string | null;
  /** Whether whoever asks sees a point for them at all. */
  readonly isOnMap: number;
}

/** Names and towns of helpers, as whoever asks sees them. */
export async function likelyRows(
  reader: Reader,
  helperIds: readonly number[],
): Promise<ReadonlyMap<number, LikelyRow>> {
  const rows = await reader.sql<LikelyRow>(
    `SELECT h.id AS helperId, p.display_name AS name, ${HOME('h.person_id', 'lat')} IS NOT NULL AS isOnMap,
       (SELECT a.locality FROM place a WHERE a.person_id = h.person_id ORDER BY a.position LIMIT 1) AS locality
     FROM helper h JOIN person p ON p.id = h.person_id WHERE h.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(helperIds)],
  );
  return new Map(rows.map((row) => [row.helperId, row]));
}
