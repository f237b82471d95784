import type { FieldChoice } from '../../../shared/domain/duplicate';
import type { HelperId, PersonId } from '../../../shared/domain/ids';
import type { Person, PersonInput } from '../../../shared/domain/person';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { getHelper, updateHelper, type StoredHelper } from '../helpers/service';
import { peopleWhoHelp } from '../helpers/repository';
import { refreshSearchWords } from '../people/repository';
import { getPerson, updatePerson } from '../people/service';
import { settleKeys } from './keys-repository';
import { combined, HELPER_FIELDS, PERSON_FIELDS, type MergedHelper } from './merge-fields';
import * as moves from './moves-repository';
import type { MergedPair } from './rows-repository';

/** Two people with their helper records, where they have one. */
export interface TwoPeople {
  readonly kept: Person;
  readonly gone: Person;
  readonly keptHelper: StoredHelper | null;
  readonly goneHelper: StoredHelper | null;
}

/** @throws KithError `not_found` */
export async function twoPeople(reader: Reader, keptId: number, goneId: number): Promise<TwoPeople> {
  return {
    kept: await getPerson(reader, keptId as PersonId),
    gone: await getPerson(reader, goneId as PersonId),
    keptHelper: await helperOf(reader, keptId),
    goneHelper: await helperOf(reader, goneId),
  };
}

async function helperOf(reader: Reader, personId: number): Promise<StoredHelper | null> {
  if ((await peopleWhoHelp(reader, [personId])).length === 0) return null;
  const row = await reader.sqlOne<{ id: number }>('SELECT id FROM helper WHERE person_id = ?', [personId]);
  return row === null ? null : await getHelper(reader, row.id as HelperId);
}

/** Changes with either person or helper record. */
export function stampOfPeople({ kept, gone, keptHelper, goneHelper }: TwoPeople): string {
  return [kept.version, gone.version, keptHelper?.version ?? 0, goneHelper?.version ?? 0].join('.');
}

/** The pairs whose rows are watched. */
export function pairsOfPeople({ kept, gone, keptHelper, goneHelper }: TwoPeople): MergedPair[] {
  const people = { kind: 'person' as const, kept: kept.id, gone: gone.id };
  if (keptHelper === null || goneHelper === null) return [people];
  return [people, { kind: 'helper', kept: keptHelper.id, gone: goneHelper.id }];
}

export function inputOf(person: Person): PersonInput {
  const { id: _id, isWithheld: _withheld, version: _version, ...facts } = person;
  const { createdAt: _created, updatedAt: _updated, ...rest } = facts;
  return { ...rest, places: rest.places.map(({ id: _place, ...place }) => place) };
}

export function mergedPart(helper: StoredHelper): MergedHelper {
  const { status, categories, skills, availability, exceptions, travelLimitMetres } = helper;
  const { hasVehicle, seats, wheelchairVehicle, canDoStairs, tasksPerWeek, minutesPerWeek } = helper;
  const { quietHours, breakUntil, notes } = helper;
  return {
    ...{ status, categories, skills, availability, exceptions, travelLimitMetres, hasVehicle, seats },
    ...{ wheelchairVehicle, canDoStairs, tasksPerWeek, minutesPerWeek, quietHours, breakUntil, notes },
  };
}

/** Makes one person of two: fields as chosen, and every row of the one who goes. */
export async function mergePeople(
  writer: Writer,
  two: TwoPeople,
  choices: Readonly<Record<string, FieldChoice>>,
  now: Instant,
): Promise<void> {
  const { kept, gone } = two;
  const ids = { kept: kept.id, gone: gone.id };
  const person = combined('person', PERSON_FIELDS, { kept: inputOf(kept), gone: inputOf(gone), choices });
  await dropTheirSuggestions(writer, two);
  await moves.countVersionsOn(writer, gone.id);
  await moves.moveRows(writer, 'person', ids);
  await moves.dropOwnCaller(writer, kept.id);
  await moves.joinContacts(writer, kept.id);
  await moves.moveSeries(writer, ids);
  await moves.moveDoNotMatch(writer, ids);
  await moves.moveNotSame(writer, 'person', ids);
  await moves.moveDrafts(writer, 'person', ids);
  await moves.movePlaces(writer, ids);
  await updatePerson(writer, kept.id, kept.version, person, now);
  await mergeHelpers(writer, two, choices, now);
  await writer.run('DELETE FROM person WHERE id = ?', [gone.id]);
  await refreshSearchWords(writer, [kept.id]);
  await settleKeys(writer, [kept.id]);
}

async function dropTheirSuggestions(
  writer: Writer,
  { kept, gone, keptHelper, goneHelper }: TwoPeople,
): Promise<void> {
  const requests = await writer.sql<{ id: number }>('SELECT id FROM request WHERE requester_id IN (?, ?)', [
    kept.id,
    gone.id,
  ]);
  await moves.dropSuggestions(
    writer,
    'request_id',
    requests.map(({ id }) => id),
  );
  const helpers = [keptHelper, goneHelper].flatMap((helper) => (helper === null ? [] : [helper.id]));
  await moves.dropSuggestions(writer, 'helper_id', helpers);
}

async function mergeHelpers(
  writer: Writer,
  { kept, keptHelper, goneHelper }: TwoPeople,
  choices: Readonly<Record<string, FieldChoice>>,
  now: Instant,
): Promise<void> {
  if (goneHelper === null) return;
  if (keptHelper === null) {
    await writer.run('UPDATE helper SET person_id = ?, version = version + 1 WHERE id = ?', [
      kept.id,
      goneHelper.id,
    ]);
    return;
  }
  const ids = { kept: keptHelper.id, gone: goneHelper.id };
  const sides = { kept: mergedPart(keptHelper), gone: mergedPart(goneHelper), choices };
  const helper = combined('helper', HELPER_FIELDS, sides);
  await moves.moveRows(writer, 'helper', ids);
  await moves.moveDrafts(writer, 'helper', ids);
  // Checks are moved beforehand: whoever merges may not see them, and they are kept as they are.
  await moves.moveChecks(writer, ids);
  const { vetting } = await getHelper(writer, keptHelper.id);
  const { id, version } = keptHelper;
  await updateHelper(writer, { id, version, helper: { ...helper, personId: kept.id, vetting } }, now);
  await writer.run('DELETE FROM helper WHERE id = ?', [goneHelper.id]);
}
