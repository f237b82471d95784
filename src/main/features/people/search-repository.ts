import type { PersonHit } from '../../../shared/contract/people';
import type { Reader } from '../../database/session';
import { EVERYBODY_SHOWN, type Shown } from '../moderation/in-force-repository';
import { isEmptySearch, searchQuery } from '../../search/search-text';
import { wordsFound } from '../../search/found';

const IS_WITHHELD = 'EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = p.id)';
const hit = (isWithheld: string) => `p.id, p.display_name AS displayName,
  (SELECT as_given FROM person_phone f WHERE f.person_id = p.id ORDER BY position LIMIT 1) AS phone,
  coalesce((SELECT locality FROM place l WHERE l.person_id = p.id ORDER BY position LIMIT 1), '') AS locality,
  ${isWithheld} AS isWithheld,
  (SELECT h.id FROM helper h WHERE h.person_id = p.id) AS helperId,
  (SELECT count(*) FROM request r WHERE r.requester_id = p.id AND r.status IN ('open', 'on_hold')) AS openRequests`;

interface HitRow extends Omit<PersonHit, 'isWithheld'> {
  readonly isWithheld: 0 | 1;
}
const toHit = (row: HitRow): PersonHit => ({ ...row, isWithheld: row.isWithheld === 1 });

async function latest(reader: Reader, limit: number, shown: Shown): Promise<PersonHit[]> {
  const rows = await reader.sql<HitRow>(
    `SELECT ${hit(IS_WITHHELD)} FROM person p WHERE p.id NOT IN (SELECT person_id FROM erased_person)
       AND ${shown('p.id', 'both')?.sql ?? 'TRUE'} ORDER BY p.id DESC LIMIT ?`,
    [limit],
  );
  return rows.map(toHit);
}

/**
 * Those who fit best. Their places are not read with them: FTS5 would work out each rank a second time, which takes half as
 * long again as finding them all.
 */
async function bestFound(reader: Reader, query: string, limit: number, shown: Shown): Promise<PersonHit[]> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT s.rowid AS id FROM person_search s WHERE person_search MATCH ?
       AND NOT EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = s.rowid)
       AND ${shown('s.rowid', 'both')?.sql ?? 'TRUE'} ORDER BY s.rank LIMIT ?`,
    [query, limit],
  );
  return await hitsOf(
    reader,
    rows.map(({ id }) => id),
  );
}

/**
 * Those of whom no more than first name and town may be seen, if these alone fit. All words of theirs only say who has to be
 * looked at: they neither find nor order anybody.
 */
async function withheldFound(
  reader: Reader,
  { query, text }: { query: string; text: string },
  limit: number,
  shown: Shown,
): Promise<PersonHit[]> {
  const { sql, parameters } = wordsFound('p.open_words', text);
  const rows = await reader.sql<HitRow>(
    `SELECT ${hit('1')} FROM person_search s CROSS JOIN person p ON p.id = s.rowid
     WHERE person_search MATCH ? AND ${sql} AND EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = s.rowid)
       AND ${shown('s.rowid', 'both')?.sql ?? 'TRUE'} ORDER BY s.rowid DESC LIMIT ?`,
    [query, ...parameters, limit],
  );
  return rows.map(toHit);
}

/** People by name, phone, email, place or notes, best first; the latest when `text` is empty. */
export async function searchPeople(
  reader: Reader,
  text: string,
  limit: number,
  shown: Shown = EVERYBODY_SHOWN,
): Promise<PersonHit[]> {
  const query = searchQuery(text);
  if (query === null) return isEmptySearch(text) ? await latest(reader, limit, shown) : [];
  const best = await bestFound(reader, query, limit, shown);
  const left = limit - best.length;
  if (reader.seesAll || left === 0) return best;
  return [...best, ...(await withheldFound(reader, { query, text }, left, shown))];
}

/** These people as they stand in a list of hits, in this order; those who are hidden are left out. */
export async function hitsOf(
  reader: Reader,
  ids: readonly number[],
  shown: Shown = EVERYBODY_SHOWN,
): Promise<PersonHit[]> {
  if (ids.length === 0) return [];
  const rows = await reader.sql<HitRow>(
    `SELECT ${hit(IS_WITHHELD)} FROM person p WHERE p.id IN (SELECT value FROM json_each(?)) AND ${shown('p.id', 'both')?.sql ?? 'TRUE'}`,
    [JSON.stringify(ids)],
  );
  const byId = new Map<number, PersonHit>(rows.map((row) => [row.id, toHit(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
