import { KithError } from '../../../shared/contract/errors';
import type { PersonId } from '../../../shared/domain/ids';
import type { Person, PersonInput, Phone } from '../../../shared/domain/person';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { settleKeys } from '../duplicates/keys-repository';
import { getOrganisation } from '../organisation/service';
import { checkTerms } from '../terms/service';
import { readPhone } from './phone';
import { replacePlaces } from './person-places';
import { getPeople, insertPersonRows, updatePersonRow, type HelperNotes } from './repository';

export { readPhone } from './phone';
export { getPeople };

/** @throws KithError `not_found` */
export async function getPerson(reader: Reader, id: PersonId): Promise<Person> {
  const person = (await getPeople(reader, [id])).get(id);
  if (person === undefined)
    throw new KithError('not_found', 'This person is not in the record any more.', { id });
  return person;
}

/**
 * Adds many people at once, for imports and samples. Returns their ids in the same order.
 * @throws KithError `bad_input` when one of them names a need that is not in the lists
 */
export async function insertPeople(
  writer: Writer,
  people: readonly PersonInput[],
  now: Instant,
  helperNotes?: HelperNotes,
): Promise<PersonId[]> {
  await checkTerms(writer, { need: people.flatMap((person) => person.needs) });
  const ids = await insertPersonRows(writer, await withReadPhones(writer, people), now, helperNotes);
  await settleKeys(writer, ids);
  return ids;
}

export async function createPerson(writer: Writer, person: PersonInput, now: Instant): Promise<Person> {
  const [id] = await insertPeople(writer, [person], now);
  return await getPerson(writer, id as PersonId);
}

/** @throws KithError `changed_meanwhile` when somebody else changed this person since `version` */
export async function updatePerson(
  writer: Writer,
  id: PersonId,
  version: number,
  person: PersonInput,
  now: Instant,
): Promise<Person> {
  await checkTerms(writer, { need: person.needs });
  const [read = person] = await withReadPhones(writer, [person]);
  await updatePersonRow(writer, id, version, read, now);
  await replacePlaces(writer, id, person.places);
  await settleKeys(writer, [id]);
  return await getPerson(writer, id);
}

/** Whoever saves right after the last digit is faster than the form reads the number, by which it is known later. */
async function withReadPhones(reader: Reader, people: readonly PersonInput[]): Promise<PersonInput[]> {
  const country = (await getOrganisation(reader))?.country;
  if (country === undefined) return [...people];
  const read = (phone: Phone): Phone => ({
    ...phone,
    e164: phone.e164 ?? readPhone(phone.asGiven, country).e164,
  });
  return people.map((person) => ({ ...person, phones: person.phones.map(read) }));
}
