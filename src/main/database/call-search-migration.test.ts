import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';

it('finds the calls of a record of before', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-call-search-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.filter(({ name }) => Number(name.slice(-13)) < 1763700000260);
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  await source.query(
    `INSERT INTO call (key, direction, number_typed, notes, started_at, operator)
     VALUES (?, 'in', '+423 555 01-00', 'The boiler of Łucja', 1, 'Olga')`,
    ['k'.repeat(36)],
  );
  await source.destroy();
  const database = await openDatabase(path);
  const found = (query: string) =>
    database.read((r) => r.sql('SELECT rowid AS id FROM call_search WHERE call_search MATCH ?', [query]));
  expect(await found('lucja')).toEqual([{ id: 1 }]);
  expect(await found('"42355501"*')).toEqual([{ id: 1 }]);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
