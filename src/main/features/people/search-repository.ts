import type { PersonHit } from '../../../shared/contract/people';
import type { Reader } from '../../database/session';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { isEmptySearch, searchQuery } from '../../search/search-text';
import { wordsFound } from '../../search/found';

/** Ids of the people who fit best, or of those added last when nothing was typed. */
async function searchIds(reader: Reader, text: string, limit: number, shown: Shown): Promise<number[]> {
  const query = searchQuery(text);
  if (query === null && !isEmptySearch(text)) return [];
  if (query === null) {
    const latest = await reader.sql<{ id: number }>(
      `SELECT id FROM person WHERE id NOT IN (SELECT person_id FROM erased_person)
         AND ${shown('id', 'both')?.sql ?? 'TRUE'} ORDER BY id DESC LIMIT ?`,
      [limit],
    );
    return latest.map((row) => row.id);
  }
  const best = await reader.sql<{ id: number }>(
    `SELECT s.rowid AS id FROM person_search s WHERE person_search MATCH ?
       AND NOT EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = s.rowid)
       AND ${shown('s.rowid', 'both')?.sql ?? 'TRUE'} ORDER BY s.rank LIMIT ?`,
    [query, limit],
  );
  return [...best, ...(await withheldFound(reader, text, limit - best.length, shown))].map((row) => row.id);
}

/** Those of whom no more than first name and town may be seen, by these alone. */
async function withheldFound(
  reader: Reader,
  text: string,
  limit: number,
  shown: Shown,
): Promise<{ id: number }[]> {
  const { sql, parameters } = wordsFound('p.open_words', text);
  return await reader.sql<{ id: number }>(
    `SELECT p.id FROM withheld_person w JOIN person p ON p.id = w.id
     WHERE ${sql} AND ${shown('p.id', 'both')?.sql ?? 'TRUE'} ORDER BY p.id DESC LIMIT ?`,
    [...parameters, limit],
  );
}

/** People by name, phone, email, place or notes, best first; the latest when `text` is empty. */
export async function searchPeople(
  reader: Reader,
  text: string,
  limit: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<PersonHit[]> {
  return await hitsOf(reader, await searchIds(reader, text, limit, shown));
}

/** These people as they stand in a list of hits, in this order; those who are hidden are left out. */
export async function hitsOf(
  reader: Reader,
  ids: readonly number[],
  shown: Shown = EVERYBODY_SHOWN,
): Promise<PersonHit[]> {
  const rows = await reader.sql<Omit<PersonHit, 'isWithheld'> & { isWithheld: 0 | 1 }>(
    `SELECT p.id, p.display_name AS displayName,
       (SELECT as_given FROM person_phone f WHERE f.person_id = p.id ORDER BY position LIMIT 1) AS phone,
       coalesce((SELECT locality FROM place l WHERE l.person_id = p.id ORDER BY position LIMIT 1), '') AS locality,
       EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = p.id) AS isWithheld,
       (SELECT h.id FROM helper h WHERE h.person_id = p.id) AS helperId,
       (SELECT count(*) FROM request r WHERE r.requester_id = p.id AND r.status IN ('open', 'on_hold')) AS openRequests
     FROM person p WHERE p.id IN (SELECT value FROM json_each(?)) AND ${shown('p.id', 'both')?.sql ?? 'TRUE'}`,
    [JSON.stringify(ids)],
  );
  const byId = new Map<number, PersonHit>(
    rows.map((row) => [Number(row.id), { ...row, isWithheld: row.isWithheld === 1 }]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}
