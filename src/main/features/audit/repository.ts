import type { AuditSearch } from '../../../shared/contract/audit';
import type { Instant } from '../../../shared/domain/time';
import { ENTRY_COLUMNS } from '../../database/audit/entry-columns';
import type { AuditEntry } from '../../database/audit/read-entries';
import type { Reader, SqlValue } from '../../database/session';

export interface NamedEntry extends AuditEntry {
  /** The name that the person has now. */
  readonly personName: string | null;
  readonly otherName: string | null;
}
export interface Slice {
  readonly offset: number;
  readonly limit: number;
}
export interface Condition {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

const FROM = `audit_entry e LEFT JOIN audit_value v ON v.entry_id = e.id`;

/** Entries that fit, newest first, and how many there are. */
export async function entriesWhere(
  reader: Reader,
  { sql, parameters }: Condition,
  { offset, limit }: Slice,
): Promise<{ items: NamedEntry[]; total: number }> {
  const items = await reader.sql<NamedEntry>(
    `SELECT ${ENTRY_COLUMNS}, v.changes, (SELECT display_name FROM person WHERE id = e.person_id) AS personName,
       (SELECT display_name FROM person WHERE id = e.other_person_id) AS otherName
     FROM ${FROM} WHERE ${sql} ORDER BY e.id DESC LIMIT ? OFFSET ?`,
    [...parameters, limit, offset],
  );
  const count = await reader.sqlOne<{ total: number }>(
    `SELECT count(*) AS total FROM ${FROM} WHERE ${sql}`,
    parameters,
  );
  return { items, total: count?.total ?? 0 };
}

const among = 'IN (SELECT value FROM json_each(?))';

/** What was done to one person; rules of not matching count for both. */
export function ofPerson(personId: number, tables: readonly string[], notes: readonly string[]): Condition {
  return {
    // Also what was done to a record of theirs that was merged into this one.
    sql: `(e.person_id = ? OR e.person_id IN (SELECT gone_id FROM merged_into WHERE kept_id = ?)
      OR (e.other_person_id = ? AND e.table_name = 'do_not_match'))
      AND (e.table_name ${among} OR (e.table_name IS NULL AND e.action ${among}))`,
    parameters: [personId, personId, personId, JSON.stringify(tables), JSON.stringify(notes)],
  };
}

/** Null where the request is not there. */
export async function requesterOf(reader: Reader, requestId: number): Promise<number | null> {
  const row = await reader.sqlOne<{ id: number }>('SELECT requester_id AS id FROM request WHERE id = ?', [
    requestId,
  ]);
  return row?.id ?? null;
}

export async function requesterOfMatch(reader: Reader, matchId: number): Promise<number | null> {
  const row = await reader.sqlOne<{ id: number }>(
    'SELECT r.requester_id AS id FROM "match" m JOIN request r ON r.id = m.request_id WHERE m.id = ?',
    [matchId],
  );
  return row?.id ?? null;
}

export function ofRequest(requestId: number, tables: readonly string[]): Condition {
  return {
    sql: `e.request_id IN (SELECT ?1 UNION SELECT gone_id FROM merge
      WHERE kind = 'request' AND kept_id = ?1 AND undone_at IS NULL) AND e.table_name ${among}`,
    parameters: [requestId, JSON.stringify(tables)],
  };
}

export function ofMatch(matchId: number, tables: readonly string[]): Condition {
  return { sql: `e.match_id = ? AND e.table_name ${among}`, parameters: [matchId, JSON.stringify(tables)] };
}

const escaped = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`;
const has = (what: string) => `${what} LIKE ? ESCAPE '\\'`;

/** What is looked for; empty texts and nulls ask for nothing. */
export interface Asked extends Pick<AuditSearch, 'text' | 'actor' | 'action'> {
  /** From this moment on, and before that one. */
  readonly from: Instant | null;
  readonly to: Instant | null;
}

/** The whole audit by what is asked for. */
export function bySearch({ text, actor, action, from, to }: Asked): Condition {
  const parts: Condition[] = [];
  const ask = (sql: string, ...parameters: SqlValue[]) => parts.push({ sql, parameters });
  const words = text.trim();
  if (words !== '') {
    const like = escaped(words);
    const named = `SELECT id FROM person WHERE ${has('display_name')}`;
    ask(
      `(${has('e.actor')} OR ${has('v.changes')} OR e.person_id IN (${named}) OR e.other_person_id IN (${named}))`,
      ...[like, like, like, like],
    );
  }
  if (actor.trim() !== '') ask(has('e.actor'), escaped(actor.trim()));
  if (action !== null) ask('e.action = ?', action);
  if (from !== null) ask('e.at >= ?', from);
  if (to !== null) ask('e.at < ?', to);
  if (parts.length === 0) return { sql: 'true', parameters: [] };
  return {
    sql: parts.map((part) => part.sql).join(' AND '),
    parameters: parts.flatMap((part) => part.parameters),
  };
}

/** The person behind a helper record; null when it is gone. */
export async function personOfHelper(reader: Reader, helperId: number): Promise<number | null> {
  const row = await reader.sqlOne<{ id: number }>('SELECT person_id AS id FROM helper WHERE id = ?', [
    helperId,
  ]);
  return row?.id ?? null;
}

/**
 * Those of `ids` of whom this reader sees no more than first name and town. Somebody who was merged is seen as whom they
 * were merged into; of somebody who is in the record no more, nobody can tell who helped, so they are among them.
 */
export async function withheldAmong(reader: Reader, ids: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await reader.sql<{ id: number }>(
    `SELECT one.value AS id FROM json_each(?) one LEFT JOIN merged_into i ON i.gone_id = one.value
     LEFT JOIN person p ON p.id = coalesce(i.kept_id, one.value)
     WHERE p.id IS NULL OR EXISTS (SELECT 1 FROM withheld_person w WHERE w.id = p.id)`,
    [JSON.stringify([...new Set(ids)])],
  );
  return new Set(rows.map(({ id }) => id));
}
