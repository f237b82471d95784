import type { Reader, SqlValue } from '../database/session';
import type { TableCare } from './care';
import type { Finder, Passage } from './find-person';
import { PERSONAL_DATA } from './personal-data';

/** A text of the record, by the row and column in which it stands. */
export interface Cell {
  readonly table: string;
  readonly key: readonly SqlValue[];
  readonly column: string;
}

export interface Mention extends Cell {
  readonly text: string;
  readonly passages: readonly Passage[];
}

/** A cell as one word, for lists of decisions. @example `request:5:details` */
export function cellName({ table, key, column }: Cell): string {
  return `${table}:${key.join(',')}:${column}`;
}

const AT_ONCE = 500;

/**
 * Finds where the texts of the record mention a person, outside the rows that belong to that person: those of a table's
 * `belongs`, whose words are erased as they are.
 */
export async function findMentions(reader: Reader, personId: number, find: Finder): Promise<Mention[]> {
  const found: Mention[] = [];
  for (const [table, care] of Object.entries(PERSONAL_DATA)) {
    if (care.texts !== undefined) found.push(...(await inTable(reader, table, care, personId, find)));
  }
  return found;
}

type Row = Readonly<Record<string, SqlValue>>;

async function inTable(
  reader: Reader,
  table: string,
  care: TableCare,
  personId: number,
  find: Finder,
): Promise<Mention[]> {
  const { key, texts = [] } = care;
  const keys = key.map((column) => `t."${column}"`);
  const found: Mention[] = [];
  for (let after: SqlValue[] | null = null; ;) {
    const rows: Row[] = await reader.sql<Row>(
      `SELECT ${[...keys.map((sql, index) => `${sql} AS k${String(index)}`), ...texts.map((column) => `t."${column}"`)].join(', ')}
       FROM "${table}" t WHERE NOT (${notMine(table, care)}) AND ?1 IS NOT NULL
         ${after === null ? '' : `AND (${keys.join(', ')}) > (${keys.map((_, index) => `?${String(index + 2)}`).join(', ')})`}
       ORDER BY ${keys.join(', ')} LIMIT ${String(AT_ONCE)}`,
      [personId, ...(after ?? [])],
    );
    for (const row of rows) found.push(...inRow(table, care, row, find));
    const last = rows.at(-1);
    if (last === undefined) return found;
    after = key.map((_, index) => last[`k${String(index)}`] ?? null);
  }
}

/** Rows whose texts an erasure empties anyway. */
function notMine(table: string, { belongs, texts = [] }: TableCare): string {
  if (table === 'audit_value')
    return `t.entry_id IN (SELECT id FROM audit_entry t WHERE ${PERSONAL_DATA['audit_entry']?.belongs[0]?.of ?? 'FALSE'})`;
  const emptied = belongs.filter(
    ({ erase, leavesWords }) =>
      erase === 'rows' ||
      (erase !== null && leavesWords !== true && texts.every((column) => column in erase)),
  );
  return emptied.length === 0 ? 'FALSE' : emptied.map(({ of }) => `(${of})`).join(' OR ');
}

function inRow(
  table: string,
  { key, texts = [], sureOnly = [] }: TableCare,
  row: Row,
  find: Finder,
): Mention[] {
  return texts.flatMap((column) => {
    const text = row[column];
    if (typeof text !== 'string' || text === '') return [];
    // The end of a line inside JSON is two signs, of which the second is a letter.
    const all = find(text.replace(/\\[nrt]/g, '  '));
    const passages = sureOnly.includes(column) ? all.filter(({ isSure }) => isSure) : all;
    if (passages.length === 0) return [];
    return [{ table, column, key: key.map((_, index) => row[`k${String(index)}`] ?? null), text, passages }];
  });
}
