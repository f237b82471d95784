import { setImmediate as nextTurn } from 'node:timers/promises';
import Papa from 'papaparse';
import { KithError } from '../../../shared/contract/errors';
import { inSlices } from './in-slices';
import { readTextFile } from './read-text';

export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 500;
export const MAX_CELL_CHARACTERS = 1024 * 1024;
const MAX_HEADER_CHARACTERS = 200;
const PIECE_CHARACTERS = 256 * 1024;
const MAX_PIECE_CHARACTERS = 8 * 1024 * 1024;
const SNIFF_CHARACTERS = 64 * 1024;

export interface CsvRow {
  /** Row in the file as a spreadsheet counts it: the header is row 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** What makes the row unreadable as a whole, in words. */
  readonly problem: string | null;
}
export interface CsvTable {
  /** Never empty and never twice the same. */
  readonly headers: readonly string[];
  readonly rows: readonly CsvRow[];
}

interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly isBroken: boolean;
}

/** Reads a CSV file. @throws KithError `file_unreadable` with what was expected and what was found */
export async function readCsvFile(path: string): Promise<CsvTable> {
  return await readCsv(await readTextFile(path));
}

/** Reads CSV with any usual delimiter; every cell stays the text that it is. Blank lines are no rows. */
export async function readCsv(text: string): Promise<CsvTable> {
  const [first, ...rest] = await readRows(text.replace(/^\ufeff/, ''));
  if (first === undefined)
    throw new KithError('file_unreadable', 'The file is empty. A first row with column names was expected.');
  if (first.cells.length > MAX_COLUMNS) {
    throw new KithError(
      'file_unreadable',
      `The file has ${first.cells.length} columns; at most ${MAX_COLUMNS} can be read.`,
    );
  }
  const headers = uniqueHeaders(first.cells);
  const rows: CsvRow[] = [];
  await inSlices(rest, (row) => {
    rows.push(toRow(row, headers.length));
  });
  return { headers, rows };
}

async function readRows(text: string): Promise<RawRow[]> {
  const config = { delimiter: sniffDelimiter(text), newline: sniffNewline(text), quoteChar: '"' } as const;
  const rows: RawRow[] = [];
  let line = 0;
  for (let base = 0, size = PIECE_CHARACTERS; base < text.length;) {
    await nextTurn();
    const piece = text.slice(base, base + size);
    const isLast = base + size >= text.length;
    const { data, errors, meta } = parsePiece(config, piece, isLast);
    const broken = new Set(errors.map((error) => error.row));
    if (errors.some((error) => error.code === 'MissingQuotes')) refuseOpenQuote(line + data.length);
    for (const [index, cells] of data.entries()) {
      line++;
      const isBlank = cells.length === 1 && (cells[0] ?? '').trim() === '';
      if (!isBlank) rows.push({ number: line, cells: withoutReturn(cells), isBroken: broken.has(index) });
    }
    if (rows.length > MAX_ROWS + 1) {
      throw new KithError(
        'file_unreadable',
        `The file has more than ${MAX_ROWS} rows. Please split it into several files.`,
      );
    }
    if (isLast) break;
    base += meta.cursor;
    size = meta.cursor === 0 ? size * 2 : PIECE_CHARACTERS;
    if (size > MAX_PIECE_CHARACTERS) refuseOpenQuote(line + 1);
  }
  return rows;
}

interface Piece {
  readonly data: readonly string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

function parsePiece(config: Papa.ParseConfig, piece: string, isLast: boolean): Piece {
  return new Papa.Parser(config).parse(piece, 0, !isLast) as Piece;
}

function refuseOpenQuote(row: number): never {
  throw new KithError(
    'file_unreadable',
    `In row ${row} a quotation mark is opened and never closed. Please correct it there.`,
    { row },
  );
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
const SNIFF_ROWS = 20;

interface Fit {
  readonly columns: number;
  readonly misquoted: number;
  readonly uneven: number;
}

/**
 * The delimiter by which the first rows fall into columns best. Papa's own guess looks at numbers of columns alone, and
 * takes signs inside quotation marks for delimiters.
 */
function sniffDelimiter(text: string): string {
  const start = text.slice(0, SNIFF_CHARACTERS);
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, ...fitOf(start, delimiter) }));
  const [best] = fits.filter(({ columns }) => columns > 1).sort(byFit);
  return best?.delimiter ?? ',';
}

const byFit = (a: Fit, b: Fit) => a.misquoted - b.misquoted || a.uneven - b.uneven || b.columns - a.columns;

function fitOf(start: string, delimiter: string): Fit {
  const { data, errors } = Papa.parse<string[]>(start, { delimiter, preview: SNIFF_ROWS });
  const rows = data.filter((cells) => cells.length > 1 || (cells[0] ?? '').trim() !== '');
  const columns = rows[0]?.length ?? 0;
  return {
    columns,
    misquoted: errors.filter(({ type }) => type === 'Quotes').length,
    uneven: rows.filter((cells) => cells.length !== columns).length,
  };
}

const QUOTED_CELL = /(^|[,;\t|\r\n])"(?:[^"]|"")*(?:"|$)/g;

/**
 * A row may end with LF or CRLF, even mixed; CR alone only ends rows where LF ends none. What stands in quotation marks
 * ends no row.
 */
function sniffNewline(text: string): '\n' | '\r' {
  const unquoted = text.slice(0, SNIFF_CHARACTERS).replace(QUOTED_CELL, '$1');
  return unquoted.includes('\r') && !unquoted.includes('\n') ? '\r' : '\n';
}

function withoutReturn(cells: readonly string[]): readonly string[] {
  const last = cells.at(-1) ?? '';
  return last.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}

function uniqueHeaders(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim().slice(0, MAX_HEADER_CHARACTERS - 10) || `Column ${index + 1}`;
    let header = name;
    for (let n = 2; seen.has(header); n++) header = `${name} (${n})`;
    seen.add(header);
    return header;
  });
}

function toRow({ number, cells, isBroken }: RawRow, columns: number): CsvRow {
  return { number, cells, problem: rowProblem(cells, isBroken, columns) };
}

function rowProblem(cells: readonly string[], isBroken: boolean, columns: number): string | null {
  if (isBroken)
    return 'A quotation mark stands in the wrong place, so the cells of this row cannot be told apart.';
  if (cells.slice(columns).some((cell) => cell !== '')) {
    return `This row has ${cells.length} cells, but there are ${columns} column names.`;
  }
  if (cells.every((cell) => cell.trim() === '')) return 'This row is empty.';
  if (cells.some((cell) => cell.length > MAX_CELL_CHARACTERS))
    return 'A cell of this row is longer than a million characters.';
  return cells.some((cell) => cell.includes('\0'))
    ? 'This row has a character that cannot be stored (NUL).'
    : null;
}
