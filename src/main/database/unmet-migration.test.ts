import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { expect, it } from 'vitest';
import { findKeys } from './key-file';
import { migrations } from './migrations';
import { openDatabase } from './open';

const AWKWARD = `O'Brien %_" 👩‍👩‍👧`;

it('brings a record of before up to date with nothing said about unmet requests that were there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kith-unmet-'));
  const path = join(folder, 'kith.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.slice(
    0,
    migrations.findIndex(({ name }) => name.startsWith('UnmetNeed')),
  );
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  await source.query(
    `INSERT INTO person (id, display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words,
       created_at, updated_at) VALUES (1, ?, 0, '[]', 'any', '', '[]', '', '', 0, 0)`,
    [AWKWARD],
  );
  await source.query(
    `INSERT INTO term (code, list, label, is_active, position, category) VALUES ('category:x', 'category', 'X', 1, 0, '{}')`,
  );
  await source.query(
    `INSERT INTO request (id, requester_id, caller_relation, category, summary, details, urgency, when_kind, time_zone,
       duration_minutes, helpers_needed, skills, languages, language_strength, gender_strength, wheelchair, stairs, seats,
       needs_vehicle, access_strength, continuity_strength, at_risk, spend_reason, is_detached, status, status_note,
       search_words, version, created_by, created_at, updated_by, updated_at)
     VALUES (1, 1, '', 'category:x', ?, '', 'normal', 'any', 'Europe/Vaduz', 60, 1, '[]', '[]', 'none', 'none', 0, 0, 0, 0,
       'must', 'none', 0, '', 0, 'unmet', '', '', 1, 'test', 0, 'test', 0)`,
    [AWKWARD],
  );
  await source.destroy();
  const database = await openDatabase(path);
  expect(await database.read((r) => r.sql('SELECT summary, status FROM request'))).toEqual([
    { summary: AWKWARD, status: 'unmet' },
  ]);
  expect(await database.read((r) => r.sql('SELECT * FROM unmet_need'))).toEqual([]);
  const put = (day: string) =>
    database.write('test', (w) => w.run(`INSERT INTO unmet_need VALUES (1, 0, ?, 'time', 0)`, [day]));
  await expect(put('soon')).rejects.toThrow();
  await put('2026-01-05');
  await database.write('test', (w) => w.run('DELETE FROM request'));
  expect(await database.read((r) => r.sql('SELECT * FROM unmet_need'))).toEqual([]);
  await database.close();
  await rm(folder, { recursive: true, force: true });
});
