import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';

it('gives a record of before an empty queue, in which nothing is over without its time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-queue-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.filter(({ name }) => Number(name.slice(-13)) < 1763700000170);
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  await source.query(`INSERT INTO setting (name, value) VALUES ('x', '1')`);
  await source.destroy();
  const database = await openDatabase(path);
  expect(await database.read((r) => r.sql('SELECT value FROM setting'))).toEqual([{ value: '1' }]);
  expect(await database.read((r) => r.sql('SELECT id FROM queue_item'))).toEqual([]);
  const insert = (state: string, endedAt: number | null) =>
    database.write('test', (w) =>
      w.run(
        `INSERT INTO queue_item (kind, reason, name, number, words, due_at, tries, state, ended_at, created_by, created_at, version)
         VALUES ('callback', 'asked', 'A', '', '', 1, 0, ?, ?, 'x', 1, 1)`,
        [state, endedAt],
      ),
    );
  await insert('open', null);
  await expect(insert('done', null)).rejects.toThrow();
  await expect(insert('lost', null)).rejects.toThrow();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
