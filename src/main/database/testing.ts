import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';
import type { Database } from './unit-of-work';

/**
 * A real database in a folder of its own; `dispose` closes and removes it. In a test run it is a copy of the one new record
 * that was made for all, elsewhere it is made on the spot.
 */
export async function openTestDatabase(): Promise<{
  database: Database;
  path: string;
  dispose: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-test-'));
  const newRecord = process.env['KITH_NEW_RECORD'];
  if (newRecord !== undefined) await cp(newRecord, folder, { recursive: true });
  const path = join(folder, 'kith.db');
  const database = await openDatabase(path);
  return {
    database,
    path,
    dispose: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The record at this path as it was before the migration whose name begins so, opened past the app; to be destroyed by whoever asks. */
export async function openBefore(path: string, migration: string): Promise<DataSource> {
  const [keyHex = ''] = await findKeys(path, null);
  const first = migrations.findIndex(({ name }) => name.startsWith(migration));
  if (first < 0) throw new Error(`Expected a migration that is called ${migration}…, found none.`);
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3 },
    migrations: migrations.slice(0, first),
  }).initialize();
  await source.runMigrations();
  return source;
}

/** A helper of the number, who is the person of the same number, as records had them from the first on. */
export function earlierHelper(id: number): readonly string[] {
  return [
    `INSERT INTO person (id, display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words, created_at, updated_at)
     VALUES (${String(id)}, 'Anna', 0, '[]', 'any', '', '[]', '', '', 0, 0)`,
    `INSERT INTO helper (id, person_id, status, categories, skills, travel_limit_metres, has_vehicle, seats, wheelchair_vehicle, can_do_stairs, tasks_per_week, notes, created_at, updated_at)
     VALUES (${String(id)}, ${String(id)}, 'active', '[]', '[]', 0, 0, 0, 0, 0, 1, '', 0, 0)`,
  ];
}
