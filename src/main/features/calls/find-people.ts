import type { Reader } from '../../database/session';
import type { Shown } from '../moderation/in-force-repository';
import { searchPeople } from '../people/search-repository';
import { callsFromNumber } from './known-repository';

/** Ids of the people whom a name or the beginning of a number may mean, the best first. */
export async function findByWords(
  reader: Reader,
  text: string,
  limit: number,
  shown: Shown,
): Promise<number[]> {
  return (await searchPeople(reader, text, limit, shown)).map(({ id }) => id);
}

/** Ids of the people whose number it is, and of those who rang from it before. */
export async function findByNumber(
  reader: Reader,
  e164: string,
  limit: number,
  shown: Shown,
): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT f.id FROM (SELECT person_id AS id, 0 AS rank FROM person_phone WHERE e164 = ?1
       UNION ALL SELECT caller_id, 1 FROM call WHERE id IN (${callsFromNumber('?1')})
         AND number_e164 = ?1 AND caller_id IS NOT NULL) f
     WHERE ${shown('f.id', 'both')?.sql ?? 'TRUE'} GROUP BY f.id ORDER BY min(f.rank), f.id LIMIT ?2`,
    [e164, limit],
  );
  return rows.map(({ id }) => id);
}
