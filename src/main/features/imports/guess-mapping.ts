import type { ImportKind, ImportMapping } from '../../../shared/contract/transfer';
import { foldName } from '../../maps/fold-name';
import { fieldsOf } from './fields';
import type { CsvTable } from './read-csv';

const DEFAULTS: Readonly<Record<ImportKind, ImportMapping['defaults']>> = {
  requests: { urgency: 'normal' },
  helpers: { travelKm: '10', tasksPerWeek: '2' },
};
const LOOK_AT_ROWS = 2_000;
const LIST_SIGNS = [';', '|', '\n', ','] as const;

/** A first mapping by the names of the columns; a person sees it and may change it before anything is read in. */
export function guessMapping(kind: ImportKind, table: CsvTable): ImportMapping {
  const columns = guessColumns(kind, table.headers);
  return {
    columns,
    dateOrder: guessDateOrder(table, dateHeaders(columns)),
    listSeparator: guessListSeparator(kind, table, columns),
    values: {},
    defaults: { ...DEFAULTS[kind] },
    maxKilometres: null,
  };
}

function guessColumns(kind: ImportKind, headers: readonly string[]): Record<string, string> {
  const free = new Map(headers.map((header) => [foldName(header), header]).reverse() as [string, string][]);
  const columns: Record<string, string> = {};
  // What a column is called outright goes before what it may be called besides.
  for (const namesOf of [ownNames, otherNames]) {
    for (const field of fieldsOf(kind)) {
      if (field.field in columns) continue;
      const name = namesOf(field).find((candidate) => free.has(candidate));
      const header = name === undefined ? undefined : free.get(name);
      if (name === undefined || header === undefined) continue;
      columns[field.field] = header;
      free.delete(name);
    }
  }
  return columns;
}

const ownNames = ({ header, field }: { header: string; field: string }) => [
  foldName(header),
  foldName(field.replace(/[A-Z]/g, (letter) => ` ${letter}`)),
  foldName(field),
];
const otherNames = ({ alsoCalled }: { alsoCalled: readonly string[] }) => alsoCalled;

function dateHeaders(columns: Readonly<Record<string, string>>): string[] {
  return [columns['createdAt'], columns['wantedDate'], columns['vetting']].filter(
    (header) => header !== undefined,
  );
}

/** The order that the file's own dates prove. Where none proves any, day first, which the preview shows for a person to change. */
function guessDateOrder({ headers, rows }: CsvTable, wanted: readonly string[]): ImportMapping['dateOrder'] {
  const indexes = wanted.map((header) => headers.indexOf(header));
  for (const { cells } of rows.slice(0, LOOK_AT_ROWS)) {
    for (const index of indexes) {
      const found = /\b(\d{1,2})[./-](\d{1,2})[./-]\d{4}\b/.exec(cells[index] ?? '');
      if (Number(found?.[1]) > 12) return 'DMY';
      if (Number(found?.[2]) > 12) return 'MDY';
      if (/\b\d{4}[./]\d{1,2}[./]\d{1,2}\b/.test(cells[index] ?? '')) return 'YMD';
    }
  }
  return 'DMY';
}

/** The sign that stands most often in the columns that hold lists. */
function guessListSeparator(
  kind: ImportKind,
  { headers, rows }: CsvTable,
  columns: Readonly<Record<string, string>>,
): string {
  const lists = fieldsOf(kind)
    .filter((field) => field.isList)
    .map(({ field }) => headers.indexOf(columns[field] ?? ''));
  const cells = rows.slice(0, LOOK_AT_ROWS).flatMap((row) => lists.map((index) => row.cells[index] ?? ''));
  const counts = LIST_SIGNS.map((sign) => ({
    sign,
    count: cells.filter((cell) => cell.includes(sign)).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 0 ? ';' : best.sign;
}
