import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { verifyAudit } from './audit/verify';
import { openDatabase } from './open';
import { openBefore } from './testing';

const COLUMNS = 'person_id, source_kind, source_id, urgency, words, raised_by_id, raised_by, raised_at';
const ALL = 'SELECT * FROM concern LEFT JOIN concern_step s ON s.concern_id = concern.id ORDER BY concern.id';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-concerns-'));
  path = join(folder, 'kith.db');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** A record of before a concern could be about a call alone, with two concerns. Returns what is in it. */
async function makeOld(): Promise<unknown> {
  const source = await openBefore(path, 'AuditConcernWords');
  for (const person of [7, 8])
    await source.query(
      `INSERT INTO concern (${COLUMNS}) VALUES (${String(person)}, 'call', 3, 'now', 'Old', 'd', 'Desk', 1)`,
    );
  await source.query(
    `INSERT INTO concern_step (concern_id, at, by, kind, words) VALUES (1, 1, 'x', 'note', 'y')`,
  );
  await source.query(`INSERT INTO concern_excluded (concern_id, account_id) VALUES (1, 'x')`);
  const rows: unknown = await source.query(ALL);
  await source.destroy();
  return rows;
}

it('leaves each concern as it was, guarded and fitting its digest, and gives no number of one again', async () => {
  const before = await makeOld();
  const database = await openDatabase(path);
  expect(await database.read((r) => r.sql(ALL))).toEqual(before);
  expect(await database.read((r) => r.sql('PRAGMA foreign_key_check'))).toEqual([]);
  expect(await verifyAudit((work) => database.read(work))).toMatchObject({ broken: null, unfit: [] });
  for (const statement of ['DELETE FROM concern', `UPDATE concern SET words = 'x'`])
    await expect(database.write('test', (w) => w.run(statement))).rejects.toMatchObject({
      code: 'not_possible',
    });
  await database.write('test', (w) =>
    w.run(`INSERT INTO concern (${COLUMNS}) VALUES (NULL, 'call', 3, 'now', '', 'd', 'Desk', 2)`),
  );
  expect(await verifyAudit((work) => database.read(work))).toMatchObject({ broken: null, unfit: [] });
  const ids = await database.read((r) => r.sql<{ id: number }>('SELECT id FROM concern ORDER BY id'));
  await database.close();
  expect(ids.map(({ id }) => id)).toEqual([1, 2, 3]);
});
