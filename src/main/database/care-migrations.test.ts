import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';

it('keeps kinds of check and people of before, with nothing said about validity and consent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-care-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.filter(({ name }) => !/^(VettingRules|Consent)/.test(name));
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  const awkward = `O'Brien %_" 👩‍👩‍👧`;
  await source.query(
    `INSERT INTO term (code, list, label, is_active, position, category) VALUES ('vetting:x', 'vetting', ?, 1, 0, NULL)`,
    [awkward],
  );
  await source.destroy();
  const database = await openDatabase(path);
  expect(await database.read((r) => r.sql('SELECT label, vetting FROM term'))).toEqual([
    { label: awkward, vetting: null },
  ]);
  const seq = () =>
    database.read((r) => r.sqlOne(`SELECT seq FROM matching_change WHERE kind = 'everything'`));
  expect(await seq()).toBeNull();
  await database.write('test', (w) => w.run(`UPDATE term SET vetting = '{"months":null,"graceDays":3}'`));
  expect(await seq()).not.toBeNull();
  await expect(
    database.write('test', (w) => w.run(`UPDATE term SET list = 'skill', code = 'skill:x'`)),
  ).rejects.toThrow();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
