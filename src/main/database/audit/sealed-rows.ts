import type { Reader, Writer } from '../session';
import { AUDITED } from './audited-tables';
import { digestOf, salts } from './chain';

/** What the audit keeps of a row whose words stand in no entry. */
interface Seal {
  readonly id: number;
  readonly salt: string;
  readonly digest: string;
}
type Captured = Readonly<Record<string, unknown>> & {
  readonly sealed?: { readonly id: number; readonly row?: readonly unknown[] };
};

const SEALED = Object.entries(AUDITED).flatMap(([table, { key, sealed }]) =>
  sealed === undefined ? [] : [{ table, owner: key[0] ?? 'id', sealed }],
);

/** SQL of all that a digest is made of. */
const wholeRow = (sealed: readonly string[], row: string) =>
  `json_array(${sealed.map((column) => `${row}."${column}"`).join(', ')})`;

/** SQL of what a trigger hands over of a row; {@link withDigest} takes the words out before anything is kept. */
export function handedOver(sealed: readonly string[], row: string): string {
  return `json_object('id', ${row}.id, 'row', ${wholeRow(sealed, row)})`;
}

const fingerprint = (salt: string, row: readonly unknown[]) => digestOf(salt, JSON.stringify(row));

/** What was captured of a row, with a salted digest in place of its words; the same where there are none to take out. */
export function withDigest(changes: string): string {
  const { sealed, ...values } = JSON.parse(changes) as Captured;
  if (sealed?.row === undefined) return changes;
  const [salt = ''] = salts(1);
  const seal: Seal = { id: sealed.id, salt, digest: fingerprint(salt, sealed.row) };
  return JSON.stringify({ ...values, sealed: seal });
}

const NAMES = SEALED.map(({ table }) => `'${table}'`).join(',');
/** Each seal `s` in the words `v` of entry `e`; rows that came together stand in one entry. */
const SEALS = `audit_entry e JOIN audit_value v ON v.entry_id = e.id,
  json_each(iif(json_type(v.changes) = 'array', v.changes, json_array(json(v.changes)))) s
  WHERE e.table_name IN (${NAMES}) AND s.value -> '$.sealed' IS NOT NULL`;

/** Says the seals of entries up to this one again, as they are: rows that are kept for good outlast what is said of them. */
export async function sayAgain(writer: Writer, upTo: number): Promise<void> {
  await writer.run(
    `INSERT INTO audit_capture (action, table_name, row_key, changes)
     SELECT 'sealed', e.table_name, e.row_key, json_object('sealed', s.value -> '$.sealed')
     FROM ${SEALS} AND e.id <= ? ORDER BY e.id, s.key`,
    [upTo],
  );
}

interface StoredSeal extends Seal {
  readonly table: string;
  readonly owner: string;
}

/**
 * Whose sealed rows are not as they were written: changed, gone, or put in with nothing noted. One snapshot, of a chain
 * that fits.
 * @returns keys of what those rows belong to, each once
 */
export async function unfitRows(reader: Reader): Promise<number[]> {
  const rows = await reader.sql<{ table: string; id: number; owner: number; row: string }>(
    SEALED.map(
      ({ table, owner, sealed }) =>
        `SELECT '${table}' AS "table", t.id, t.${owner} AS owner, ${wholeRow(sealed, 't')} AS row FROM ${table} t`,
    ).join(' UNION ALL '),
  );
  const seals = await reader.sql<StoredSeal>(
    `SELECT e.table_name AS "table", e.row_key AS owner, s.value ->> '$.sealed.id' AS id,
       s.value ->> '$.sealed.salt' AS salt, s.value ->> '$.sealed.digest' AS digest FROM ${SEALS}`,
  );
  const rowOf = new Map(rows.map((row) => [`${row.table}:${String(row.id)}`, row]));
  const unfit = new Set<number>();
  const sealed = new Set<string>();
  for (const { table, id, owner, salt, digest } of seals) {
    const name = `${table}:${String(id)}`;
    sealed.add(name);
    const row = rowOf.get(name)?.row;
    const fits = row !== undefined && fingerprint(salt, JSON.parse(row) as unknown[]) === digest;
    if (!fits) unfit.add(Number(owner));
  }
  for (const { owner } of await unsealedOf(reader, rowOf, sealed)) unfit.add(owner);
  return [...unfit].sort((a, b) => a - b);
}

async function unsealedOf<T>(
  reader: Reader,
  rows: ReadonlyMap<string, T>,
  sealed: ReadonlySet<string>,
): Promise<T[]> {
  const found = [...rows].filter(([name]) => !sealed.has(name)).map(([, row]) => row);
  // What another program added is sealed with the next thing that is written.
  if (found.length === 0) return [];
  const waiting = await reader.sqlOne(`SELECT 1 FROM audit_capture WHERE table_name IN (${NAMES})`);
  return waiting === null ? found : [];
}
