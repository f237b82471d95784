import type { PersonId } from '../../shared/domain/ids';
import type { Instant } from '../../shared/domain/time';
import { eraseAuditValues } from '../database/audit/erase-values';
import type { Writer } from '../database/session';
import type { Belonging } from './care';
import { createFinder, type Finder } from './find-person';
import { identityOf } from './identity';
import { maskCell } from './mask-cell';
import { PERSONAL_DATA } from './personal-data';
import { refreshOf } from './refresh-words';
import { cellName, findMentions, type Mention } from './scan-texts';

/** What was decided about mentions elsewhere, by the names of their cells. Of the rest, those that are sure go. */
export interface Decisions {
  readonly kept: readonly string[];
  /** Mentions that may mean somebody else, and were blacked out all the same. */
  readonly masked: readonly string[];
}

export interface Erased {
  /** Texts of others in which the person was blacked out. */
  readonly mentions: number;
  /** Entries of the audit that lost their words. */
  readonly entries: number;
}

/**
 * Takes the identity of a person out of the record: what belongs to them, what texts of others say of them, and what the
 * audit says in words. Rows keep their numbers, and what is counted stays. Does nothing for somebody who was erased.
 */
export async function erasePerson(
  writer: Writer,
  personId: PersonId,
  decisions: Decisions,
  now: Instant,
): Promise<Erased> {
  if (await isErased(writer, personId)) return { mentions: 0, entries: 0 };
  const find = createFinder(await identityOf(writer, personId));
  const mentions = (await findMentions(writer, personId, find)).filter((mention) => goes(mention, decisions));
  const elsewhere = mentions.filter(({ table }) => table !== 'audit_value');
  const inAudit = [
    ...mentions.filter(({ table }) => table === 'audit_value').map(({ key }) => Number(key[0])),
    ...(await entriesOn(writer, elsewhere, decisions)),
  ];
  const entries = await eraseAuditValues(writer, personId, inAudit);
  const refresh = await refreshOf(writer, personId, elsewhere);
  for (const mention of elsewhere) await maskCell(writer, mention, takes(mention, decisions, find));
  for (const [table, care] of Object.entries(PERSONAL_DATA))
    for (const rule of care.belongs) await applyRule(writer, table, rule, personId);
  await refresh();
  await writer.run('INSERT INTO erased_person (person_id, at, kept, masked) VALUES (?, ?, ?, ?)', [
    personId,
    now,
    JSON.stringify(decisions.kept),
    JSON.stringify(decisions.masked),
  ]);
  // What was captured of all this holds the very words that go. The entry that says who was erased stands for it.
  await writer.run(`DELETE FROM audit_capture WHERE action <> 'erased'`);
  return { mentions: elsewhere.length, entries };
}

export async function isErased(reader: Pick<Writer, 'sqlOne'>, personId: number): Promise<boolean> {
  return (await reader.sqlOne('SELECT 1 FROM erased_person WHERE person_id = ?', [personId])) !== null;
}

/** Whether a mention is blacked out, by what was decided or else by whether it is sure. */
export function goes(mention: Mention, { kept, masked }: Decisions): boolean {
  const name = cellName(mention);
  if (kept.includes(name)) return false;
  return masked.includes(name) || mention.passages.some(({ isSure }) => isSure);
}

/** What the audit says of texts in which more goes than what is sure. */
async function entriesOn(
  writer: Writer,
  mentions: readonly Mention[],
  { masked }: Decisions,
): Promise<number[]> {
  const rows = mentions.filter((mention) => masked.includes(cellName(mention)));
  const found = await writer.sql<{ id: number }>(
    `SELECT e.id FROM json_each(?) r JOIN audit_entry e
       ON e.table_name = r.value ->> 'table' AND e.row_key = r.value ->> 'key'`,
    [JSON.stringify(rows.map(({ table, key }) => ({ table, key: key.join(':') })))],
  );
  return found.map(({ id }) => id);
}

/** Where nothing else was decided, passages that may mean somebody else stay. */
function takes(mention: Mention, { masked }: Decisions, find: Finder): Finder {
  if (masked.includes(cellName(mention))) return find;
  return (text) => find(text).filter(({ isSure }) => isSure);
}

async function applyRule(
  writer: Writer,
  table: string,
  { of, erase }: Belonging,
  personId: number,
): Promise<void> {
  if (erase === null) return;
  if (erase === 'rows') {
    await writer.run(`DELETE FROM "${table}" AS t WHERE ${of}`, [personId]);
    return;
  }
  if (table === 'match_event') {
    await emptyEvents(writer, of, personId);
    return;
  }
  const values = Object.entries(erase).map(([column, value]) => `"${column}" = ${value}`);
  await writer.run(`UPDATE "${table}" AS t SET ${values.join(', ')} WHERE ${of}`, [personId]);
}

/** Steps of matches cannot be changed, so they are written again without their notes, each in its place. */
async function emptyEvents(writer: Writer, of: string, personId: number): Promise<void> {
  const rows = await writer.sql<{ key: number }>(
    `SELECT t.rowid AS key FROM match_event t WHERE t.note <> '' AND (${of})`,
    [personId],
  );
  for (const { key } of rows)
    await maskCell(writer, { table: 'match_event', key: [key], column: 'note' }, null);
}
