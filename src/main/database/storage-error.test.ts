import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRecordFile } from './check-record';
import { findKeys } from './key-file';
import { openDatabase } from './open';
import type { Database } from './unit-of-work';

const PAGE = 4096;

async function fileOf(path: string) {
  const [keyHex = ''] = await findKeys(path, null);
  return { path, keyHex };
}

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-storage-'));
  path = join(folder, 'kith.db');
  await filled(await openDatabase(path));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function filled(database: Database): Promise<void> {
  await database.write('test', async (writer) => {
    for (let n = 0; n < 200; n++)
      await writer.run('INSERT INTO setting (name, value) VALUES (?, json_quote(?))', [
        `n${n}`,
        'x'.repeat(900),
      ]);
  });
  await database.close();
}

/** Turns over a bit in each page but those of the schema, which come first. */
async function damage(): Promise<void> {
  const bytes = await readFile(path);
  for (let at = Math.floor(bytes.length / PAGE / 3) * PAGE; at < bytes.length; at += PAGE)
    bytes[at + 100] = (bytes[at + 100] ?? 0) ^ 1;
  await writeFile(path, bytes);
}

const DAMAGED = { code: 'storage_failed', message: expect.stringContaining('damaged') as unknown };
const readAll = (database: Database) =>
  database.read((reader) => reader.sql('SELECT sum(length(value)) FROM setting'));

describe('a damaged page', () => {
  it('is told as damage when the record is opened', async () => {
    await damage();
    await expect(openDatabase(path)).rejects.toMatchObject(DAMAGED);
  });

  it('is told as damage whenever it is read, also when everything else fails for it', async () => {
    const database = await openDatabase(path);
    await damage();
    for (let time = 0; time < 3; time++) await expect(readAll(database)).rejects.toMatchObject(DAMAGED);
    await database.close();
  });

  it('makes a copy unusable as a damaged one', async () => {
    await damage();
    await expect(checkRecordFile(await fileOf(path))).rejects.toMatchObject({
      code: 'backup_unusable',
      details: { problem: 'damaged' },
    });
  });
});

// Last, because the limit holds for the whole process and cannot be raised again.
describe('want of memory', () => {
  it('is told as that, not as damage, where data is read, written and checked', async () => {
    const database = await openDatabase(path);
    await database.read((reader) => reader.sql('PRAGMA hard_heap_limit = 600000'));
    const outOfMemory = { code: 'out_of_memory' };
    const tooMuch = 'SELECT length(hex(zeroblob(5000000)))';
    await expect(database.read((reader) => reader.sql(tooMuch))).rejects.toMatchObject(outOfMemory);
    await expect(database.write('test', (writer) => writer.sql(tooMuch))).rejects.toMatchObject(outOfMemory);
    await expect(checkRecordFile(await fileOf(path))).rejects.toMatchObject(outOfMemory);
    await database.close();
  });
});
