import type { Reader } from '../session';
import type { EntryContent } from './chain';
import { ENTRY_COLUMNS } from './entry-columns';

/** An entry with what it says in JSON; null where it says nothing, or was erased. */
export interface AuditEntry extends EntryContent {
  readonly changes: string | null;
}

/** At most `limit` entries that follow on the one with this sequence, oldest first. */
export async function entriesAfter(reader: Reader, id: number, limit: number): Promise<AuditEntry[]> {
  return await reader.sql<AuditEntry>(
    `SELECT ${ENTRY_COLUMNS}, v.changes FROM audit_entry e LEFT JOIN audit_value v ON v.entry_id = e.id
     WHERE e.id > ? ORDER BY e.id LIMIT ?`,
    [id, limit],
  );
}
