import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KithError } from '../../shared/contract/errors';
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
 * Writes a CSV file that is there whole or not at all: beside it first, then in its place.
 * @throws KithError `storage_full` or `file_unwritable`; a file of that name is then as it was
 */
export async function writeCsvFile(
  path: string,
  headers: readonly string[],
  rows: readonly (readonly CsvCell[])[],
): Promise<void> {
  const temporary = join(dirname(path), `.kith-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await withFile(temporary, 'wx', async (file) => {
      for (const part of csvText(headers, rows)) await file.write(part);
      await file.sync();
    });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw unwritable(error);
  }
}

async function withFile(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
}

function unwritable(error: unknown): KithError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new KithError(
      'storage_full',
      'The disk is full, so the file was not saved.',
      {},
      { cause: error },
    );
  }
  return new KithError(
    'file_unwritable',
    'The file could not be saved there. Is the folder still there, and may you write in it?',
    {},
    { cause: error },
  );
}
