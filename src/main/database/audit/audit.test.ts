import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import sqlite3 from 'sqlite3';
import { DataSource } from 'typeorm';
import { findKeys } from '../key-file';
import { openTestDatabase } from '../testing';
import type { Database } from '../unit-of-work';
import { AUDITED, LEFT_OUT } from './audited-tables';
import { clearBefore, countBefore } from './clear-before';
import { eraseAuditValues } from './erase-values';
import { verifyAudit, type Verdict } from './verify';

const MARIA = { id: '7', name: 'Maria' };
const ADD_PERSON = `INSERT INTO person (display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes,
  search_words, created_at, updated_at) VALUES (?, 0, '[]', 'any', '', '[]', '', '', 0, 0)`;

let database: Database;
let path: string;
let dispose: () => Promise<void>;
beforeEach(async () => {
  ({ database, path, dispose } = await openTestDatabase());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await dispose();
});

const addPerson = (name: string) => database.write('people.create', (w) => w.run(ADD_PERSON, [name]), MARIA);
const verify = (): Promise<Verdict> => verifyAudit((work) => database.read(work));

interface Entry {
  id: number;
  actorId: string | null;
  actor: string;
  call: string;
  action: string;
  tableName: string | null;
  rowKey: string | null;
  personId: number | null;
  changes: string | null;
}
const entries = () =>
  database.read((r) =>
    r.sql<Entry>(`SELECT e.id, e.actor_id AS actorId, e.actor, e.call, e.action, e.table_name AS tableName,
      e.row_key AS rowKey, e.person_id AS personId, v.changes
      FROM audit_entry e LEFT JOIN audit_value v ON v.entry_id = e.id ORDER BY e.id`),
  );
const lastEntry = async () => (await entries()).at(-1);

/** As another program with the key would, past Kith. */
async function tamper(...statements: string[]): Promise<void> {
  const [keyHex = ''] = await findKeys(path, null);
  const source = new DataSource({ type: 'sqlite', database: path, key: `x'${keyHex}'`, driver: sqlite3 });
  await source.initialize();
  try {
    for (const statement of statements) await source.query(statement);
  } finally {
    await source.destroy();
  }
}
const OFF = ['appended', 'unchanged', 'kept'].map((name) => `DROP TRIGGER audit_entry_${name}`);

describe('the list of audited tables', () => {
  it('names every table of the schema, or says why not, and every column of those', async () => {
    const columns = await database.read((r) =>
      r.sql<{ table: string; column: string }>(
        `SELECT t.name AS "table", c.name AS "column" FROM sqlite_schema t, pragma_table_info(t.name) c
         WHERE t.type = 'table' AND t.name NOT GLOB 'sqlite_*' AND t.name NOT GLOB '*_search*'`,
      ),
    );
    const tables = new Set(columns.map(({ table }) => table));
    expect([...tables].sort()).toEqual([...Object.keys(AUDITED), ...Object.keys(LEFT_OUT)].sort());
    const found = columns.filter(({ table }) => table in AUDITED).map((c) => `${c.table}.${c.column}`);
    const named = Object.entries(AUDITED).flatMap(([table, { key, columns: kept, leftOut = [] }]) =>
      [...new Set([...key, ...kept, ...leftOut])].map((column) => `${table}.${column}`),
    );
    expect(named.sort()).toEqual(found.sort());
  });
});

describe('what is written', () => {
  it('names who came, changed and went, with old and new values of what differs alone', async () => {
    await addPerson('Anna');
    await database.write(
      'people.update',
      (w) =>
        w.run(`UPDATE person SET display_name = 'Anne', email = 'a@b.example', version = 2, updated_at = 9`),
      MARIA,
    );
    await database.write('people.erase', (w) => w.run('DELETE FROM person'), MARIA);
    const [updated, added, changed, removed] = await entries();
    expect(updated).toMatchObject({ id: 1, actor: 'Kith', action: 'updated' });
    expect(added).toMatchObject({
      id: 2,
      actorId: '7',
      actor: 'Maria',
      call: 'people.create',
      action: 'added',
    });
    expect(added).toMatchObject({ tableName: 'person', rowKey: '1', personId: 1 });
    expect(JSON.parse(added?.changes ?? '')).toEqual({
      ...{ display_name: 'Anna', is_pseudonym: 0, contact_way: 'any', is_off_map: 0 },
    });
    expect(JSON.parse(changed?.changes ?? '')).toEqual({
      display_name: ['Anna', 'Anne'],
      email: [null, 'a@b.example'],
    });
    expect(removed).toMatchObject({ id: 4, action: 'removed', call: 'people.erase' });
    expect(await verify()).toMatchObject({ entries: 4, broken: null });
  });

  it('says nothing of counters alone, of rows written again as they were, and of work that was rolled back', async () => {
    await addPerson('Anna');
    const before = (await entries()).length;
    await database.write('stamp', (w) => w.run('UPDATE person SET version = version + 1, updated_at = 5'));
    await database.write('again', async (w) => {
      await w.run(`INSERT INTO setting (name, value) VALUES ('a', '1')`);
      await w.run(`DELETE FROM setting`);
    });
    const failing = database.write('failing', async (w) => {
      await w.run(ADD_PERSON, ['Bo']);
      throw new Error('planned');
    });
    await expect(failing).rejects.toThrow('planned');
    expect(await entries()).toHaveLength(before);
  });

  it('keeps a change made past Kith apart from the next one that somebody makes', async () => {
    await addPerson('Anna');
    await tamper(`UPDATE person SET notes = 'x'`);
    await addPerson('Bo');
    const [, , past, next] = await entries();
    expect(past).toMatchObject({ actor: 'Another program', actorId: null, action: 'changed' });
    expect(next).toMatchObject({ actor: 'Maria', action: 'added' });
    expect(await verify()).toMatchObject({ broken: null });
  });

  it('notes what changes no row, with the work and in its order', async () => {
    await database.write(
      'exports.save',
      async (w) => {
        await w.note({ action: 'exported', values: { rows: 3 } });
        await w.run(ADD_PERSON, ['Anna']);
      },
      MARIA,
    );
    const [, note, added] = await entries();
    expect(note).toMatchObject({
      actor: 'Maria',
      action: 'exported',
      tableName: null,
      changes: '{"rows":3}',
    });
    expect(added).toMatchObject({ action: 'added' });
  });

  it('links more rows than fit into one statement', async () => {
    await database.write('many', async (w) => {
      await w.run(`WITH n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1234)
        INSERT INTO setting (name, value) SELECT 'n' || i, '1' FROM n`);
    });
    expect(await verify()).toMatchObject({ entries: 1235, last: { id: 1235 }, broken: null });
  });
});

describe('the chain', () => {
  beforeEach(async () => {
    for (const name of ['Anna', 'Bo', 'Cleo', 'Dora']) await addPerson(name);
  });

  it.each([
    `UPDATE audit_entry SET actor = 'Bo' WHERE id = 3`,
    'DELETE FROM audit_entry WHERE id = 3',
    'DELETE FROM audit_entry',
    `INSERT INTO audit_entry SELECT 9, at, actor_id, actor, desk, call, action, table_name, row_key, person_id,
       other_person_id, request_id, match_id, digest, previous, hash FROM audit_entry WHERE id = 3`,
    `INSERT INTO audit_entry SELECT 6, at, actor_id, actor, desk, call, action, table_name, row_key, person_id,
       other_person_id, request_id, match_id, digest, previous, hash FROM audit_entry WHERE id = 3`,
    `UPDATE audit_value SET changes = '{}' WHERE entry_id = 3`,
    `INSERT INTO audit_checkpoint (up_to, hash, at) VALUES (3, x'${'a'.repeat(64)}', 0)`,
  ])('refuses through SQL: %s', async (statement) => {
    await expect(tamper(statement)).rejects.toThrow('kith:audit_is_kept');
    expect(await verify()).toMatchObject({ entries: 5, broken: null });
  });

  it.each([
    ['an edited name', [`UPDATE audit_entry SET actor = 'Bo' WHERE id = 3`], 3, 'changed'],
    ['an edited time', [`UPDATE audit_entry SET at = at + 1 WHERE id = 2`], 2, 'changed'],
    ['a deleted entry', ['DELETE FROM audit_entry WHERE id = 3'], 3, 'missing'],
    ['the first entry gone', ['DELETE FROM audit_entry WHERE id = 1'], 1, 'missing'],
    ['the last entry gone', ['DELETE FROM audit_entry WHERE id = 5'], 5, 'missing'],
    ['no entry left', ['DELETE FROM audit_entry'], 1, 'missing'],
    [
      'two entries in the other order',
      [
        'UPDATE audit_entry SET id = 99 WHERE id = 3',
        'UPDATE audit_entry SET id = 3 WHERE id = 4',
        'UPDATE audit_entry SET id = 4 WHERE id = 99',
      ],
      3,
      'out_of_order',
    ],
    [
      'an entry put in between',
      [
        'UPDATE audit_entry SET id = id + 1000 WHERE id >= 4',
        'UPDATE audit_entry SET id = id - 999 WHERE id >= 1000',
        `INSERT INTO audit_entry SELECT 4, at, actor_id, 'Nobody', desk, call, action, table_name, row_key, person_id,
           other_person_id, request_id, match_id, digest, previous, hash FROM audit_entry WHERE id = 3`,
      ],
      4,
      'out_of_order',
    ],
    [
      'edited values',
      [`UPDATE audit_value SET changes = '{"display_name":"Eve"}' WHERE entry_id = 4`],
      4,
      'value_changed',
    ],
    ['values gone', ['DELETE FROM audit_value WHERE entry_id = 4'], 4, 'value_missing'],
  ] as const)('names %s', async (_what, statements, id, fault) => {
    await tamper('PRAGMA foreign_keys = OFF', ...OFF, 'DROP TRIGGER audit_value_unchanged', ...statements);
    expect((await verify()).broken).toEqual({ id, fault });
  });

  it('names a trigger that was taken off', async () => {
    await tamper('DROP TRIGGER audit_capture_person_update');
    expect((await verify()).broken).toEqual({ id: 0, fault: 'guard_missing' });
  });

  it('stays whole when what it says of one person is erased, and says that it was', async () => {
    const erased = await database.write('people.erase', (w) => eraseAuditValues(w, 2), MARIA);
    expect(erased).toBe(1);
    expect(await verify()).toMatchObject({ entries: 6, cleared: 1, broken: null });
    expect((await entries()).map(({ changes }) => changes).join()).not.toContain('Bo');
    expect(await lastEntry()).toMatchObject({ action: 'erased', personId: 2 });
  });

  it('goes on from a checkpoint when old entries are taken away, and says that they were', async () => {
    const later = Date.now() + 1_000_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await addPerson('Eva');
    const before = await database.read((r) => Promise.all([countBefore(r, 0), countBefore(r, later)]));
    expect(before).toEqual([0, 5]);
    const clear = (at: number) =>
      database.write('audit.clearBefore', (w) => clearBefore(w, at, later), MARIA);
    expect(await clear(0)).toBe(0);
    expect(await clear(later)).toBe(5);
    await addPerson('Finn');
    expect(await verify()).toMatchObject({ entries: 3, from: 6, last: { id: 8 }, broken: null });
    expect(await entries()).toMatchObject([
      { id: 6 },
      { id: 7, action: 'taken_away', rowKey: '5' },
      { id: 8 },
    ]);
  });

  it('names the beginning when a checkpoint was set past Kith', async () => {
    await tamper(
      'INSERT INTO audit_checkpoint (up_to, hash, at) SELECT id, hash, 0 FROM audit_entry WHERE id = 3',
      'PRAGMA foreign_keys = ON',
      'DELETE FROM audit_entry WHERE id <= 3',
    );
    expect((await verify()).broken).toEqual({ id: 1, fault: 'missing' });
  });
});
