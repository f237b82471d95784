import { z } from 'zod';
import type { Reader, SqlValue, Writer } from '../../database/session';
import { PERSONAL_DATA } from '../../privacy/personal-data';
import { MERGE_CARE, type Merged } from './merge-care';

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
type Row = z.infer<typeof rowSchema>;

/** One row that a merge changed: as it was before, and as the merge left it; null where there was none. */
export const rowChangeSchema = z.strictObject({
  table: z.string(),
  before: rowSchema.nullable(),
  after: rowSchema.nullable(),
});
export type RowChange = z.infer<typeof rowChangeSchema>;

/** The two records that become one, by what they are. */
export interface MergedPair {
  readonly kind: Merged;
  readonly kept: number;
  readonly gone: number;
}

// Names inside a text, or beside names of another kind.
const WHERE: Readonly<Record<string, (kind: Merged) => string>> = {
  'request_series.template': () =>
    `(t.template ->> 'requesterId') IN (?1, ?2) OR (t.template ->> 'callerId') IN (?1, ?2)`,
  'draft.form_key': (kind) => `t.form = '${kind}' AND t.form_key IN (CAST(?1 AS TEXT), CAST(?2 AS TEXT))`,
  'not_same.low_id': (kind) => `t.kind = '${kind}' AND t.low_id IN (?1, ?2)`,
  'not_same.high_id': (kind) => `t.kind = '${kind}' AND t.high_id IN (?1, ?2)`,
  'place.id': () => `t.id IN (SELECT r.place_id FROM request r WHERE r.id IN (?1, ?2)
    UNION SELECT r.destination_id FROM request r WHERE r.id IN (?1, ?2))`,
  'match.helper_id': () => `t.helper_id IN (?1, ?2) AND t.status <> 'suggested'`,
  'match.request_id': () => `t.request_id IN (?1, ?2) AND t.status <> 'suggested'`,
};

const keyOf = (table: string) => PERSONAL_DATA[table]?.key ?? ['id'];
const nameOf = (table: string, row: Row) => JSON.stringify(keyOf(table).map((column) => row[column]));

/** Tables with a column of that kind that moves or is joined, and what names either record there. */
function tracked(kind: Merged): Map<string, string> {
  const tables = new Map<string, string>();
  for (const [name, care] of Object.entries(MERGE_CARE[kind])) {
    if (care !== 'moves' && care !== 'joins') continue;
    const [table = '', column = ''] = name.split('.');
    const where = WHERE[name]?.(kind) ?? `t."${column}" IN (?1, ?2)`;
    const before = tables.get(table);
    tables.set(table, before === undefined ? `(${where})` : `${before} OR (${where})`);
  }
  return tables;
}

const select = (table: string, where: string) =>
  `SELECT ${keyOf(table).includes('rowid') ? 't.rowid AS rowid, ' : ''}t.* FROM "${table}" t WHERE ${where}`;

type Rows = Map<string, Map<string, Row>>;

async function rowsOf(reader: Reader, pairs: readonly MergedPair[]): Promise<Rows> {
  const found: Rows = new Map();
  for (const { kind, kept, gone } of pairs)
    for (const [table, where] of tracked(kind)) {
      const rows = found.get(table) ?? new Map<string, Row>();
      found.set(table, rows);
      for (const row of await reader.sql<Row>(select(table, where), [kept, gone])) {
        const plain = { ...row };
        rows.set(nameOf(table, plain), plain);
      }
    }
  return found;
}

/** One row as it stands now, found by the key of another; null when it is gone. */
async function sameRow(reader: Reader, table: string, row: Row): Promise<Row | null> {
  const key = keyOf(table);
  const where = key.map((column, index) => `t."${column}" = ?${String(index + 1)}`).join(' AND ');
  const found = await reader.sqlOne<Row>(
    select(table, where),
    key.map((column) => row[column] ?? null),
  );
  return found === null ? null : { ...found };
}

/** Watches every row that names one of the records while `work` changes them. Returns what became of each. */
export async function watchRows(
  writer: Writer,
  pairs: readonly MergedPair[],
  work: () => Promise<void>,
): Promise<RowChange[]> {
  const before = await rowsOf(writer, pairs);
  await work();
  const after = await rowsOf(writer, pairs);
  const changes: RowChange[] = [];
  for (const [table, rows] of before)
    for (const [name, row] of rows) {
      const now = after.get(table)?.get(name) ?? (await sameRow(writer, table, row));
      if (JSON.stringify(now) !== JSON.stringify(row)) changes.push({ table, before: row, after: now });
    }
  for (const [table, rows] of after)
    for (const [name, row] of rows)
      if (before.get(table)?.has(name) !== true) changes.push({ table, before: null, after: row });
  return changes;
}

/** How far the days of a plan were opened goes on by itself, whatever becomes of a merge. */
const GOES_ON = 'opened_until';
// Derived from the others; counted on by a merge that was taken back, or by itself; or found anew by screening with each saving.
const NOT_COMPARED: ReadonlySet<string> = new Set([
  ...['search_words', 'open_words', 'first_name', 'version', GOES_ON],
]);
const FOUND_ANEW: ReadonlySet<string> = new Set(['flag']);

const compared = (row: Row | null) =>
  JSON.stringify(row && Object.entries(row).filter(([column]) => !NOT_COMPARED.has(column)));

/** Tables of which a row is no longer as the merge left it. */
export async function changedSince(reader: Reader, changes: readonly RowChange[]): Promise<string[]> {
  const tables = new Set<string>();
  for (const { table, before, after } of changes) {
    if (FOUND_ANEW.has(table)) continue;
    const row = after ?? before;
    const now = row === null ? null : await sameRow(reader, table, row);
    if (compared(now) !== compared(after)) tables.add(table);
  }
  return [...tables];
}

/**
 * Puts every row back as it was. A version counts on, so that nobody saves over it from a form that is still open. References
 * are checked at the end, because rows name one another.
 */
export async function putBack(writer: Writer, changes: readonly RowChange[]): Promise<void> {
  await writer.run('PRAGMA defer_foreign_keys = ON');
  for (const { table, before, after } of changes)
    if (before === null && after !== null) await remove(writer, table, after);
  for (const { table, before, after } of changes)
    if (before !== null && after === null) await insert(writer, table, newer(before, before));
  for (const { table, before, after } of changes) {
    if (before === null || after === null) continue;
    const now = await sameRow(writer, table, before);
    if (now !== null) await overwrite(writer, table, newer(before, now));
  }
}

function newer(row: Row, than: Row): Row {
  const now = GOES_ON in than ? { ...row, [GOES_ON]: than[GOES_ON] ?? null } : row;
  const [own, other] = [row['version'], than['version']];
  if (typeof own !== 'number' || typeof other !== 'number') return now;
  return { ...now, version: Math.max(own, other) + 1 };
}

function byKey(table: string, row: Row): { sql: string; values: SqlValue[] } {
  const key = keyOf(table);
  return {
    sql: key.map((column) => `"${column}" = ?`).join(' AND '),
    values: key.map((column) => row[column] ?? null),
  };
}

async function remove(writer: Writer, table: string, row: Row): Promise<void> {
  const { sql, values } = byKey(table, row);
  await writer.run(`DELETE FROM "${table}" WHERE ${sql}`, values);
}

async function insert(writer: Writer, table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  await writer.run(
    `INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
    Object.values(row),
  );
}

async function overwrite(writer: Writer, table: string, row: Row): Promise<void> {
  const { sql, values } = byKey(table, row);
  const columns = Object.keys(row).filter((column) => !keyOf(table).includes(column));
  await writer.run(
    `UPDATE "${table}" SET ${columns.map((column) => `"${column}" = ?`).join(', ')} WHERE ${sql}`,
    [...columns.map((column) => row[column] ?? null), ...values],
  );
}
