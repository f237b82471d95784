import type { CallId } from '../../../shared/domain/ids';
import type { Instant } from '../../../shared/domain/time';
import {
  callEntity,
  callRequestEntity,
  type CallRequestRow,
  type CallRow,
} from '../../database/entities/call.entity';
import type { Reader, Writer } from '../../database/session';

/** What is told of a call when it is finished or corrected. */
export type CallContent = Omit<
  CallRow,
  'id' | 'key' | 'startedAt' | 'endedAt' | 'dangerAt' | 'operatorId' | 'operator' | 'version'
>;

/** A call of which nothing is known yet. */
export const NOTHING_SAID: CallContent = {
  ...{ direction: 'in', numberTyped: '', numberE164: null },
  ...{ callerId: null, callerName: '', callerIsPseudonym: false },
  ...{ isForOther: false, forId: null, forName: '', forIsPseudonym: false, relation: '' },
  ...{ language: null, heard: null, notes: '', information: [], referrals: [], services: [] },
  ...{ referralWords: '', disposition: null },
};

export async function findCallByKey(reader: Reader, key: string): Promise<CallRow | null> {
  return await reader.find(callEntity, { key });
}

export async function findCallRow(reader: Reader, id: CallId): Promise<CallRow | null> {
  return await reader.find(callEntity, { id });
}

/** Whether it is about a helper of whom this reader sees no more than first name and town. */
export async function isCallWithheld(reader: Reader, id: CallId): Promise<boolean> {
  return (await reader.sqlOne('SELECT 1 FROM withheld_call WHERE id = ?', [id])) !== null;
}

export async function insertCall(writer: Writer, row: Omit<CallRow, 'id'>): Promise<CallRow> {
  const whole = { ...row, id: await writer.nextId(callEntity) };
  await writer.insert(callEntity, [whole]);
  return whole;
}

/** @throws KithError `changed_meanwhile` when it does not stand at `version` any more */
export async function updateCall(
  writer: Writer,
  { id, version }: Pick<CallRow, 'id' | 'version'>,
  changes: CallContent & { readonly endedAt?: Instant },
): Promise<void> {
  await writer.updateGuarded(callEntity, id, version, changes);
}

export async function deleteUnfinished(
  writer: Writer,
  key: string,
  operatorId: string | null,
): Promise<void> {
  // What a concern is about stays, also where nothing else was noted of it.
  await writer.run(
    `DELETE FROM call WHERE key = ? AND operator_id IS ? AND ended_at IS NULL
     AND id NOT IN (SELECT c.source_id FROM concern c WHERE c.source_kind = 'call')`,
    [key, operatorId],
  );
}

export async function insertCallRequests(writer: Writer, rows: readonly CallRequestRow[]): Promise<void> {
  await writer.insert(callRequestEntity, rows);
}

/** Those of the requests that are not in the record. */
export async function unknownRequests(reader: Reader, ids: readonly number[]): Promise<number[]> {
  const rows = await reader.sql<{ id: number }>(
    'SELECT value AS id FROM json_each(?) WHERE value NOT IN (SELECT id FROM request)',
    [JSON.stringify(ids)],
  );
  return rows.map(({ id }) => id);
}
