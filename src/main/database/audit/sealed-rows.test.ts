import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertConcern, insertStep } from '../../features/safeguarding/repository';
import { findKeys } from '../key-file';
import { migrations } from '../migrations';
import { openDatabase } from '../open';
import type { Database } from '../unit-of-work';
import { clearBefore } from './clear-before';
import { verifyAudit } from './verify';

const WORDS = ['A bruise on her arm.', `She said "it's nothing" 👩‍👩‍👧`, 'Rang the doctor.'] as const;
const BY = { raisedById: 'desk', raisedBy: 'Desk', raisedAt: 1_000 };

let folder: string;
let path: string;
let database: Database;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-sealed-'));
  path = join(folder, 'kith.db');
  database = await openDatabase(path);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await database.close();
  await rm(folder, { recursive: true });
});

/** Two concerns; the first has two steps that came together. */
async function raiseTwo(): Promise<void> {
  for (const words of [WORDS[0], 'Another one.'])
    await database.write('safeguarding.raise', (w) =>
      insertConcern(w, { personId: 7, sourceKind: 'call', sourceId: 3, urgency: 'now', words, ...BY }, []),
    );
  const step = { concernId: 1, at: 2_000, by: 'Rea', byId: 'reader', kind: 'note' } as const;
  await database.write('safeguarding.addNote', async (w) => {
    await insertStep(w, { ...step, words: WORDS[1] });
    await insertStep(w, { ...step, kind: 'action', words: WORDS[2], dueOn: '2026-01-02', who: 'Rea' });
  });
}
const verify = () => verifyAudit((work) => database.read(work));

/** As somebody who holds the key would, past Kith; what guards the rows is put back afterwards. */
async function tamper(statement: string, off: readonly string[] = []): Promise<void> {
  const [keyHex = ''] = await findKeys(path, null);
  const source = new DataSource({ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3 });
  await source.initialize();
  const guards = await source.query<{ name: string; sql: string }[]>(
    `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND (name GLOB 'concern*_kept_*'
       OR name IN (SELECT value FROM json_each(?)))`,
    [JSON.stringify(off)],
  );
  for (const { name } of guards) await source.query(`DROP TRIGGER "${name}"`);
  await source.query(statement);
  for (const { sql } of guards) await source.query(sql);
  await source.destroy();
}

describe('a concern in the audit', () => {
  it('fits as it was written, and stands there in no word and with nobody named', async () => {
    await raiseTwo();
    expect(await verify()).toMatchObject({ broken: null, unfit: [] });
    const kept = JSON.stringify(
      await database.read((r) =>
        r.sql(`SELECT e.table_name, e.row_key, e.person_id, v.changes FROM audit_entry e JOIN audit_value v
          ON v.entry_id = e.id WHERE e.table_name GLOB 'concern*'`),
      ),
    );
    expect(kept.match(/digest/g)).toHaveLength(4);
    for (const words of [...WORDS, 'Another', 'Rea', 'Desk', 'person_id":7'])
      expect(kept).not.toContain(words);
    expect(await database.read((r) => r.sql('SELECT 1 FROM audit_capture'))).toEqual([]);
  });

  it('has another digest for the same words each time, so that none can be guessed from another', async () => {
    await raiseTwo();
    await raiseTwo();
    const digests = await database.read((r) =>
      r.sql<{ digest: string }>(`SELECT v.changes ->> '$.sealed.digest' AS digest FROM audit_entry e
        JOIN audit_value v ON v.entry_id = e.id WHERE e.table_name = 'concern'`),
    );
    expect(new Set(digests.map(({ digest }) => digest)).size).toBe(4);
  });

  it.each([
    ['its words', `UPDATE concern SET words = 'Nothing at all.' WHERE id = 2`, [2]],
    ['whom it is about', 'UPDATE concern SET person_id = 8 WHERE id = 1', [1]],
    ['a step', `UPDATE concern_step SET words = '' WHERE id = 1`, [1]],
    ['a step that is gone', 'DELETE FROM concern_step WHERE id = 2', [1]],
    ['both', `UPDATE concern SET words = 'x'`, [1, 2]],
  ])('is named where somebody changed %s past Kith', async (_what, statement, unfit) => {
    await raiseTwo();
    await tamper(statement, ['audit_capture_concern_update', 'audit_capture_concern_step_delete']);
    expect(await verify()).toMatchObject({ broken: null, unfit });
  });

  it('is named where it was put in with nothing noted, though not while it is only waiting to be', async () => {
    await raiseTwo();
    const more = `INSERT INTO concern_step (concern_id, at, by, kind, words) VALUES (2, 1, 'x', 'note', 'y')`;
    await tamper(more);
    expect((await verify()).unfit).toEqual([]);
    await database.write('next', () => Promise.resolve());
    expect((await verify()).unfit).toEqual([]);
    await tamper(more, ['audit_capture_concern_step_insert']);
    expect((await verify()).unfit).toEqual([2]);
  });

  it('is watched over on when the entries that first told of it are taken away', async () => {
    await raiseTwo();
    const later = Date.now() + 1_000_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await database.write('audit.clearBefore', (w) => clearBefore(w, later, later));
    expect(await verify()).toMatchObject({ broken: null, unfit: [] });
    await tamper(`UPDATE concern_step SET words = 'x' WHERE id = 2`);
    expect((await verify()).unfit).toEqual([1]);
  });
});

it('takes digests of what was written before there were any', async () => {
  await database.close();
  path = join(folder, 'before.db');
  const [keyHex = ''] = await findKeys(path, null);
  const before = migrations.filter(({ name }) => !name.startsWith('AuditConcernWords'));
  const source = await new DataSource({
    ...{ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3, migrations: before },
  }).initialize();
  await source.runMigrations();
  await source.query(`INSERT INTO concern (person_id, source_kind, source_id, urgency, words, raised_by, raised_at)
    VALUES (7, 'call', 3, 'now', 'Old words', 'Desk', 1)`);
  await source.query(`INSERT INTO concern_step (concern_id, at, by, kind, words)
    VALUES (1, 1, 'x', 'note', 'y'), (1, 2, 'x', 'note', 'z')`);
  await source.destroy();
  database = await openDatabase(path);
  expect(await verify()).toMatchObject({ broken: null, unfit: [] });
  await tamper(`UPDATE concern_step SET words = 'x' WHERE id = 2`);
  expect((await verify()).unfit).toEqual([1]);
});
