import { execFile } from 'node:child_process';
import { mkdir, open, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../database/open';
import type { Database } from '../database/unit-of-work';
import { backupsFolderOf, isIntact, listBackups, recordPathOf, removeLeftovers } from './backup-folder';
import { makeBackup } from './make-backup';
import { addPeople, CANARY, countPeople, makePlace, OCCASION } from './testing';

let place: Awaited<ReturnType<typeof makePlace>>;
let database: Database;
let root: string;
beforeEach(async () => {
  place = await makePlace();
  database = await openDatabase(place.path);
  root = backupsFolderOf(place.path);
});
afterEach(async () => {
  await database.close();
  await place.remove();
});

describe('a backup', () => {
  it('opens by itself, holds what was committed and says so in its manifest', async () => {
    await addPeople(database, 3);
    const backup = await makeBackup(root, database, OCCASION);
    expect(backup.manifest).toMatchObject({
      made: OCCASION.now,
      reason: 'manual',
      version: '9.9.9',
      counts: { people: 3, requests: 0, helpers: 0, matches: 0 },
    });
    expect(await listBackups(root)).toEqual([backup]);
    expect(await isIntact(backup)).toBe(true);
    expect((await readdir(backup.folder)).sort()).toEqual(['backup.json', 'kith.db', 'kith.db.key']);
    expect(await countPeople(recordPathOf(backup.folder))).toBe(3);
  });

  it('is encrypted, names nobody, and is closed to other accounts', async () => {
    await addPeople(database, 50);
    const { folder } = await makeBackup(root, database, OCCASION);
    for (const name of await readdir(folder)) {
      const bytes = await readFile(join(folder, name));
      expect(bytes.includes(CANARY)).toBe(false);
      expect(bytes.toString('latin1').startsWith('SQLite format 3')).toBe(false);
      expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    }
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(root)).mode & 0o777).toBe(0o700);
  });

  it('holds each write whole or not at all while others write', async () => {
    const writing = (async () => {
      for (let round = 0; round < 40; round++) await addPeople(database, 5);
    })();
    const made = [];
    for (let round = 0; round < 8; round++)
      made.push(await makeBackup(root, database, { ...OCCASION, now: OCCASION.now + round }));
    await writing;
    for (const { manifest } of made) expect(manifest.counts.people % 5).toBe(0);
    expect(made.map(({ manifest }) => manifest.counts.people)).toEqual(
      made.map(({ manifest }) => manifest.counts.people).sort((a, b) => a - b),
    );
  });

  it('that is not whole is thrown away, with a sentence', async () => {
    await addPeople(database, 20);
    const clumsy = {
      file: database.file,
      copyInto: async (target: string) => {
        await database.copyInto(target);
        const file = await open(target, 'r+');
        await file.write(Buffer.alloc(4096), 0, 4096, 8192);
        await file.close();
      },
    };
    await expect(makeBackup(root, clumsy, OCCASION)).rejects.toMatchObject({
      code: 'storage_failed',
      message: expect.stringContaining('not whole') as string,
    });
    expect(await readdir(root)).toEqual([]);
  });

  it('that finds its folder taken by a file says that it cannot write there', async () => {
    await mkdir(dirname(root), { recursive: true });
    await writeFile(root, 'not a folder');
    await expect(makeBackup(root, database, OCCASION)).rejects.toMatchObject({ code: 'file_unwritable' });
    expect(await readFile(root, 'utf8')).toBe('not a folder');
  });
});

it('what a killed program left is cleared away once it is an hour old, and nothing of anybody else', async () => {
  await mkdir(join(root, '.kith-1-abc'), { recursive: true });
  await mkdir(join(root, 'holiday pictures'));
  await removeLeftovers(root, Date.now());
  expect((await readdir(root)).sort()).toEqual(['.kith-1-abc', 'holiday pictures']);
  await removeLeftovers(root, Date.now() + 2 * 3_600_000);
  expect(await readdir(root)).toEqual(['holiday pictures']);
});

it('on a full disk nothing half made is left, the record goes on, and there is a sentence', async () => {
  const disk = await smallDisk(join(place.folder, 'disk'));
  await addPeople(database, 2_000);
  await expect(makeBackup(disk.root, disk.limited(database), OCCASION)).rejects.toMatchObject({
    code: 'storage_full',
    message: expect.stringContaining('No backup was made') as string,
  });
  expect((await readdir(disk.root)).filter((name) => name !== 'ballast')).toEqual([]);
  await addPeople(database, 1);
  await disk.remove();
});

const run = promisify(execFile);

/** A disk of 1 MB where one may be mounted here; elsewhere SQLite's own answer for a full disk. */
async function smallDisk(folder: string) {
  await mkdir(folder);
  try {
    await run('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
    return {
      root: folder,
      limited: (whole: Database) => whole,
      remove: async () => {
        await run('umount', ['-l', folder]);
      },
    };
  } catch {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    return {
      root: folder,
      limited: (whole: Database) => ({ file: whole.file, copyInto: () => Promise.reject(full) }),
      remove: () => Promise.resolve(),
    };
  }
}
