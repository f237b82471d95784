import type { Helper, HelperInput, VettingItem } from '../../../shared/domain/helper';
import type { HelperId, PersonId } from '../../../shared/domain/ids';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import {
  availabilityEntity,
  availabilityExceptionEntity,
  helperEntity,
  vettingEntity,
  type HelperRow,
} from '../../database/entities/helper.entity';
import type { Reader, Writer } from '../../database/session';
import { getPeople } from '../people/repository';

/** A helper as stored: what their checks cover depends on the day. */
export type StoredHelper = Omit<Helper, 'uncovered' | 'vetting'> & { vetting: VettingItem[] };

/** A helper with the person behind it; null when it is not there. */
export async function findHelper(reader: Reader, id: HelperId): Promise<StoredHelper | null> {
  const row = await reader.find(helperEntity, { id });
  if (row === null) return null;
  const person = (await getPeople(reader, [row.personId])).get(row.personId);
  if (person === undefined) return null;
  const { quietFrom, quietTo, ...rest } = row;
  return {
    ...rest,
    id,
    personId: row.personId as PersonId,
    person,
    quietHours: quietFrom === null || quietTo === null ? null : { fromMinute: quietFrom, toMinute: quietTo },
    availability: await readAvailability(reader, id),
    exceptions: await readExceptions(reader, id),
    vetting: await readVetting(reader, id),
  };
}

/** Adds helpers as they come. Returns their ids in the same order. */
export async function insertHelperRows(
  writer: Writer,
  helpers: readonly HelperInput[],
  now: Instant,
): Promise<HelperId[]> {
  const first = await writer.nextId(helperEntity);
  const rows = helpers.map((helper, index) => ({
    ...helperContent(helper),
    id: first + index,
    version: 1,
    createdAt: now,
    updatedAt: now,
  }));
  await writer.insert(helperEntity, rows);
  await insertParts(
    writer,
    helpers.map((helper, index) => ({ helper, helperId: first + index })),
  );
  return rows.map((row) => row.id as HelperId);
}

/** Overwrites a helper if it still stands at `version`. @throws KithError `changed_meanwhile` */
export async function updateHelperRow(
  writer: Writer,
  id: HelperId,
  version: number,
  helper: HelperInput,
  now: Instant,
): Promise<void> {
  await writer.updateGuarded(helperEntity, id, version, { ...helperContent(helper), updatedAt: now });
  for (const table of ['availability', 'availability_exception', 'vetting']) {
    await writer.run(`DELETE FROM ${table} WHERE helper_id = ?`, [id]);
  }
  await insertParts(writer, [{ helper, helperId: id }]);
}

/** Those of `personIds` that have a helper record already. */
export async function peopleWhoHelp(reader: Reader, personIds: readonly number[]): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    'SELECT person_id AS id FROM helper WHERE person_id IN (SELECT value FROM json_each(?))',
    [JSON.stringify(personIds)],
  );
  return rows.map((row) => row.id);
}

type Part = { readonly helper: HelperInput; readonly helperId: number };

async function insertParts(writer: Writer, parts: readonly Part[]): Promise<void> {
  await writer.insert(
    availabilityEntity,
    parts.flatMap(({ helper, helperId }) => helper.availability.map((span) => ({ helperId, ...span }))),
  );
  await writer.insert(
    availabilityExceptionEntity,
    parts.flatMap(({ helper, helperId }) =>
      helper.exceptions.map((exception) => ({ helperId, ...exception })),
    ),
  );
  await writer.insert(
    vettingEntity,
    parts.flatMap(({ helper, helperId }) => (helper.vetting ?? []).map((item) => ({ helperId, ...item }))),
  );
}

function helperContent(helper: HelperInput): Omit<HelperRow, 'id' | 'version' | 'createdAt' | 'updatedAt'> {
  const { availability: _hours, exceptions: _days, vetting: _checks, quietHours, ...rest } = helper;
  return { ...rest, quietFrom: quietHours?.fromMinute ?? null, quietTo: quietHours?.toMinute ?? null };
}

// Read by hand and in the order they were entered: these tables have no key of their own.

async function readAvailability(reader: Reader, id: HelperId): Promise<Helper['availability']> {
  return await reader.sql(
    'SELECT weekday, from_minute AS fromMinute, to_minute AS toMinute FROM availability WHERE helper_id = ? ORDER BY rowid',
    [id],
  );
}

async function readExceptions(reader: Reader, id: HelperId): Promise<Helper['exceptions']> {
  return await reader.sql(
    `SELECT date, kind, from_minute AS fromMinute, to_minute AS toMinute FROM availability_exception
     WHERE helper_id = ? ORDER BY rowid`,
    [id],
  );
}

async function readVetting(reader: Reader, id: HelperId): Promise<VettingItem[]> {
  return await reader.sql(
    'SELECT kind, valid_from AS validFrom, valid_until AS validUntil FROM vetting WHERE helper_id = ? ORDER BY rowid',
    [id],
  );
}

/**
 * Those of a helper's categories whose checks are not all valid on that day. It looks past what may be seen of checks: that
 * they cover a category, or do not, is for everybody. The days of grace of a kind count, as they do in matching.
 */
export async function uncoveredCategories(reader: Reader, id: HelperId, day: LocalDate): Promise<string[]> {
  const rows = await reader.sql<{ code: string }>(
    `SELECT c.value AS code FROM helper h, json_each(h.categories) c JOIN term t ON t.code = c.value
     WHERE h.id = ? AND EXISTS (SELECT 1 FROM json_each(t.category, '$.vetting') k WHERE NOT EXISTS (
       SELECT 1 FROM main.vetting v JOIN term g ON g.code = v.kind
       WHERE v.helper_id = h.id AND v.kind = k.value AND v.valid_from <= ? AND (v.valid_until IS NULL
         OR date(v.valid_until, '+' || coalesce(g.vetting ->> 'graceDays', 0) || ' days') >= ?)))
     ORDER BY c.key`,
    [id, day, day],
  );
  return rows.map(({ code }) => code);
}
