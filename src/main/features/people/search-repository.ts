import type { PersonHit } from '../../../shared/contract/people';
import type { Reader } from '../../database/session';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { isEmptySearch, searchQuery } from '../../search/search-text';

/** Ids of the people who fit best, or of those added last when nothing was typed. */
async function searchIds(reader: Reader, text: string, limit: number, shown: Shown): Promise<number[]> {
  const query = searchQuery(text);
  if (query === null && !isEmptySearch(text)) return [];
  const rows =
    query === null
      ? await reader.sql<{ id: number }>(
          `SELECT id FROM person WHERE id NOT IN (SELECT person_id FROM erased_person)
             AND ${shown('id', 'both')?.sql ?? 'TRUE'} ORDER BY id DESC LIMIT ?`,
          [limit],
        )
      : await reader.sql<{ id: number }>(
          `SELECT rowid AS id FROM person_search WHERE person_search MATCH ? AND ${shown('rowid', 'both')?.sql ?? 'TRUE'}
           ORDER BY rank LIMIT ?`,
          [query, limit],
        );
  return rows.map((row) => row.id);
}

/** People by name, phone, email, place or notes, best first; the latest when `text` is empty. */
export async function searchPeople(
  reader: Reader,
  text: string,
  limit: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<PersonHit[]> {
  const ids = await searchIds(reader, text, limit, shown);
  const rows = await reader.sql<PersonHit>(
    `SELECT p.id, p.display_name AS displayName,
       (SELECT as_given FROM person_phone f WHERE f.person_id = p.id ORDER BY position LIMIT 1) AS phone,
       coalesce((SELECT locality FROM place l WHERE l.person_id = p.id ORDER BY position LIMIT 1), '') AS locality,
       (SELECT h.id FROM helper h WHERE h.person_id = p.id) AS helperId,
       (SELECT count(*) FROM request r WHERE r.requester_id = p.id AND r.status IN ('open', 'on_hold')) AS openRequests
     FROM person p WHERE p.id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids)],
  );
  const byId = new Map(rows.map((row) => [Number(row.id), row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
