import type { Writer } from '../session';

/**
 * Erases what the audit says in words of one person, and says in the chain that it did; who did what and when stays.
 * Call it before the person's own rows go: places that only their requests name are found through those.
 * @returns how many entries lost their values
 */
export async function eraseAuditValues(writer: Writer, personId: number): Promise<number> {
  const found = await writer.sql<{ id: number }>(
    `SELECT e.id FROM audit_entry e JOIN audit_value v ON v.entry_id = e.id
     WHERE e.action <> 'erased' AND (e.person_id = ?1 OR e.other_person_id = ?1
       OR (e.table_name = 'place' AND e.row_key IN (
         SELECT CAST(p.value AS TEXT) FROM request r, json_each(json_array(r.place_id, r.destination_id)) p
         WHERE r.requester_id = ?1))
       OR (e.table_name IN ('availability', 'availability_exception', 'vetting')
         AND e.row_key IN (SELECT CAST(id AS TEXT) FROM helper WHERE person_id = ?1))) ORDER BY e.id`,
    [personId],
  );
  const entries = found.map(({ id }) => id);
  await writer.run('DELETE FROM audit_value WHERE entry_id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(entries),
  ]);
  await writer.note({ action: 'erased', personId, values: { entries } });
  return entries.length;
}
