import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { settleSomeKeys } from '../features/duplicates/keys-repository';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';

it('keeps kinds of check and people of before, with nothing said about validity and consent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-care-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.startsWith('VettingRules')),
  );
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
  expect(await database.read((r) => r.sql(`SELECT label, vetting FROM term WHERE list = 'vetting'`))).toEqual(
    [{ label: awkward, vetting: null }],
  );
  // It had lists, so it gets those that calls choose from, and what the data policy asks instead of a birth date.
  expect(
    await database.read((r) =>
      r.sql(
        `SELECT list, count(*) AS n, min(position) AS first FROM term WHERE list NOT IN ('vetting','measure') GROUP BY list`,
      ),
    ),
  ).toEqual([
    { list: 'heard', n: 9, first: 1 },
    { list: 'information', n: 7, first: 1 },
    { list: 'need', n: 1, first: 1 },
    { list: 'referral', n: 7, first: 1 },
    { list: 'service', n: 5, first: 1 },
    { list: 'skip', n: 5, first: 1 },
  ]);
  const call = (ended: number | null, disposition: string | null) =>
    database.write('test', (w) =>
      w.run(
        `INSERT INTO call (key, direction, disposition, started_at, ended_at, operator) VALUES (?, 'in', ?, 5, ?, 'x')`,
        ['k'.repeat(36), disposition, ended],
      ),
    );
  for (const [ended, disposition] of [
    [4, 'other'],
    [null, 'other'],
    [6, null],
  ] as const)
    await expect(call(ended, disposition)).rejects.toThrow();
  await call(6, 'other');
  const seq = () =>
    database.read((r) => r.sqlOne(`SELECT seq FROM matching_change WHERE kind = 'everything'`));
  // A later migration has everything planned anew; what counts is what the check's term does.
  await database.write('test', (w) => w.run('DELETE FROM matching_change'));
  expect(await seq()).toBeNull();
  await database.write('test', (w) =>
    w.run(`UPDATE term SET vetting = '{"months":null,"graceDays":3}' WHERE code = 'vetting:x'`),
  );
  expect(await seq()).not.toBeNull();
  await expect(
    database.write('test', (w) =>
      w.run(`UPDATE term SET list = 'skill', code = 'skill:x' WHERE code = 'vetting:x'`),
    ),
  ).rejects.toThrow();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

it('notes of everybody of before that their keys are to be worked out, and works them out some at a time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-keys-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.filter(({ name }) => Number(name.slice(-6)) < 150);
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  await source.query(
    `WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 620)
     INSERT INTO person (display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words,
       created_at, updated_at)
     SELECT CASE i WHEN 1 THEN '🌻' ELSE 'Anna Beck ' || i END, 0, '[]', 'any', '', '[]', '', '', 0, 0 FROM n`,
  );
  await source.destroy();
  const database = await openDatabase(path);
  const settle = () => database.write('test', settleSomeKeys);
  expect([await settle(), await settle(), await settle()]).toEqual([500, 120, 0]);
  const keys = await database.read((r) => r.sql('SELECT DISTINCT person_id AS id FROM person_key'));
  expect(keys).toHaveLength(619);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

it('makes a list of the reasons for skipping a call, and keeps each that was given', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-skip-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.startsWith('SkipReasons')),
  );
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  await source.query(
    `INSERT INTO term (code, list, label, is_active, position) VALUES ('need:x', 'need', 'Own', 1, 1)`,
  );
  await source.query(
    `INSERT INTO queue_item (id, kind, reason, name, number, words, due_at, tries, state, created_by, created_at, version)
     VALUES (7, 'callback', 'asked', 'Anna', '', '', 0, 0, 'open', 'x', 0, 1)`,
  );
  for (const [id, outcome, why] of [
    [3, 'skipped', 'wrong_hour'],
    [4, 'no_answer', null],
    [9, 'no_answer', null],
  ])
    await source.query(
      `INSERT INTO queue_try (id, item_id, at, by, outcome, skip_reason, words) VALUES (?, 7, 5, 'Zoë', ?, ?, '👩‍👩‍👧 %_"')`,
      [id, outcome, why],
    );
  await source.query('DELETE FROM queue_try WHERE id = 9');
  await source.destroy();
  const database = await openDatabase(path);
  const tries = () =>
    database.read((r) =>
      r.sql('SELECT id, by, outcome, skip_reason AS why, words FROM queue_try ORDER BY id'),
    );
  const words = '👩‍👩‍👧 %_"';
  expect(await tries()).toEqual([
    { id: 3, by: 'Zoë', outcome: 'skipped', why: 'skip:wrong_hour', words },
    { id: 4, by: 'Zoë', outcome: 'no_answer', why: null, words },
  ]);
  const add = (why: string) =>
    database.write('test', (w) =>
      w.run(
        `INSERT INTO queue_try (item_id, at, by, outcome, skip_reason, words) VALUES (7, 6, 'x', 'skipped', ?, '')`,
        [why],
      ),
    );
  await expect(add('need:x')).rejects.toThrow();
  await expect(add('skip:nothing')).rejects.toThrow();
  await add('skip:other');
  // Numbers go on after the one that is gone.
  expect((await tries()).at(-1)).toMatchObject({ id: 10, why: 'skip:other' });
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
