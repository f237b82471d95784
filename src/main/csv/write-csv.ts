import { writeWhole } from '../files/write-whole';
import { guardFormula } from './formula-guard';

/** Text is quoted and guarded against being run as a formula; numbers stand as they are. */
export type CsvCell = string | number | null;

const ROWS_PER_WRITE = 500;

/** One line of CSV without its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvCell).join(',');
}

function csvCell(cell: CsvCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return String(cell);
  return `"${guardFormula(cell).replaceAll('"', '""')}"`;
}

/** A whole file as text, with the mark by which spreadsheets know UTF-8. */
export function* csvText(
  headers: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Generator<string> {
  yield `\ufeff${csvLine(headers)}\r\n`;
  for (let at = 0; at < rows.length; at += ROWS_PER_WRITE) {
    yield rows
      .slice(at, at + ROWS_PER_WRITE)
      .map((row) => `${csvLine(row)}\r\n`)
      .join('');
  }
}

/**
 * Writes a CSV file that is there whole or not at all.
 * @throws KithError `storage_full` or `file_unwritable`, or whatever a row throws; a file of that name is then as it was
 */
export async function writeCsvFile(
  path: string,
  headers: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Promise<void> {
  await writeWhole(path, csvText(headers, rows));
}
