import type { PersonHit } from '../../../shared/contract/people';
import type { Reader } from '../../database/session';
import type { Shown } from '../moderation/in-force-repository';
import { hitsOf } from '../people/search-repository';
import { soundKeys } from './sounds';

/** Two words of some letters each. By one word alone too many sound alike. */
const TWO_WORDS = /\p{L}{2}.*\s.*\p{L}{2}/u;

/** People two of whose names sound like two of these, whatever their spelling. */
export async function peopleWhoSoundLike(
  reader: Reader,
  name: string,
  limit: number,
  shown: Shown,
): Promise<PersonHit[]> {
  if (!TWO_WORDS.test(name)) return [];
  const rows = await reader.sql<{ id: number }>(
    `SELECT DISTINCT k.person_id AS id FROM person_key k WHERE k.kind = 'name'
       AND k.key IN (SELECT value FROM json_each(?)) AND ${shown('k.person_id', 'both')?.sql ?? 'TRUE'} LIMIT ?`,
    [JSON.stringify(soundKeys(name)), limit],
  );
  return await hitsOf(
    reader,
    rows.map(({ id }) => id),
  );
}
