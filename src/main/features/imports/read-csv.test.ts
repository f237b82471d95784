import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCsv, readCsvFile } from './read-csv';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-csv-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function readBytes(bytes: Uint8Array) {
  const path = join(folder, 'file.csv');
  await writeFile(path, bytes);
  return await readCsvFile(path);
}
const cellsOf = async (text: string) => (await readCsv(text)).rows.map((row) => row.cells);

describe('reading CSV', () => {
  it('keeps every cell the text that it is', async () => {
    const tricky = [
      '00123',
      '+44 20 7946 0018',
      '1E5',
      '12345678901234567890',
      '03/04/1950',
      'É',
      '😀',
      'שלום',
      '="001"',
      ' x ',
    ];
    const line = tricky.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
    expect(await cellsOf(`${tricky.map((_, i) => `c${String(i)}`).join(',')}\r\n${line}\r\n`)).toEqual([
      tricky,
    ]);
  });

  it('reads line breaks, delimiters and quotes inside cells, and mixed line ends', async () => {
    expect(await cellsOf('a,b\r\n"x\ny","1,""2"""\n3,4\r\n')).toEqual([
      ['x\ny', '1,"2"'],
      ['3', '4'],
    ]);
  });

  it.each([';', '\t', '|', ','])('finds the delimiter %j', async (sign) => {
    expect(await cellsOf(`name${sign}phone\nAnna${sign}1\nBo${sign}2`)).toEqual([
      ['Anna', '1'],
      ['Bo', '2'],
    ]);
  });

  it.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffname\nÉva')],
    ['UTF-8', Buffer.from('name\nÉva')],
    ['UTF-16 little-endian', Buffer.from('\ufeffname\nÉva', 'utf16le')],
    ['UTF-16 big-endian', Buffer.from('\ufeffname\nÉva', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from('name\nÉva', 'latin1')],
  ])('reads %s', async (_name, bytes) => {
    expect(await readBytes(bytes)).toEqual({
      headers: ['name'],
      rows: [{ number: 2, cells: ['Éva'], problem: null }],
    });
  });

  it('tells columns of the same or no name apart, __proto__ included', async () => {
    expect((await readCsv('a,a,,__proto__\n1,2,3,4')).headers).toEqual([
      'a',
      'a (2)',
      'Column 3',
      '__proto__',
    ]);
  });

  it('says what is wrong with a row and keeps its place in the file', async () => {
    const { rows } = await readCsv('a,b\n\n1,2\n1,2,3\n,\nx\0,y\n"p"q",r\n');
    expect(rows.map((row) => [row.number, row.problem === null])).toEqual([
      [3, true],
      [4, false],
      [5, false],
      [6, false],
      [7, false],
    ]);
    expect(rows[1]?.problem).toContain('3 cells, but there are 2');
  });

  it('counts the rows of a file with CR alone, also where a cell has a line break of its own', async () => {
    const { rows } = await readCsv('a,b\r1,"x\ny"\r1,2,3\r5,6\r');
    expect(rows.map((row) => [row.number, row.cells[1], row.problem === null])).toEqual([
      [2, 'x\ny', true],
      [3, '2', false],
      [4, '6', true],
    ]);
    await expect(readCsv('a,b\r"x\ny",2\r3,"4\r5,6')).rejects.toMatchObject({ details: { row: 3 } });
  });

  it('reads a stray CR in a file with LF as part of its cell', async () => {
    expect(await cellsOf('a "b,c\n1\r2,3\n4,5\n')).toEqual([
      ['1\r2', '3'],
      ['4', '5'],
    ]);
  });

  it.each([
    ['an empty file', Buffer.from('')],
    ['a workbook', Buffer.from('PK\x03\x04rest')],
    ['other data', Buffer.alloc(100)],
    ['a quote that is never closed', Buffer.from('a,b\n1,2\n3,"4\n5,6\n')],
    ['too many columns', Buffer.from(Array.from({ length: 501 }, (_, i) => `c${String(i)}`).join(','))],
    ['too many rows', Buffer.from(`a\n${'1\n'.repeat(200_001)}`)],
  ])('refuses %s with a sentence', async (_name, bytes) => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ code: 'file_unreadable' });
  });

  it('reads what was written, whatever it was, across the pieces it reads in', async () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '""', ',', '\n', '\r\n', ';', 'é'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (rows) => {
        const filler = ['x'.repeat(300_000), '1'] as const;
        const written = [...rows, filler, ...rows];
        const text = Papa.unparse([['a', 'b'], ...written.map((row) => [...row])], {
          quotes: true,
          newline: '\r\n',
        });
        const expected = written.map((row) => [row[0], row[1].replace(/\r$/, '')]);
        expect(await cellsOf(text)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('takes no sign inside quotation marks for the delimiter', async () => {
    expect(await cellsOf('"a","b"\r\n"",""""\r\n";",";"\r\n')).toEqual([
      ['', '"'],
      [';', ';'],
    ]);
    expect(await cellsOf('name;note\nAnna;one, two, three\nBo;four, five')).toEqual([
      ['Anna', 'one, two, three'],
      ['Bo', 'four, five'],
    ]);
  });

  it('survives any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const table = await readBytes(bytes).catch((error: unknown) => (error as { code: string }).code);
        expect(typeof table === 'string' ? table : 'read').toMatch(/^(read|file_unreadable)$/);
      }),
      { numRuns: 300 },
    );
  });
});
