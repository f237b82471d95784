import { createHash } from 'node:crypto';
import { KithError } from '../../../shared/contract/errors';
import type { ImportKind, ImportMapping } from '../../../shared/contract/transfer';
import { unguardFormula } from '../../csv/formula-guard';
import { fieldsOf } from './fields';
import type { ImportContext } from './import-context';
import { inSlices } from './in-slices';
import { NO_PROGRESS, type ProgressOf } from './progress';
import type { CsvRow, CsvTable } from './read-csv';
import { readRecord, type ImportRecord } from './record-problems';
import { ColumnIndex, RowCells, type CellProblem, type UnknownCellValue } from './row-cells';

/** The column that the file of rejected rows has besides those of the original. */
export const PROBLEM_HEADER = 'Why this row was not imported';

/** A row of the file with what became of it. Exactly one of `record` and `problems` says something. */
export interface ReadRow {
  readonly row: CsvRow;
  /** A digest of the row's cells: equal for equal rows of equally named columns. */
  readonly fingerprint: string;
  readonly record: ImportRecord | null;
  readonly problems: readonly CellProblem[];
  /** Values behind those problems that only wait for somebody to say what they mean. */
  readonly unknown: readonly UnknownCellValue[];
}

/**
 * Reads every row by the mapping, in slices. Nothing is written and nothing is asked of the record.
 * @throws KithError `bad_input` when the mapping names a column or field that is not there
 */
export async function readRows(
  table: CsvTable,
  context: ImportContext,
  progress: ProgressOf = NO_PROGRESS,
): Promise<ReadRow[]> {
  const columns = new ColumnIndex(table.headers, context.mapping);
  refuseUnknownNames(context.kind, context.mapping, columns, table.headers);
  const rows: ReadRow[] = [];
  const read = (row: CsvRow) => {
    rows.push(readRow(row, { table, columns, context }));
  };
  await inSlices(table.rows, read, progress('read', table.rows.length));
  return rows;
}

interface Reading {
  readonly table: CsvTable;
  readonly columns: ColumnIndex;
  readonly context: ImportContext;
}

function readRow(row: CsvRow, { table, columns, context }: Reading): ReadRow {
  const fingerprint = fingerprintOf(context.kind, table.headers, row.cells);
  if (row.problem !== null) {
    return { row, fingerprint, record: null, problems: [{ column: '', message: row.problem }], unknown: [] };
  }
  const cells = new RowCells(row, columns, context.mapping);
  const record = readRecord(cells, context);
  return { row, fingerprint, record, problems: cells.problems, unknown: cells.unknown };
}

function fingerprintOf(kind: ImportKind, headers: readonly string[], cells: readonly string[]): string {
  const parts = headers.flatMap((header, index) => {
    const cell = unguardFormula(cells[index] ?? '').trim();
    return cell === '' || header === PROBLEM_HEADER ? [] : [[header, cell]];
  });
  return createHash('sha256')
    .update(JSON.stringify([kind, parts]))
    .digest('hex')
    .slice(0, 32);
}

function refuseUnknownNames(
  kind: ImportKind,
  mapping: ImportMapping,
  columns: ColumnIndex,
  headers: readonly string[],
): void {
  const [missing] = columns.missing;
  if (missing !== undefined) {
    const found = headers.slice(0, 12).join(', ');
    throw new KithError('bad_input', `The column "${missing}" was expected, but the file has: ${found}.`, {
      path: 'mapping',
    });
  }
  const known = new Set(fieldsOf(kind).map(({ field }) => field));
  const named = [
    ...Object.keys(mapping.columns),
    ...Object.keys(mapping.values),
    ...Object.keys(mapping.defaults),
  ];
  const unknown = named.find((field) => !known.has(field));
  if (unknown === undefined) return;
  throw new KithError(
    'bad_input',
    `"${unknown}" is not a field that ${kind} have. Known fields: ${[...known].join(', ')}.`,
    {
      path: 'mapping',
    },
  );
}
