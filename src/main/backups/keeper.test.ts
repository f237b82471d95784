import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRecordFile } from '../database/check-record';
import { findKeys } from '../database/key-file';
import { Record1763700000010 } from '../database/migrations/0010-record';
import { entriesAfter } from '../database/audit/read-entries';
import { openDatabase } from '../database/open';
import type { Database } from '../database/unit-of-work';
import { isIntact, listBackups, recordPathOf, underWayName } from './backup-folder';
import { BackupKeeper } from './keeper';
import { putBack } from './restore';
import { backUpAndNote, backUpBefore } from './noted-backup';
import { RestoreDesk } from './restore-desk';
import { copiesFolderOf, isLate, keepSecondPlace, preparePlace } from './second-place';
import { stageRecord } from './staged-record';
import { addPeople, countPeople, makePlace, OCCASION } from './testing';

const DAY_MS = 24 * 3_600_000;

let place: Awaited<ReturnType<typeof makePlace>>;
let database: Database;
let keeper: BackupKeeper;
let now: number;
beforeEach(async () => {
  now = OCCASION.now;
  place = await makePlace();
  database = await openDatabase(place.path);
  keeper = new BackupKeeper({ path: place.path, version: '9.9.9', now: () => now });
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

describe('the keeper', () => {
  it('finds a backup due when there is none, and again a day later', async () => {
    expect(await keeper.isDue()).toBe(true);
    await keeper.backUp(database, 'daily');
    expect(await keeper.isDue()).toBe(false);
    now += DAY_MS;
    expect(await keeper.isDue()).toBe(true);
  });

  it('keeps all that was in a record whose file was deleted while it is open', async () => {
    await addPeople(database, 3);
    await rm(place.path);
    const backup = await keeper.backUp(database, 'before-loss');
    expect(await isIntact(backup)).toBe(true);
    expect(backup.manifest.counts.people).toBe(3);
  });

  it('keeps about a dozen of a hundred days, each of them whole', async () => {
    for (let day = 0; day < 60; day++) {
      await keeper.backUp(database, day % 3 === 0 ? 'before-import' : 'quit');
      now += DAY_MS;
    }
    const left = await listBackups(keeper.root);
    expect(left.length).toBeLessThanOrEqual(7 + 4 + 3);
    expect(left.filter(({ manifest }) => manifest.reason === 'before-import')).toHaveLength(3);
    for (const backup of left) {
      expect(now - backup.manifest.made).toBeLessThanOrEqual(36 * DAY_MS);
      expect(await isIntact(backup)).toBe(true);
    }
  });

  it('makes one an hour before many decisions, and one before every import', async () => {
    const made = async () => (await listBackups(keeper.root)).map(({ manifest }) => manifest.reason);
    await backUpBefore(keeper, database, 'before-many');
    now += 3_599_999;
    await backUpBefore(keeper, database, 'before-many');
    expect(await made()).toEqual(['before-many']);
    await backUpBefore(keeper, database, 'before-import');
    now += 3_600_000;
    await backUpBefore(keeper, database, 'before-many');
    expect(await made()).toEqual(['before-many', 'before-import', 'before-many']);
  });

  it('keeps three from before changes, though they are of one day', async () => {
    for (const reason of ['daily', ...Array<'before-import'>(5).fill('before-import')] as const) {
      await keeper.backUp(database, reason);
      now += 60_000;
    }
    const reasons = (await listBackups(keeper.root)).map(({ manifest }) => manifest.reason);
    expect(reasons).toEqual(['before-import', 'before-import', 'before-import', 'daily']);
  });

  it('keeps a record of an earlier version before that is brought up to date, and it can be put back', async () => {
    await database.close();
    await rm(join(place.path, '..'), { recursive: true });
    await oldRecord(place.path);
    database = await openDatabase(place.path, {
      backUpFirst: async (record) => {
        await keeper.backUp(record, 'before-update');
      },
    });
    const [backup] = await listBackups(keeper.root);
    expect(backup?.manifest).toMatchObject({ reason: 'before-update', schema: 'Record1763700000010' });
    expect((await readdir(join(place.path, '..'))).some((name) => name.includes('before-update'))).toBe(
      false,
    );
    await database.close();
    await putBack(await stageRecord(recordPathOf(backup?.folder ?? ''), place.path), place.path, now);
    expect(await countPeople(place.path)).toBe(0);
  });

  it('lets an update wait when no backup can be made', async () => {
    await database.close();
    await rm(join(place.path, '..'), { recursive: true });
    await oldRecord(place.path);
    const backUpFirst = () => Promise.reject(new Error('no room'));
    await expect(openDatabase(place.path, { backUpFirst })).rejects.toThrow('no room');
    const [keyHex = ''] = await findKeys(place.path, null);
    const { schema } = await checkRecordFile({ path: place.path, keyHex });
    expect(schema).toBe('Record1763700000010');
    database = await openDatabase(place.path);
  });

  it('lets go of what restores set aside when it lets go of the backups of that time', async () => {
    const replaced = `${place.path}.replaced-20261001T000000000Z`;
    await mkdir(replaced);
    now = Date.now();
    await keeper.backUp(database, 'daily');
    expect(await readdir(join(place.path, '..'))).toContain('kith.db.replaced-20261001T000000000Z');
    now += 36 * DAY_MS;
    await keeper.backUp(database, 'daily');
    expect(await readdir(join(place.path, '..'))).not.toContain('kith.db.replaced-20261001T000000000Z');
  });
});

describe('around the backups', () => {
  it('clears away what a program left that was killed in the middle, and nothing that is under way', async () => {
    const [old, fresh] = [join(keeper.root, underWayName()), join(keeper.root, underWayName())];
    for (const path of [old, fresh]) await mkdir(path, { recursive: true });
    await aged(old, 2);
    now = Date.now();
    await keeper.backUp(database, 'daily');
    expect(existsSync(old)).toBe(false);
    expect(existsSync(fresh)).toBe(true);
  });

  it('throws away what was staged after a day, keeps what was replaced, and touches nothing of others', async () => {
    const beside = (name: string) => join(place.path, '..', name);
    const [staged, replaced, others] = [
      beside('.kith-staged-1'),
      beside('kith.db.replaced-1'),
      beside('photos'),
    ];
    for (const path of [staged, replaced, others]) await mkdir(path);
    await aged(staged, 2);
    await aged(replaced, 2);
    await aged(others, 100);
    now = Date.now();
    await keeper.backUp(database, 'daily');
    expect([staged, replaced, others].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('makes the next one after one that failed', async () => {
    const broken = { file: database.file, copyInto: () => Promise.reject(new Error('no room')) };
    await expect(keeper.backUp(broken, 'manual')).rejects.toThrow('no room');
    await keeper.backUp(database, 'manual');
    expect(await keeper.list()).toHaveLength(1);
  });
});

describe('the second place', () => {
  let stick: string;
  beforeEach(async () => {
    stick = join(place.folder, 'stick');
    await mkdir(stick);
    await keepSecondPlace(keeper.root, await preparePlace(stick, now));
    await addPeople(database, 4);
  });

  it('gets a copy that opens by itself, on its own schedule', async () => {
    await keeper.backUp(database, 'daily');
    await keeper.copyToSecondPlace();
    now += DAY_MS / 2;
    const newer = await keeper.backUp(database, 'manual');
    await keeper.copyToSecondPlace();
    const copies = join(stick, 'Kith backups');
    const [copy, ...more] = await listBackups(copies);
    expect(more).toEqual([]);
    expect(copy?.id).not.toBe(newer.id);
    expect(await countPeople(recordPathOf(copy?.folder ?? ''))).toBe(4);
    now += DAY_MS;
    await keeper.copyToSecondPlace();
    expect((await listBackups(copies))[0]?.id).toBe(newer.id);
  });

  it('gets one at once where somebody asks for it', async () => {
    await keeper.backUp(database, 'daily');
    await keeper.copyToSecondPlace();
    now += 60_000;
    const newer = await keeper.backUp(database, 'manual');
    await keeper.copyToSecondPlace(true);
    expect((await listBackups(join(stick, 'Kith backups')))[0]?.id).toBe(newer.id);
  });

  it('keeps as few of many days as there are here, and nothing half made', async () => {
    now = Date.now() - 30 * DAY_MS;
    const left = join(stick, 'Kith backups', underWayName());
    await mkdir(left, { recursive: true });
    await aged(left, 40);
    for (let day = 0; day < 30; day++) {
      await keeper.backUp(database, 'daily');
      await keeper.copyToSecondPlace(true);
      now += DAY_MS;
    }
    expect(existsSync(left)).toBe(false);
    const idsIn = async (root: string) => (await listBackups(root)).map(({ id }) => id);
    expect(await idsIn(join(stick, 'Kith backups'))).toEqual(await idsIn(keeper.root));
  });

  it('is said to have got nothing where there is nothing yet', async () => {
    await keeper.copyToSecondPlace();
    expect(await keeper.secondPlace()).toMatchObject({ problem: 'nothing_to_copy', lastGoodAt: null });
  });

  it('is listed with the backups here, newest first, each of them once', async () => {
    const older = await keeper.backUp(database, 'daily');
    await keeper.copyToSecondPlace();
    now += DAY_MS;
    const newer = await keeper.backUp(database, 'daily');
    await keeper.copyToSecondPlace();
    now += DAY_MS;
    const newest = await keeper.backUp(database, 'daily');
    await rm(newer.folder, { recursive: true });
    expect((await keeper.list()).map(({ id, place: where }) => [id, where])).toEqual([
      [newest.id, 'here'],
      [newer.id, 'second'],
      [older.id, 'here'],
    ]);
  });

  it('that is not plugged in is told after a week, nothing is written in its stead, and it works when it is back', async () => {
    await keeper.backUp(database, 'daily');
    await rename(stick, `${stick}-away`);
    await mkdir(stick); // the empty folder that a stick leaves
    await keeper.copyToSecondPlace();
    expect(await readdir(stick)).toEqual([]);
    const missed = await keeper.secondPlace();
    expect(missed).toMatchObject({ problem: 'gone', lastGoodAt: null });
    if (missed === null) throw new Error('forgotten');
    expect(isLate(missed, now + 6 * DAY_MS)).toBe(false);
    expect(isLate(missed, now + 8 * DAY_MS)).toBe(true);
    await rm(stick, { recursive: true });
    await rename(`${stick}-away`, stick);
    await keeper.copyToSecondPlace();
    expect(await keeper.secondPlace()).toMatchObject({ problem: null, lastGoodAt: now });
  });

  it('refuses a copy that is not the same byte for byte', async () => {
    const backup = await keeper.backUp(database, 'daily');
    await writeFile(recordPathOf(backup.folder), 'x'.repeat(backup.manifest.bytes));
    await keeper.copyToSecondPlace();
    expect(await keeper.secondPlace()).toMatchObject({ problem: 'changed' });
    expect(await readdir(join(stick, 'Kith backups'))).toEqual([]);
  });

  it('serves a restore when the backups here are gone', async () => {
    const backup = await keeper.backUp(database, 'daily');
    await keeper.copyToSecondPlace();
    await rm(backup.folder, { recursive: true });
    expect(await keeper.list()).toMatchObject([{ id: backup.id, place: 'second', counts: { people: 4 } }]);
    expect(await keeper.pathOf('second', backup.id)).toBe(
      recordPathOf(join(copiesFolderOf({ ...(await keeper.secondPlace()) } as never), backup.id)),
    );
  });
});

describe('the restore desk', () => {
  let desk: RestoreDesk;
  let live: Database | null;
  beforeEach(() => {
    live = database;
    desk = new RestoreDesk({
      keeper,
      path: place.path,
      now: () => now,
      live: () => live,
      master: () => null,
      take: () => undefined,
      attempt: async (right) => (await right()) ?? Promise.reject(new Error('wrong')),
      whileClosed: async (work) => {
        await database.close();
        await work();
        live = database = await openDatabase(place.path);
      },
    });
  });

  it('says what would be lost, keeps a backup of it, and swaps while the program runs', async () => {
    await addPeople(database, 4);
    const { id } = await keeper.backUp(database, 'manual');
    now += 60_000;
    await addPeople(database, 2);
    await database.write('test', (writer) =>
      writer.run('UPDATE person SET updated_at = ?1 WHERE id > 3', [OCCASION.now + 1]),
    );
    const preview = await desk.preview('here', id);
    expect(preview).toMatchObject({
      made: OCCASION.now,
      counts: { people: 4 },
      now: { people: 6 },
      lost: { people: 3 },
    });
    await desk.restore(preview.token, { name: 'Maria' });
    const told = await live?.read((reader) => entriesAfter(reader, 0, 100));
    expect(told?.at(-1)).toMatchObject({
      ...{ action: 'restored', actor: 'Maria' },
      changes: JSON.stringify({ made: OCCASION.now, reason: 'manual' }),
    });
    const [kept] = await listBackups(keeper.root);
    expect(kept?.manifest).toMatchObject({ reason: 'before-restore', counts: { people: 6 } });
    await database.close();
    expect(await countPeople(place.path)).toBe(4);
  });

  it('says in the audit that a backup was wanted, and that it did not work', async () => {
    await backUpAndNote(keeper, database, 'daily');
    const broken = { backUp: () => Promise.reject(new Error('planned')) } as unknown as BackupKeeper;
    await expect(backUpAndNote(broken, database, 'quit')).rejects.toThrow('planned');
    const told = await database.read((reader) => entriesAfter(reader, 0, 100));
    expect(told.map(({ action, changes }) => [action, changes]).slice(-3)).toEqual([
      ['backed_up', '{"reason":"daily"}'],
      ['backed_up', '{"reason":"quit"}'],
      ['backup_failed', '{"reason":"quit"}'],
    ]);
  });

  it('refuses a token of an earlier look, and names that lead elsewhere', async () => {
    const { id } = await keeper.backUp(database, 'manual');
    const first = await desk.preview('here', id);
    await desk.preview('here', id);
    await expect(desk.restore(first.token)).rejects.toMatchObject({ code: 'not_possible' });
    for (const bad of ['..', '../../etc', `${id}/..`, 'kith.db', ''])
      await expect(desk.preview('here', bad)).rejects.toMatchObject({ details: { problem: 'missing' } });
  });
});

/** Has it look as if nobody had touched it for so many days. */
async function aged(path: string, days: number): Promise<void> {
  const then = (Date.now() - days * DAY_MS) / 1_000;
  await utimes(path, then, then);
}

/** A record as the first version left it. */
async function oldRecord(path: string): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true });
  const [keyHex = ''] = await findKeys(path, null);
  const source = new DataSource({
    type: 'sqlite',
    database: path,
    key: `x'${keyHex}'`,
    driver: sqlite3,
    migrations: [Record1763700000010],
  });
  await source.initialize();
  await source.runMigrations();
  await source.destroy();
}
