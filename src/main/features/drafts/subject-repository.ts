import type { KeptDraft } from '../../../shared/contract/drafts';
import type { Reader } from '../../database/session';

/** Those whom a draft tells of, as far as that is known: by the record, and by whoever is chosen in it. */
export async function peopleOf(
  reader: Reader,
  { form, key }: Pick<KeptDraft, 'form' | 'key'>,
  chosen: readonly unknown[],
): Promise<number[]> {
  const sql = OWNERS[form];
  const owner = sql === undefined ? null : await reader.sqlOne<{ id: number }>(sql, [key]);
  const ids = [owner?.id, ...chosen].filter((id) => typeof id === 'number');
  return [...new Set(ids)];
}

const OWNERS: Readonly<Partial<Record<KeptDraft['form'], string>>> = {
  person: 'SELECT id FROM person WHERE CAST(id AS TEXT) = ?',
  helper: 'SELECT person_id AS id FROM helper WHERE CAST(id AS TEXT) = ?',
  request: 'SELECT requester_id AS id FROM request WHERE CAST(id AS TEXT) = ?',
};

/** Whether the reader may see no more than first name and town of one of these, or one is not there. */
export async function isOneWithheld(reader: Reader, people: readonly number[]): Promise<boolean> {
  const row = await reader.sqlOne(
    `SELECT 1 FROM json_each(?) j WHERE j.value IN (SELECT w.id FROM withheld_person w)
       OR NOT EXISTS (SELECT 1 FROM person p WHERE p.id = j.value) LIMIT 1`,
    [JSON.stringify(people)],
  );
  return row !== null;
}

/** Whether the reader may not see what was said in a call, or it is not there. */
export async function isCallWithheld(reader: Reader, key: string): Promise<boolean> {
  const row = await reader.sqlOne(
    `SELECT 1 FROM call k WHERE CAST(k.id AS TEXT) = ? AND k.id NOT IN (SELECT w.id FROM withheld_call w)`,
    [key],
  );
  return row === null;
}

/** Whether one of these is not to be shown on the map. */
export async function isOneOffMap(reader: Reader, people: readonly number[]): Promise<boolean> {
  const row = await reader.sqlOne(
    'SELECT 1 FROM person WHERE is_off_map AND id IN (SELECT value FROM json_each(?)) LIMIT 1',
    [JSON.stringify(people)],
  );
  return row !== null;
}
