import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './open';
import { earlierHelper, openBefore } from './testing';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-ended-'));
  path = join(folder, 'kith.db');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const OLD: readonly string[] = [
  ...earlierHelper(1),
  `INSERT INTO term (code, list, label, is_active, position, category) VALUES ('category:x', 'category', 'X', 1, 0, '{}')`,
  `INSERT INTO request (id, requester_id, caller_relation, category, summary, details, urgency, when_kind, time_zone, duration_minutes,
     helpers_needed, skills, languages, language_strength, gender_strength, wheelchair, stairs, seats, needs_vehicle, access_strength,
     continuity_strength, search_words, created_by, created_at, updated_by, updated_at)
   VALUES (3, 1, '', 'category:x', 's', '', 'normal', 'any', 'UTC', 60,
     1, '[]', '[]', 'none', 'none', 0, 0, 0, 0, 'wish', 'none', '', 'a', 0, 'a', 0)`,
  `INSERT INTO plan_change (id, at, request_id, helper_id, change, why)
   VALUES (5, 1, 3, 1, 'new', NULL), (7, 2, 3, 1, 'gone', 'time'), (9, 3, 3, 1, 'new', NULL)`,
  'DELETE FROM plan_change WHERE id = 9',
];

it('keeps what changed, gives no number of it again, and takes matches that ended from then on', async () => {
  const source = await openBefore(path, 'EndedMatches');
  for (const statement of OLD) await source.query(statement);
  const before: unknown = await source.query('SELECT * FROM plan_change');
  const indexes = `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'plan_change' ORDER BY name`;
  const indexesBefore: unknown = await source.query(indexes);
  await source.destroy();

  const database = await openDatabase(path);
  const rows = <T>(sql: string) => database.read((r) => r.sql<T>(sql));
  expect(await rows('SELECT * FROM plan_change')).toEqual(before);
  expect(await rows(indexes)).toEqual(indexesBefore);
  expect(await rows('PRAGMA foreign_key_check')).toEqual([]);
  const add = (change: string) =>
    database.write('test', (w) =>
      w.run(`INSERT INTO plan_change (at, request_id, helper_id, change) VALUES (4, 3, 1, ?)`, [change]),
    );
  await add('ended');
  expect(await rows('SELECT max(id) AS id FROM plan_change')).toEqual([{ id: 10 }]);
  await expect(add('other')).rejects.toThrow();
  await database.close();
});
