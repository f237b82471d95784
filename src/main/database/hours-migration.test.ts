import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';

it('leaves helpers of before without a limit of hours, and takes none that makes no sense', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-hours-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const first = migrations.findIndex(({ name }) => name.startsWith('HoursPerWeek'));
  const before = migrations.slice(0, first);
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  await source.query(
    `INSERT INTO person (id, display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words, created_at, updated_at)
     VALUES (1, 'Anna', 0, '[]', 'any', '', '[]', '', '', 0, 0)`,
  );
  await source.query(
    `INSERT INTO helper (id, person_id, status, categories, skills, travel_limit_metres, has_vehicle, seats, wheelchair_vehicle, can_do_stairs, tasks_per_week, notes, created_at, updated_at)
     VALUES (7, 1, 'active', '[]', '[]', 0, 0, 0, 0, 0, 1, '', 0, 0)`,
  );
  await source.destroy();
  const database = await openDatabase(path);
  const set = (minutes: number) =>
    database.write('test', (w) => w.run('UPDATE helper SET minutes_per_week = ?', [minutes]));
  const found = () => database.read((r) => r.sql('SELECT id, minutes_per_week AS minutes FROM helper'));
  expect(await found()).toEqual([{ id: 7, minutes: null }]);
  await expect(set(10)).rejects.toThrow();
  await set(150);
  expect(await found()).toEqual([{ id: 7, minutes: 150 }]);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
