import { personKeyEntity } from '../../database/entities/duplicate.entity';
import type { Phone } from '../../../shared/domain/person';
import type { Reader, Writer } from '../../database/session';
import { placesOfPeople } from '../places/repository';
import { keysOf, type Key, type PersonFacts } from './keys';

/** Worked out in one go; between two of them others have their turn. */
const AT_ONCE = 500;

/** What is known of people by id; those who were erased are left out. */
export async function factsOf(reader: Reader, ids: readonly number[]): Promise<Map<number, PersonFacts>> {
  const wanted = JSON.stringify([...new Set(ids)]);
  const people = await reader.sql<{ id: number; displayName: string; email: string | null }>(
    `SELECT p.id, p.display_name AS displayName, p.email FROM person p
     WHERE p.id IN (SELECT value FROM json_each(?)) AND p.id NOT IN (SELECT person_id FROM erased_person)`,
    [wanted],
  );
  const phones = await reader.sql<Phone & { id: number }>(
    `SELECT person_id AS id, as_given AS asGiven, e164 FROM person_phone
     WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, position`,
    [wanted],
  );
  const places = await placesOfPeople(reader, ids);
  const numbers = new Map<number, Phone[]>();
  for (const { id, ...phone } of phones) numbers.set(id, [...(numbers.get(id) ?? []), phone]);
  return new Map(
    people.map(({ id, ...person }) => [
      id,
      { ...person, phones: numbers.get(id) ?? [], places: places.get(id) ?? [] },
    ]),
  );
}

/** Works out anew the keys of these people as far as they wait for it; whoever was erased has none. */
export async function settleKeys(writer: Writer, ids: readonly number[]): Promise<void> {
  const waiting = await writer.sql<{ id: number }>(
    'SELECT person_id AS id FROM person_key_due WHERE person_id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(ids)],
  );
  if (waiting.length === 0) return;
  const due = waiting.map(({ id }) => id);
  const facts = await factsOf(writer, due);
  for (const table of ['person_key', 'person_key_due'])
    await writer.run(`DELETE FROM ${table} WHERE person_id IN (SELECT value FROM json_each(?))`, [
      JSON.stringify(due),
    ]);
  await writer.insert(
    personKeyEntity,
    [...facts].flatMap(([personId, one]) => keysOf(one).map((key) => ({ ...key, personId }))),
  );
}

/** Works out some of the keys that wait. Returns of how many people; 0 when none wait any more. */
export async function settleSomeKeys(writer: Writer): Promise<number> {
  const due = await writer.sql<{ id: number }>(
    'SELECT person_id AS id FROM person_key_due ORDER BY person_id LIMIT ?',
    [AT_ONCE],
  );
  await settleKeys(
    writer,
    due.map(({ id }) => id),
  );
  return due.length;
}

export async function doKeysWait(reader: Reader): Promise<boolean> {
  return (await reader.sqlOne('SELECT 1 FROM person_key_due LIMIT 1')) !== null;
}

/** More than so many are looked at by nobody; those who share most come first. */
const MOST_LOOKED_AT = 100;

/** Who shares a key with somebody, those who share the most telling ones first. */
export async function peopleWithKeys(reader: Reader, keys: readonly Key[]): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT k.person_id AS id FROM json_each(?) f JOIN person_key k
       ON k.kind = f.value ->> 'kind' AND k.key = f.value ->> 'key'
     GROUP BY k.person_id
     ORDER BY sum(CASE k.kind WHEN 'name' THEN 3 WHEN 'place' THEN 1 ELSE 6 END) DESC, k.person_id LIMIT ?`,
    [JSON.stringify(keys), MOST_LOOKED_AT],
  );
  return rows.map(({ id }) => id);
}
