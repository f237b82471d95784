import { firstNameOf, type Person, type PersonInput } from '../../../shared/domain/person';
import type { PersonId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import {
  personEntity,
  personPhoneEntity,
  type PersonPhoneRow,
  type PersonRow,
} from '../../database/entities/person.entity';
import type { Reader, Writer } from '../../database/session';
import { insertPlaces, placesOfPeople, type PlaceOwner } from '../places/repository';
import { openWords, personSearchWords } from './search-words';

type RawPerson = Omit<
  PersonRow,
  'searchWords' | 'firstName' | 'openWords' | 'isPseudonym' | 'isOffMap' | 'languages' | 'needs'
> & {
  isPseudonym: 0 | 1;
  isOffMap: 0 | 1;
  isWithheld: 0 | 1;
  languages: string;
  needs: string;
};

const PERSON_COLUMNS = `p.id, p.display_name AS displayName, p.is_pseudonym AS isPseudonym, p.gender, p.email,
  p.languages, p.contact_way AS contactWay, p.contact_hours AS contactHours, p.needs, p.notes,
  p.is_off_map AS isOffMap, EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = p.id) AS isWithheld, p.version,
  p.created_at AS createdAt, p.updated_at AS updatedAt`;

/** People by id, with phones and places; ids that are not there are left out. */
export async function getPeople(reader: Reader, ids: readonly number[]): Promise<Map<number, Person>> {
  const wanted = JSON.stringify([...new Set(ids)]);
  const rows = await reader.sql<RawPerson>(
    `SELECT ${PERSON_COLUMNS} FROM person p WHERE p.id IN (SELECT value FROM json_each(?))`,
    [wanted],
  );
  const phones = await reader.sql<PersonPhoneRow>(
    `SELECT person_id AS personId, position, as_given AS asGiven, e164 FROM person_phone
     WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, position`,
    [wanted],
  );
  const places = await placesOfPeople(reader, ids);
  const own = byPerson(phones);
  return new Map(rows.map((row) => [row.id, toPerson(row, own.get(row.id) ?? [], places.get(row.id) ?? [])]));
}

function byPerson(phones: readonly PersonPhoneRow[]): Map<number, PersonPhoneRow[]> {
  const grouped = new Map<number, PersonPhoneRow[]>();
  for (const phone of phones) {
    const own = grouped.get(phone.personId) ?? [];
    grouped.set(phone.personId, own);
    own.push(phone);
  }
  return grouped;
}

function toPerson(row: RawPerson, phones: readonly PersonPhoneRow[], places: Person['places']): Person {
  return {
    ...row,
    id: row.id as PersonId,
    isPseudonym: row.isPseudonym === 1,
    isOffMap: row.isOffMap === 1,
    isWithheld: row.isWithheld === 1,
    languages: JSON.parse(row.languages) as string[],
    needs: JSON.parse(row.needs) as string[],
    phones: phones.map(({ asGiven, e164 }) => ({ asGiven, e164 })),
    places,
  };
}

/** What is noted about the person with this index as a helper, where they will be one. */
export type HelperNotes = (index: number) => string;

/** Adds people as they come, all or none. Returns their ids in the same order. */
export async function insertPersonRows(
  writer: Writer,
  people: readonly PersonInput[],
  now: Instant,
  helperNotes: HelperNotes = () => '',
): Promise<PersonId[]> {
  const first = await writer.nextId(personEntity);
  const ids = people.map((_, index) => (first + index) as PersonId);
  await writer.insert(
    personEntity,
    people.map((person, index) => ({
      ...personRow(person, helperNotes(index)),
      id: first + index,
      version: 1,
      createdAt: now,
      updatedAt: now,
    })),
  );
  await writer.insert(
    personPhoneEntity,
    people.flatMap((person, index) => phoneRows(first + index, person)),
  );
  const owners = people.flatMap((person, index) =>
    person.places.map((place, position): PlaceOwner => ({ personId: first + index, position, place })),
  );
  await insertPlaces(writer, owners);
  return ids;
}

/** Changes the person's own row and phones if it still stands at `version`; places are kept elsewhere. */
export async function updatePersonRow(
  writer: Writer,
  id: PersonId,
  version: number,
  person: PersonInput,
  now: Instant,
): Promise<void> {
  const changes = { ...personRow(person, await helperNotesOf(writer, id)), updatedAt: now };
  await writer.updateGuarded(personEntity, id, version, changes);
  await replacePhones(writer, id, phoneRows(id, person));
}

/** A number that changed keeps its row, so that the audit tells it from one that came and one that went. */
async function replacePhones(writer: Writer, id: PersonId, phones: readonly PersonPhoneRow[]): Promise<void> {
  await writer.run('DELETE FROM person_phone WHERE person_id = ? AND position >= ?', [id, phones.length]);
  await writer.run(
    `INSERT INTO person_phone (person_id, position, as_given, e164)
     SELECT ?, value ->> 'position', value ->> 'asGiven', value ->> 'e164' FROM json_each(?) WHERE true
     ON CONFLICT (person_id, position) DO UPDATE SET as_given = excluded.as_given, e164 = excluded.e164`,
    [id, JSON.stringify(phones)],
  );
}

/** Brings the words by which people are found in step with what they and their helper records say. */
export async function refreshSearchWords(writer: Writer, ids: readonly PersonId[]): Promise<void> {
  const people = await getPeople(writer, ids);
  const notes = await writer.sql<{ id: number; notes: string }>(
    'SELECT person_id AS id, notes FROM helper WHERE person_id IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...people.keys()])],
  );
  const notesById = new Map(notes.map((row) => [row.id, row.notes]));
  const words = [...people].map(([id, person]) => [id, personSearchWords(person, notesById.get(id) ?? '')]);
  await writer.run(
    `UPDATE person SET search_words = new.value ->> 1 FROM json_each(?) new
     WHERE person.id = new.value ->> 0 AND person.search_words <> new.value ->> 1`,
    [JSON.stringify(words)],
  );
}

async function helperNotesOf(reader: Reader, id: PersonId): Promise<string> {
  return (
    (await reader.sqlOne<{ notes: string }>('SELECT notes FROM helper WHERE person_id = ?', [id]))?.notes ??
    ''
  );
}

function personRow(person: PersonInput, helperNotes: string) {
  const { phones: _phones, places: _places, ...rest } = person;
  return {
    ...rest,
    searchWords: personSearchWords(person, helperNotes),
    firstName: firstNameOf(person.displayName),
    openWords: openWords(person),
  };
}

function phoneRows(personId: number, person: PersonInput): PersonPhoneRow[] {
  return person.phones.map((phone, position) => ({ personId, position, ...phone }));
}

/** Those of `ids` that are no person. */
export async function unknownPeople(reader: Reader, ids: readonly number[]): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    'SELECT value AS id FROM json_each(?) WHERE value NOT IN (SELECT id FROM person)',
    [JSON.stringify([...new Set(ids)])],
  );
  return rows.map((row) => row.id);
}
