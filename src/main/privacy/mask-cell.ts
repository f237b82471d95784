import type { SqlValue, Writer } from '../database/session';
import type { Finder, Passage } from './find-person';
import { PERSONAL_DATA } from './personal-data';
import type { Cell } from './scan-texts';

/** Stands in a text where somebody was named. */
export const GONE = '[…]';

/** A text with the given passages blacked out. */
export function masked(text: string, passages: readonly Passage[], by = GONE): string {
  let rest = 0;
  let result = '';
  for (const { start, end } of passages) {
    result += text.slice(rest, start) + by;
    rest = end;
  }
  return result + text.slice(rest);
}

/**
 * Blacks out passages of one text of the record.
 * @param find what goes; null for all of it
 */
export async function maskCell(
  writer: Writer,
  { table, key, column }: Cell,
  find: Finder | null,
): Promise<void> {
  const care = PERSONAL_DATA[table];
  if (care === undefined) throw new Error(`${table} is not on the list of personal data`);
  const where = care.key.map((name) => `"${name}" = ?`).join(' AND ');
  const row = await writer.sqlOne<{ text: string }>(
    `SELECT "${column}" AS text FROM "${table}" WHERE ${where}`,
    key,
  );
  if (row === null) return;
  const text = find === null ? '' : masked(row.text, find(row.text));
  if (table === 'match_event') await rewriteEvent(writer, Number(key[0]), text);
  else await writer.run(`UPDATE "${table}" SET "${column}" = ? WHERE ${where}`, [text, ...key]);
}

/** History is kept from changes by a trigger; the same step comes back in its place, with other words. */
async function rewriteEvent(writer: Writer, rowid: number, note: string): Promise<void> {
  const columns = 'match_id, at, "by", from_status, to_status, side, reason';
  const event = await writer.sqlOne<Record<string, SqlValue>>(
    `SELECT ${columns} FROM match_event WHERE rowid = ?`,
    [rowid],
  );
  if (event === null) return;
  await writer.run('DELETE FROM match_event WHERE rowid = ?', [rowid]);
  await writer.run(`INSERT INTO match_event (rowid, ${columns}, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`, [
    rowid,
    ...Object.values(event),
    note,
  ]);
}
