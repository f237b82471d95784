import type { PersonHit } from '../../../shared/contract/people';
import type { Reader } from '../../database/session';
import { peopleWhoSoundLike } from '../duplicates/sound-repository';
import type { Shown } from '../moderation/in-force-repository';
import { hitsOf, searchPeople } from '../people/search-repository';
import { callsFromNumber } from './known-repository';

/** People whom a name or the beginning of a number may mean, the best first; then those whose name sounds like it. */
export async function findByWords(
  reader: Reader,
  text: string,
  limit: number,
  shown: Shown,
): Promise<PersonHit[]> {
  const hits = await searchPeople(reader, text, limit, shown);
  if (hits.length === limit) return hits;
  // A name that is heard is seldom spelt as it is written.
  const found = new Set(hits.map(({ id }) => id));
  const alike = await peopleWhoSoundLike(reader, text, limit, shown);
  return [...hits, ...alike.filter(({ id }) => !found.has(id))].slice(0, limit);
}

/** People whose number it is, and those who rang from it before. */
export async function findByNumber(
  reader: Reader,
  e164: string,
  limit: number,
  shown: Shown,
): Promise<PersonHit[]> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT f.id FROM (SELECT person_id AS id, 0 AS rank FROM person_phone WHERE e164 = ?1
       UNION ALL SELECT caller_id, 1 FROM call WHERE id IN (${callsFromNumber('?1')})
         AND number_e164 = ?1 AND caller_id IS NOT NULL) f
     WHERE ${shown('f.id', 'both')?.sql ?? 'TRUE'} GROUP BY f.id ORDER BY min(f.rank), f.id LIMIT ?2`,
    [e164, limit],
  );
  return await hitsOf(
    reader,
    rows.map(({ id }) => id),
  );
}
