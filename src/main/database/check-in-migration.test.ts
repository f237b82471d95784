import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';

it('keeps people of before, and has one open check-in for each plan at most', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-check-in-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.startsWith('CheckIns')),
  );
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  const columns = await source.query<{ name: string }[]>('PRAGMA table_info(person)');
  await source.query(`INSERT INTO setting (name, value) VALUES ('app', '{"idleMinutes":7}')`);
  await source.destroy();
  const database = await openDatabase(path);
  expect(columns.length).toBeGreaterThan(5);
  expect(await database.read((r) => r.sql('SELECT name, value FROM setting'))).toEqual([
    { name: 'app', value: '{"idleMinutes":7}' },
  ]);
  await database.write('test', async (w) => {
    await w.run('PRAGMA defer_foreign_keys = ON');
    await w.run(
      `INSERT INTO person (id, display_name, first_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes,
         search_words, open_words, is_off_map, version, created_at, updated_at)
       VALUES (1, 'Anna', 'Anna', 0, '[]', 'any', '', '[]', '', '', '', 0, 1, 0, 0)`,
    );
    await w.run(
      `INSERT INTO check_in_plan (person_id, rrule, start_date, from_minute, to_minute, first_name, first_phone,
         second_name, second_phone, notes, ended_reason, looked_words, version, created_by, created_at, updated_at)
       VALUES (1, 'FREQ=DAILY', '2026-01-05', 540, 600, '', '', '', '', '', '', '', 1, 'Test', 0, 0)`,
    );
  });
  const open = () =>
    database.write('test', (w) =>
      w.run(
        `INSERT INTO check_in (plan_id, date, days, starts_at, ends_at, words, created_at)
         VALUES (1, '2026-01-05', 1, 1, 2, '', 0)`,
      ),
    );
  await open();
  await expect(open()).rejects.toThrow();
  await database.write('test', (w) =>
    w.run(`UPDATE check_in SET outcome = 'away', closed_at = 3, closed_by = 'Test', words = 'With her son'`),
  );
  await open();
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
