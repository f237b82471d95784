import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource, type MigrationInterface } from 'typeorm';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findKeys, keyPathOf } from './key-file';
import { migrations } from './migrations';
import { entriesAfter } from './audit/read-entries';
import { verifyAudit } from './audit/verify';
import { Record1763700000010 } from './migrations/0010-record';
import { Search1763700000020 } from './migrations/0020-search';
import { openDatabase } from './open';
import { earlierHelper } from './testing';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-migrate-'));
  path = join(folder, 'kith.db');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Opens the file with its key and without any migration of this version, as an older or foreign program would. */
async function openRaw(migrations: (new () => MigrationInterface)[] = []): Promise<DataSource> {
  const [keyHex = ''] = await findKeys(path, null);
  const source = new DataSource({
    type: 'sqlite',
    database: path,
    key: `x'${keyHex}'`,
    driver: sqlite3,
    migrations,
  });
  return await source.initialize();
}

const ADDED_LISTS: ReadonlySet<string> = new Set([
  'measure',
  'heard',
  'information',
  'referral',
  'service',
  'skip',
]);
const AWKWARD = [`O'Brien`, 'Zoë %_"', 'محمد', '👩‍👩‍👧 Familie', ' ', 'a'.repeat(120)];

async function previousVersionWithRows(): Promise<void> {
  const source = await openRaw([Record1763700000010]);
  await source.runMigrations();
  for (const [index, name] of AWKWARD.entries()) {
    await source.query(
      `INSERT INTO person (display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words, created_at, updated_at)
       VALUES (?, 0, '[]', 'any', '', '[]', '', ?, ?, 0)`,
      [name, name, index],
    );
  }
  await source.destroy();
}

describe('migrations', () => {
  it('begins the audit of a record that was in use, and notes what changes from then on', async () => {
    const source = await openRaw(migrations.filter(({ name }) => !name.startsWith('Audit')));
    await source.runMigrations();
    for (const name of AWKWARD) {
      await source.query(
        `INSERT INTO person (display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words, created_at, updated_at)
         VALUES (?, 0, '[]', 'any', '', '[]', '', '', 0, 0)`,
        [name],
      );
    }
    await source.destroy();
    const database = await openDatabase(path);
    await database.write('rename', (w) => w.run(`UPDATE person SET notes = display_name`));
    const entries = await database.read((r) => entriesAfter(r, 0, 100));
    const verdict = await verifyAudit((work) => database.read(work));
    await database.close();
    expect(entries[0]).toMatchObject({ action: 'updated', actor: 'Kith' });
    expect(entries.slice(1).map(({ changes }) => JSON.parse(changes ?? '') as unknown)).toEqual(
      AWKWARD.map((name) => ({ notes: ['', name] })),
    );
    expect(verdict.broken).toBeNull();
  });

  it('lets what was there before be screened, and says which categories involve spending', async () => {
    const source = await openRaw(
      migrations.filter(({ name }) => !/^(Screening|Money|TurnedDownOffers)/.test(name)),
    );
    await source.runMigrations();
    for (const statement of earlierHelper(7)) await source.query(statement);
    for (const [index, word] of ['shopping', 'ride'].entries()) {
      await source.query(
        `INSERT INTO term (code, list, label, is_active, position, category) VALUES (?, 'category', ?, 1, ?, '{"minutes":60}')`,
        [`category:${word}`, word, index],
      );
    }
    await source.destroy();
    const database = await openDatabase(path);
    const due = await database.read((r) => r.sql('SELECT kind, id FROM screening_due'));
    const terms = await database.read((r) =>
      r.sql<{ category: string }>('SELECT category FROM term ORDER BY code'),
    );
    await database.close();
    expect(due).toEqual([{ kind: 'helper', id: 7 }]);
    expect(terms.map(({ category }) => JSON.parse(category) as unknown)).toEqual([
      { minutes: 60, involvesSpending: false },
      { minutes: 60, involvesSpending: true },
    ]);
  });

  it('keeps awkward rows of the previous version and makes their words findable', async () => {
    await previousVersionWithRows();
    const database = await openDatabase(path);
    const rows = await database.read((r) =>
      r.sql<{ name: string }>('SELECT display_name AS name FROM person ORDER BY id'),
    );
    const found = await database.read((r) =>
      r.sql<{ rowid: number }>(
        `SELECT rowid FROM person_search WHERE person_search MATCH '"zoe"* OR "محمد"*' ORDER BY rowid`,
      ),
    );
    const shown = await database.read((r) =>
      r.sql<{ name: string; words: string }>(
        'SELECT first_name AS name, open_words AS words FROM person WHERE id IN (1, 2, 4) ORDER BY id',
      ),
    );
    await database.close();
    expect(shown).toEqual([
      { name: "O'Brien", words: ' obrien' },
      { name: 'Zoë', words: ' zoe' },
      { name: '👩‍👩‍👧', words: ' ' },
    ]);
    expect(rows.map((row) => row.name)).toEqual(AWKWARD);
    expect(found.map((row) => row.rowid)).toEqual([2, 3]);
  });

  it('keeps requests and series of before the wish for an experienced helper, as ones without it', async () => {
    const source = await openRaw([Record1763700000010, Search1763700000020]);
    await source.runMigrations();
    await source.query(
      `INSERT INTO person (display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words, created_at, updated_at)
       VALUES ('Zoë', 0, '[]', 'any', '', '[]', '', '', 0, 0)`,
    );
    await source.query(
      `INSERT INTO term (code, list, label, is_active, position, category) VALUES ('category:ride', 'category', 'Ride', 1, 0, '{}')`,
    );
    for (const template of [`{"summary":"O'Brien"}`, '{"atRisk":null,"summary":"👩‍👩‍👧"}']) {
      await source.query(
        `INSERT INTO request_series (rrule, start_date, time_zone, template, created_by, created_at)
         VALUES ('FREQ=WEEKLY', '2026-01-05', 'UTC', ?, 'x', 0)`,
        [template],
      );
    }
    await source.query(
      `INSERT INTO request (requester_id, caller_relation, category, summary, details, urgency, when_kind, time_zone,
         duration_minutes, helpers_needed, skills, languages, language_strength, gender_strength, wheelchair, stairs, seats,
         needs_vehicle, access_strength, continuity_strength, search_words, created_by, created_at, updated_by, updated_at)
       VALUES (1, '', 'category:ride', 'Ride', '', 'low', 'any', 'UTC', 60, 1, '[]', '[]', 'none', 'none', 0, 0, 0, 0,
         'wish', 'none', '', 'x', 0, 'x', 0)`,
    );
    await source.destroy();
    const database = await openDatabase(path);
    const [requests, templates] = await database.read(async (r) => [
      await r.sql('SELECT summary, at_risk AS atRisk FROM request'),
      await r.sql<{ template: string }>('SELECT template FROM request_series ORDER BY id'),
    ]);
    await database.close();
    expect(requests).toEqual([{ summary: 'Ride', atRisk: 0 }]);
    expect(templates.map(({ template }) => JSON.parse(template) as unknown)).toEqual([
      { summary: `O'Brien`, atRisk: false, spendUpTo: null, spendReason: '' },
      { summary: '👩‍👩‍👧', atRisk: false, spendUpTo: null, spendReason: '' },
    ]);
  });

  it('lets a record of before drafts keep some, each form of a person once, as JSON of a limited size', async () => {
    const source = await openRaw(migrations.filter(({ name }) => !name.startsWith('Drafts')));
    await source.runMigrations();
    await source.destroy();
    const database = await openDatabase(path);
    const keep = (id: string, body: string) =>
      database.write('keep', (w) =>
        w.run(
          `INSERT INTO draft (id, owner, form, form_key, screen, body, kept_at) VALUES (?, 'x', 'request', 'new', '/', ?, 0)`,
          [id.repeat(36), body],
        ),
      );
    await keep('a', '{"details":"👩‍👩‍👧"}');
    await expect(keep('b', '{}')).rejects.toThrow();
    await database.write('drop', (w) => w.run('DELETE FROM draft'));
    await expect(keep('a', '{"details":')).rejects.toThrow();
    await expect(keep('a', JSON.stringify('a'.repeat(60_000)))).rejects.toThrow();
    await database.close();
  });

  it('keep lists and what names them where the lists were made anew, and add the reasons for measures', async () => {
    const first = migrations.findIndex(({ name }) => name.startsWith('Safeguarding'));
    const source = await openRaw(migrations.slice(0, first));
    await source.runMigrations();
    await source.query(
      `INSERT INTO term (code, list, label, is_active, position, category) VALUES
         ('category:ride', 'category', 'Ride', 1, 1, '{"minutes":30}'), ('need:own', 'need', 'Zoë %_" own', 0, 7, NULL)`,
    );
    await source.destroy();
    const database = await openDatabase(path);
    const terms = await database.read((r) =>
      r.sql<{ code: string; list: string }>(
        'SELECT code, list, label, is_active AS isActive, position, category FROM term ORDER BY code',
      ),
    );
    const change = () =>
      database.read((r) =>
        r.sqlOne<{ seq: number }>('SELECT seq FROM matching_change WHERE kind = ?', ['everything']),
      );
    const before = await change();
    await database.write('test', (w) =>
      w.run(`UPDATE term SET category = '{}' WHERE code = 'category:ride'`),
    );
    const after = await change();
    await database.close();
    expect(terms.filter(({ code, list }) => !ADDED_LISTS.has(list) && code !== 'need:over_60')).toEqual([
      {
        code: 'category:ride',
        list: 'category',
        label: 'Ride',
        isActive: 1,
        position: 1,
        category: '{"minutes":30,"involvesSpending":false}',
      },
      { code: 'need:own', list: 'need', label: 'Zoë %_" own', isActive: 0, position: 7, category: null },
    ]);
    expect(terms.filter(({ list }) => list === 'measure').length).toBeGreaterThan(5);
    expect(after?.seq).toBeGreaterThan(before?.seq ?? 0);
  });

  it('give reasons that tell of no concern other words, and leave words of an organisation’s own', async () => {
    const source = await openRaw(migrations.filter(({ name }) => !name.startsWith('SafetyReasons')));
    await source.runMigrations();
    await source.query(
      `INSERT INTO term (code, list, label, is_active, position) VALUES
         ('do_not_match:safeguarding', 'do_not_match', 'Safeguarding concern', 1, 1),
         ('turn_down:safeguarding', 'turn_down', 'Our own words', 1, 1)`,
    );
    await source.destroy();
    const database = await openDatabase(path);
    const rows = await database.read((r) =>
      r.sql<{ label: string }>(`SELECT label FROM term WHERE code LIKE '%:safeguarding' ORDER BY code`),
    );
    await database.close();
    expect(rows.map(({ label }) => label)).toEqual(['For somebody’s safety', 'Our own words']);
  });

  it('bring no list into a record that has none yet', async () => {
    const database = await openDatabase(path);
    const terms = await database.read((r) => r.sql('SELECT 1 FROM term'));
    await database.close();
    expect(terms).toEqual([]);
  });

  it('brings a record of before erasures up to date, with nobody erased and nobody on hold', async () => {
    const source = await openRaw(migrations.filter(({ name }) => !name.startsWith('Erasure')));
    await source.runMigrations();
    await source.query(
      `INSERT INTO person (display_name, is_pseudonym, languages, contact_way, contact_hours, needs, notes, search_words, created_at, updated_at)
       VALUES ('Anna', 0, '[]', 'any', '', '[]', '', '', 5, 5)`,
    );
    await source.destroy();
    const database = await openDatabase(path);
    const found = await database.read((r) =>
      r.sqlOne(
        `SELECT (SELECT display_name FROM person) AS name, (SELECT count(*) FROM erased_person) AS erased,
           (SELECT count(*) FROM person_hold) AS holds`,
      ),
    );
    await database.write('hold', (w) =>
      w.run(
        `INSERT INTO person_hold (person_id, reason, created_by, created_at) VALUES (1, 'court', 'T', 0)`,
      ),
    );
    await database.close();
    expect(found).toEqual({ name: 'Anna', erased: 0, holds: 0 });
  });

  it('never go back: what was there before is in the copy', async () => {
    for (const Migration of migrations)
      await expect(new Migration().down()).rejects.toThrow('Migrations only go forward');
  });

  it('copies the file before it changes one that was in use', async () => {
    await previousVersionWithRows();
    const before = await stat(path);
    await (await openDatabase(path)).close();
    const copy = await stat(`${path}.before-update-1`);
    expect(copy.size).toBeGreaterThan(before.size / 2);
  });

  it('refuses a database of a newer version and leaves the file as it was', async () => {
    await (await openDatabase(path)).close();
    const source = await openRaw();
    await source.query(
      `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Future9999999999999')`,
    );
    await source.destroy();
    const before = await readFile(path);
    await expect(openDatabase(path)).rejects.toThrow('newer version of Kith');
    expect((await readFile(path)).equals(before)).toBe(true);
  });

  it('refuses a database that is not one of ours and leaves the file as it was', async () => {
    const source = await openRaw();
    await source.query('CREATE TABLE foreign_things (id INTEGER)');
    await source.destroy();
    const before = await readFile(path);
    await expect(openDatabase(path)).rejects.toThrow('not one of Kith');
    expect((await readFile(path)).equals(before)).toBe(true);
  });
});

describe('several programs at once', () => {
  it('agree on one key and one schema when all of them start on a file that is not there yet', async () => {
    const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase(path)));
    for (const [index, database] of opened.entries()) {
      await database.write('one', (w) =>
        w.run('INSERT INTO setting (name, value) VALUES (?, json_quote(?))', [`from ${index}`, 'x']),
      );
    }
    const seen = await Promise.all(
      opened.map((database) => database.read((r) => r.sql('SELECT name FROM setting ORDER BY name'))),
    );
    for (const database of opened) await database.close();
    for (const rows of seen) expect(rows).toHaveLength(4);
  });
});

describe('opening', () => {
  it('encrypts from the first write: neither the header nor a name can be read in the file', async () => {
    const database = await openDatabase(path);
    await database.write('canary', (w) =>
      w.run(`INSERT INTO setting (name, value) VALUES ('canary-in-the-mine', '1')`),
    );
    await database.close();
    const bytes = await readFile(path);
    expect(bytes.subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(bytes.includes('canary-in-the-mine')).toBe(false);
  });

  it('keeps database and key to their owner', async () => {
    await (await openDatabase(path)).close();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(keyPathOf(path))).mode & 0o777).toBe(0o600);
  });

  it('never starts anew in place of a database that is missing or empty', async () => {
    await (await openDatabase(path)).close();
    await truncate(path, 0);
    await expect(openDatabase(path)).rejects.toThrow('missing or empty');
    await rm(path);
    await expect(openDatabase(path)).rejects.toThrow('missing or empty');
    await expect(stat(path)).rejects.toThrow('ENOENT');
  });

  it('says so when the key is missing, damaged or of another database', async () => {
    await (await openDatabase(path)).close();
    const key = await readFile(keyPathOf(path), 'utf8');
    await writeFile(
      keyPathOf(path),
      key.replace(/"key":"./, '"key":"' + (key.includes('"key":"0') ? '1' : '0')),
    );
    await expect(openDatabase(path)).rejects.toMatchObject({ code: 'storage_failed' });
    await writeFile(keyPathOf(path), 'not a key');
    await expect(openDatabase(path)).rejects.toThrow('damaged');
    await rm(keyPathOf(path));
    await expect(openDatabase(path)).rejects.toThrow('missing');
  });

  it('never starts anew where backups say that there was data', async () => {
    await mkdir(`${path}.backups`);
    await expect(openDatabase(path)).rejects.toMatchObject({
      code: 'storage_failed',
      message: expect.stringContaining('does not start anew') as string,
    });
    expect(await readdir(folder)).toEqual(['kith.db.backups']);
  });
});
