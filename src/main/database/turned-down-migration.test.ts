import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from './open';
import { earlierHelper, openBefore } from './testing';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-flags-'));
  path = join(folder, 'kith.db');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const OLD: readonly string[] = [
  ...[1, 2, 3].flatMap(earlierHelper),
  `INSERT INTO person_key (kind, key, person_id) VALUES ('phone', '+1', 1), ('phone', '+1', 2), ('place', 'x', 1), ('place', 'x', 3)`,
  `INSERT INTO helper_lead (person_id, words, follow_up_on, status, created_by, created_at, closed_by, closed_at)
   VALUES (1, 'Gift cards', '2026-01-01', 'not_now', 'a', 1, 'b', 2)`,
  `INSERT INTO flag (id, helper_id, person_id, rule, field, from_at, to_at, what, entered_by, created_at)
   VALUES (7, 1, 1, 'money', 'notes', 0, 5, 'w', 'a', 1), (9, 2, 2, 'hurry', 'notes', 0, 5, 'w', 'a', 1)`,
  'DELETE FROM flag WHERE id = 9',
  'DELETE FROM screening_due',
];

it('keeps every flag, gives no number of one again, and looks again at helpers like those who were turned down', async () => {
  const source = await openBefore(path, 'TurnedDownOffers');
  for (const statement of OLD) await source.query(statement);
  const before: unknown = await source.query('SELECT * FROM flag');
  await source.destroy();

  const database = await openDatabase(path);
  const rows = <T>(sql: string) => database.read((r) => r.sql<T>(sql));
  expect(await rows('SELECT * FROM flag')).toEqual(before);
  expect(await rows('PRAGMA foreign_key_check')).toEqual([]);
  expect(await rows('SELECT kind, id FROM screening_due ORDER BY id')).toEqual([
    { kind: 'helper', id: 1 },
    { kind: 'helper', id: 2 },
  ]);
  await database.write('test', (w) =>
    w.run(`INSERT INTO flag (helper_id, person_id, rule, field, from_at, to_at, what, entered_by, created_at)
      VALUES (1, 1, 'turned_down', 'record', 0, 0, 'offer:1', 'a', 1)`),
  );
  expect(await rows('SELECT max(id) AS id FROM flag')).toEqual([{ id: 10 }]);
  await database.close();
});
