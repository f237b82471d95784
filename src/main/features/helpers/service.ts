import { KithError } from '../../../shared/contract/errors';
import type { HelperInput } from '../../../shared/domain/helper';
import type { HelperId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import type { Reader, Writer } from '../../database/session';
import { getPeople, refreshSearchWords, unknownPeople } from '../people/repository';
import { checkTerms } from '../terms/service';
import {
  findHelper,
  insertHelperRows,
  peopleWhoHelp,
  updateHelperRow,
  type StoredHelper,
} from './repository';

export { presentOf, type Present } from './present';
export type { StoredHelper };

/** @throws KithError `not_found` */
export async function getHelper(reader: Reader, id: HelperId): Promise<StoredHelper> {
  const helper = await findHelper(reader, id);
  if (helper === null) throw new KithError('not_found', 'This helper is not in the record any more.', { id });
  return helper;
}

/**
 * Adds many helpers at once, for imports and samples. Returns their ids in the same order.
 * @throws KithError `not_possible` when a person is a helper already, `bad_input` for an unknown person or term
 */
export async function insertHelpers(
  writer: Writer,
  helpers: readonly HelperInput[],
  now: Instant,
): Promise<HelperId[]> {
  await checkHelpers(writer, helpers);
  await refuseSecondRecord(writer, helpers);
  const ids = await insertHelperRows(writer, helpers, now);
  const noted = helpers.filter((helper) => helper.notes !== '');
  if (noted.length > 0)
    await refreshSearchWords(
      writer,
      noted.map((helper) => helper.personId),
    );
  return ids;
}

export async function createHelper(writer: Writer, helper: HelperInput, now: Instant): Promise<StoredHelper> {
  const [id] = await insertHelpers(writer, [helper], now);
  return await getHelper(writer, id as HelperId);
}

/**
 * Changes a helper. Suggestions that no longer fit are for the next matching run to replace.
 * @throws KithError `changed_meanwhile`, `bad_input` when it would become another person's record
 */
export async function updateHelper(
  writer: Writer,
  { id, version, helper }: { id: HelperId; version: number; helper: HelperInput },
  now: Instant,
): Promise<StoredHelper> {
  const found = await getHelper(writer, id);
  if (found.personId !== helper.personId) {
    throw new KithError('bad_input', 'A helper record stays with its person.', { path: 'helper.personId' });
  }
  await checkHelpers(writer, [helper]);
  // Whoever may not see the checks changes the rest of the record alone.
  await updateHelperRow(writer, id, version, { ...helper, vetting: helper.vetting ?? found.vetting }, now);
  if (found.notes !== helper.notes) await refreshSearchWords(writer, [helper.personId]);
  return await getHelper(writer, id);
}

async function checkHelpers(reader: Reader, helpers: readonly HelperInput[]): Promise<void> {
  await checkTerms(reader, {
    category: helpers.flatMap((helper) => helper.categories),
    skill: helpers.flatMap((helper) => helper.skills),
    vetting: helpers.flatMap((helper) => (helper.vetting ?? []).map((item) => item.kind)),
  });
  const checks = helpers.flatMap((helper) => helper.vetting ?? []);
  const backwards = checks.find(({ validFrom, validUntil }) => validUntil !== null && validUntil < validFrom);
  if (backwards !== undefined) {
    throw new KithError(
      'bad_input',
      `A check was expected to end after it starts; it runs from ${backwards.validFrom} to ${String(backwards.validUntil)}.`,
      { path: 'helper.vetting' },
    );
  }
}

async function refuseSecondRecord(writer: Writer, helpers: readonly HelperInput[]): Promise<void> {
  const personIds = helpers.map((helper) => helper.personId);
  const [unknown] = await unknownPeople(writer, personIds);
  if (unknown !== undefined) {
    throw new KithError('bad_input', 'A person of the record was expected; this one is not there any more.', {
      id: unknown,
    });
  }
  const known = firstTwice(personIds) ?? (await peopleWhoHelp(writer, personIds))[0];
  if (known === undefined) return;
  const name = (await getPeople(writer, [known])).get(known)?.displayName ?? '';
  throw new KithError('not_possible', `${name} is a helper already. Please change that record instead.`, {
    personId: known,
  });
}

function firstTwice(ids: readonly number[]): number | undefined {
  const seen = new Set<number>();
  return ids.find((id) => seen.size === seen.add(id).size);
}
