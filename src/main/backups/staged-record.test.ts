import {
  copyFile,
  mkdir,
  readdir,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DataSource } from 'typeorm';
import sqlite3 from 'sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findKeys, keyPathOf } from '../database/key-file';
import { openDatabase } from '../database/open';
import { backupsFolderOf, recordPathOf, type Backup } from './backup-folder';
import { makeBackup } from './make-backup';
import { putBack } from './restore';
import { stageRecord } from './staged-record';
import { addPeople, countPeople, hashOf, makePlace, OCCASION } from './testing';

let place: Awaited<ReturnType<typeof makePlace>>;
let backup: Backup;
let liveHash: string;
/** A backup of 40 people beside a record of 41. */
beforeEach(async () => {
  place = await makePlace();
  const database = await openDatabase(place.path);
  await addPeople(database, 40);
  backup = await makeBackup(backupsFolderOf(place.path), database, OCCASION);
  await addPeople(database, 1);
  await database.close();
  liveHash = await hashOf(place.path);
});
afterEach(() => place.remove());

const record = () => recordPathOf(backup.folder);

/** The backup's file under another roof, without its manifest. */
async function loose(name = 'kith.db'): Promise<string> {
  const folder = join(place.folder, 'stick');
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await copyFile(record(), path);
  await copyFile(keyPathOf(record()), keyPathOf(path));
  return path;
}

async function change(path: string, edit: (bytes: Buffer) => Buffer): Promise<void> {
  await writeFile(path, edit(await readFile(path)));
}

async function runRaw(path: string, statements: readonly string[]): Promise<void> {
  const [key] = await findKeys(path, null);
  const source = new DataSource({
    type: 'sqlite',
    database: path,
    key: `x'${String(key)}'`,
    driver: sqlite3,
  });
  await source.initialize();
  for (const statement of statements) await source.query(statement);
  await source.destroy();
}

describe('what cannot be put back is refused in the words for it, and nothing is touched', () => {
  const cases: readonly { what: string; problem: string; make: () => Promise<string> }[] = [
    {
      what: 'cut in half',
      problem: 'damaged',
      make: async () => {
        await truncate(record(), Math.floor(backup.manifest.bytes / 2));
        return record();
      },
    },
    {
      what: 'cut in half at a page, without a manifest',
      problem: 'damaged',
      make: async () => {
        const path = await loose();
        await truncate(path, Math.floor(backup.manifest.bytes / 8192) * 4096);
        return path;
      },
    },
    {
      what: 'something added behind its last page, without a manifest',
      problem: 'damaged',
      make: async () => {
        const path = await loose();
        await change(path, (bytes) => Buffer.concat([bytes, Buffer.alloc(100)]));
        return path;
      },
    },
    {
      what: 'one bit flipped',
      problem: 'damaged',
      make: async () => {
        await change(record(), (bytes) => {
          bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
          return bytes;
        });
        return record();
      },
    },
    {
      what: 'one bit flipped, without a manifest',
      problem: 'damaged',
      make: async () => {
        const path = await loose();
        await change(path, (bytes) => {
          bytes[20_000] = (bytes[20_000] ?? 0) ^ 1;
          return bytes;
        });
        return path;
      },
    },
    {
      what: 'a page of zeros, without a manifest',
      problem: 'damaged',
      make: async () => {
        const path = await loose();
        await change(path, (bytes) => bytes.fill(0, 3 * 4096, 4 * 4096));
        return path;
      },
    },
    {
      what: 'a plain SQLite file',
      problem: 'foreign',
      make: async () => {
        const path = join(place.folder, 'plain.db');
        const source = new DataSource({ type: 'sqlite', database: path, driver: sqlite3 });
        await source.initialize();
        await source.query('CREATE TABLE t (x)');
        await source.destroy();
        return path;
      },
    },
    {
      what: 'an encrypted database of another program',
      problem: 'foreign',
      make: async () => {
        const path = await loose();
        await runRaw(path, ['PRAGMA application_id = 7']);
        return path;
      },
    },
    {
      what: 'the key of another record beside it',
      problem: 'wrong_key',
      make: async () => {
        await writeFile(keyPathOf(record()), JSON.stringify({ key: 'ab'.repeat(32), isInUse: true }));
        await rm(keyPathOf(place.path));
        return record();
      },
    },
    {
      what: 'neither the right key nor a manifest',
      problem: 'damaged_or_wrong_key',
      make: async () => {
        const path = await loose();
        await writeFile(keyPathOf(path), JSON.stringify({ key: 'ab'.repeat(32), isInUse: true }));
        await writeFile(keyPathOf(place.path), JSON.stringify({ key: 'cd'.repeat(32), isInUse: true }));
        return path;
      },
    },
    {
      what: 'no key anywhere',
      problem: 'key_missing',
      make: async () => {
        await rm(keyPathOf(record()));
        await rm(keyPathOf(place.path));
        return record();
      },
    },
    {
      what: 'a newer schema',
      problem: 'newer',
      make: async () => {
        const path = await loose();
        await runRaw(path, [`INSERT INTO migrations (timestamp, name) VALUES (1, 'FromTheFuture1')`]);
        return path;
      },
    },
    {
      what: 'an empty file',
      problem: 'empty',
      make: async () => {
        await truncate(record(), 0);
        return record();
      },
    },
    { what: 'a folder', problem: 'not_a_file', make: () => Promise.resolve(backup.folder) },
    {
      what: 'a file that cannot be read',
      problem: 'unreadable',
      make: async () => {
        const path = join(place.folder, 'round');
        await symlink(path, path);
        return path;
      },
    },
    {
      what: 'a text',
      problem: 'foreign',
      make: async () => {
        const path = join(place.folder, 'text.db');
        await writeFile(path, 'name,phone\r\nA. Muster,+423 555 01 00\r\n'.repeat(400));
        return path;
      },
    },
    {
      what: 'nothing',
      problem: 'missing',
      make: () => Promise.resolve(join(place.folder, 'gone', 'kith.db')),
    },
    {
      what: 'copied while in use',
      problem: 'in_use',
      make: async () => {
        const path = await loose();
        await writeFile(`${path}-wal`, 'half a log');
        return path;
      },
    },
  ];

  it.each(cases)('$what: $problem', async ({ problem, make }) => {
    const candidate = await make();
    const before = await hashOf(candidate).catch(() => 'none');
    await expect(stageRecord(candidate, place.path)).rejects.toMatchObject({
      code: 'backup_unusable',
      details: { problem },
    });
    expect(await hashOf(candidate).catch(() => 'none')).toBe(before);
    expect(await hashOf(place.path)).toBe(liveHash);
    expect((await readdir(dirname(place.path))).filter((name) => name.startsWith('.kith'))).toEqual([]);
  });
});

describe('what is staged', () => {
  it('is refused as damaged where another whole record lies in the place of the one that was verified', async () => {
    await copyFile(place.path, record());
    await expect(stageRecord(record(), place.path)).rejects.toMatchObject({
      details: { problem: 'damaged' },
    });
  });

  it('was made when the manifest says so; a file without one, when it was last written', async () => {
    const written = Date.UTC(2026, 0, 5);
    const path = await loose();
    for (const file of [record(), path]) await utimes(file, written / 1_000, written / 1_000);
    expect((await stageRecord(record(), place.path)).made).toBe(OCCASION.now);
    expect((await stageRecord(path, place.path)).made).toBe(written);
  });

  it('is the record and its key, and no log of the look through it', async () => {
    const { folder } = await stageRecord(record(), place.path);
    expect((await readdir(folder)).sort()).toEqual(['kith.db', 'kith.db.key']);
  });
});

describe('a restore', () => {
  it('brings back what the backup holds and keeps what it replaced', async () => {
    const kept = await putBack(await stageRecord(record(), place.path), place.path, OCCASION.now);
    expect(await countPeople(place.path)).toBe(40);
    expect(await hashOf(join(kept, 'kith.db'))).toBe(liveHash);
    expect(await countPeople(join(kept, 'kith.db'))).toBe(41);
    expect(await hashOf(record())).toBe(backup.manifest.sha256);
  });

  it('is not undone by a log that lay beside the old record', async () => {
    const database = await openDatabase(place.path);
    await addPeople(database, 9);
    // As a crash leaves it: the log is there, and what was committed last is only in it.
    await copyFile(`${place.path}-wal`, join(place.folder, 'wal'));
    await database.close();
    await copyFile(join(place.folder, 'wal'), `${place.path}-wal`);
    await putBack(await stageRecord(record(), place.path), place.path, OCCASION.now);
    expect((await readdir(dirname(place.path))).sort()).toEqual([
      'kith.db',
      'kith.db.backups',
      'kith.db.key',
      'kith.db.replaced-20261127T141500000Z',
    ]);
    expect(await countPeople(place.path)).toBe(40);
  });

  it('needs neither the old record nor its key', async () => {
    await rm(place.path);
    await rm(keyPathOf(place.path));
    await putBack(await stageRecord(record(), place.path), place.path, OCCASION.now);
    expect(await countPeople(place.path)).toBe(40);
  });

  it('takes a backup whose own key file was lost, where this computer still has the key', async () => {
    await rm(keyPathOf(record()));
    await putBack(await stageRecord(record(), place.path), place.path, OCCASION.now);
    expect(await countPeople(place.path)).toBe(40);
  });

  it('takes a backup whose own key file is damaged, where this computer still has the key', async () => {
    await writeFile(keyPathOf(record()), 'half a k');
    await putBack(await stageRecord(record(), place.path), place.path, OCCASION.now);
    expect(await countPeople(place.path)).toBe(40);
  });

  it('takes a loose file without a manifest', async () => {
    const path = await loose('copy-of-kith.db');
    await putBack(await stageRecord(path, place.path), place.path, OCCASION.now);
    expect(await countPeople(place.path)).toBe(40);
  });
});
