import type { Writer } from '../session';

const MERGED = '(SELECT gone_id FROM merged_into WHERE kept_id = ?1)';

/** Entries (as t) that are about the person ?1, or about a record of theirs that was merged into this one, by their ids or by the row that they speak of. */
export const ABOUT_PERSON = `(t.person_id = ?1 OR t.other_person_id = ?1
  OR t.person_id IN ${MERGED} OR t.other_person_id IN ${MERGED}
  OR (t.table_name = 'place' AND t.row_key IN (
    SELECT CAST(p.value AS TEXT) FROM request r, json_each(json_array(r.place_id, r.destination_id)) p
    WHERE r.requester_id = ?1))
  OR (t.table_name IN ('availability', 'availability_exception', 'vetting')
    AND t.row_key IN (SELECT CAST(id AS TEXT) FROM helper WHERE person_id = ?1)))`;

/**
 * Erases what the audit says in words of one person, and says in the chain that it did; who did what and when stays.
 * Call it before the person's own rows go: places that only their requests name are found through those.
 * @param others entries about somebody else whose words name this person
 * @returns how many entries lost their values
 */
export async function eraseAuditValues(
  writer: Writer,
  personId: number,
  others: readonly number[] = [],
): Promise<number> {
  const found = await writer.sql<{ id: number }>(
    `SELECT t.id FROM audit_entry t JOIN audit_value v ON v.entry_id = t.id
     WHERE t.action <> 'erased' AND (${ABOUT_PERSON} OR t.id IN (SELECT value FROM json_each(?2))) ORDER BY t.id`,
    [personId, JSON.stringify(others)],
  );
  const entries = found.map(({ id }) => id);
  await clearEntries(writer, entries, { personId });
  return entries.length;
}

/** Erases the words of these entries, and says in the chain which lost theirs. */
export async function clearEntries(
  writer: Writer,
  entries: readonly number[],
  about: { readonly personId?: number; readonly requestId?: number } = {},
): Promise<void> {
  await writer.run('DELETE FROM audit_value WHERE entry_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(entries),
  ]);
  await writer.note({ action: 'erased', ...about, values: { entries } });
}

/**
 * Erases what the audit says of one row of a person, or of one list of theirs, whose words went, also in this unit of work;
 * that it was there stays.
 */
export async function eraseOwnValues(
  writer: Writer,
  personId: number,
  table: 'vetting' | 'request_series',
  id: number,
): Promise<void> {
  const rows = `t.table_name = ?2 AND t.row_key = ?3`;
  const found = await writer.sql<{ id: number }>(
    `SELECT t.id FROM audit_entry t JOIN audit_value v ON v.entry_id = t.id
     WHERE (t.person_id = ?1 OR t.person_id IN ${MERGED}) AND ${rows} ORDER BY t.id`,
    [personId, table, String(id)],
  );
  if (found.length > 0)
    await clearEntries(
      writer,
      found.map((entry) => entry.id),
      { personId },
    );
  // What was captured of this holds the very words that go; the entry above stands for it.
  await writer.run('DELETE FROM audit_capture WHERE table_name = ?1 AND row_key = ?2', [table, String(id)]);
}

// As the index says it, which SQLite takes for these tables alone where the very same words stand in the question.
const INDEXED = `t.table_name IN ('queue_item', 'queue_try', 'shift_note')`;

/** Tables whose rows lose their words one by one; the audit finds their entries by an index. */
type Forgotten = 'queue_item' | 'queue_try' | 'shift_note';

/**
 * Erases what the audit says in words of rows whose words went, also of this unit of work. Does nothing where it says
 * nothing of them.
 */
export async function eraseRowValues(
  writer: Writer,
  table: Forgotten,
  ids: readonly number[],
): Promise<void> {
  const rows = `t.table_name = '${table}' AND t.row_key IN (SELECT value FROM json_each(?))`;
  const keys = JSON.stringify(ids.map(String));
  const found = await writer.sql<{ id: number }>(
    `SELECT t.id FROM audit_entry t INDEXED BY audit_entry_forgotten JOIN audit_value v ON v.entry_id = t.id
     WHERE ${INDEXED} AND ${rows} ORDER BY t.id`,
    [keys],
  );
  if (found.length > 0)
    await clearEntries(
      writer,
      found.map(({ id }) => id),
    );
  // What was captured of this holds the very words that go; the entry above stands for it.
  await writer.run(`DELETE FROM audit_capture AS t WHERE ${rows}`, [keys]);
}
