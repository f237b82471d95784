import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { KithError } from '../../shared/contract/errors';
import { syncFolder } from '../files/durable';
import { keyringSchema, recordKeys, type Keyring } from '../keys/keyring';
import type { DatabaseFile } from './data-source';

const openKeySchema = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** Set once the database was made: from then on, a missing database is a loss and never a fresh start. */
  isInUse: z.boolean(),
});
const keySchema = z.union([openKeySchema, keyringSchema]);

/** A key that opens for everybody: of the sample, and of a record that has no accounts yet. */
export type OpenKey = z.infer<typeof openKeySchema>;
export type KeyFile = OpenKey | Keyring;

/** True for a key that only the passphrase of an account opens. */
export function isKeyring(key: KeyFile): key is Keyring {
  return 'accounts' in key;
}

// SQLCipher's first page; anything smaller is not a database that was ever in use.
const SMALLEST_DATABASE_BYTES = 1024;

/** Nothing is wrong with the data: a copy of the key, of which each backup has one, opens it. */
const LACKS_KEY = { lacks: 'key' } as const;

/** The key lies beside the database, under the same name with `.key` behind it. */
export function keyPathOf(databasePath: string): string {
  return `${databasePath}.key`;
}

/** Writes a file beside `path` under a name that no other program takes; returns that name. */
async function writeBeside(path: string, key: KeyFile): Promise<string> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.new`;
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(JSON.stringify(key));
    await handle.sync();
  } finally {
    await handle.close();
  }
  return temporary;
}

/** Puts a key file in place of the one that is there, whole and on the disk. */
export async function replaceKeyFile(path: string, key: KeyFile): Promise<void> {
  await rename(await writeBeside(path, key), path);
  await syncFolder(dirname(path));
}

/**
 * Puts the first key in place, unless another program did so a moment ago: two keys for one file would lock its data
 * away for good. Returns the key that counts.
 */
async function putFirstKey(path: string, fresh: OpenKey): Promise<KeyFile> {
  const temporary = await writeBeside(path, fresh);
  try {
    // Unlike a rename, a link never replaces what is there already.
    await link(temporary, path);
    return fresh;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = code === 'EEXIST' ? await readKeyFile(path) : null;
    if (found !== null) return found;
    // Memory sticks know no links. A copy does not replace what is there either; it only is not whole at once.
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
    return fresh;
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * What a key file holds, or null when there is none.
 * @throws KithError `storage_failed` when the file cannot be read or understood
 */
export async function readKeyFile(path: string): Promise<KeyFile | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new KithError(
      'storage_failed',
      `The file with the key of your data (${path}) could not be read.`,
      LACKS_KEY,
      { cause: error },
    );
  }
  const parsed = keySchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new KithError(
    'storage_failed',
    `The file with the key of your data (${path}) is damaged, so the data cannot be opened.`,
    LACKS_KEY,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not JSON: the schema refuses it with the same words as any other damage
  }
}

/**
 * Puts the key of `file` beside a copy of it, so that the copy can be opened on any computer: by the passphrase of any of
 * its accounts, or, where there are none, by anybody.
 */
export async function writeKeyOfCopy(file: DatabaseFile, copyPath: string): Promise<void> {
  const live = await readKeyFile(keyPathOf(file.path));
  const isSealed = live !== null && isKeyring(live);
  await replaceKeyFile(keyPathOf(copyPath), isSealed ? live : { key: file.keyHex, isInUse: true });
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
}

// What only a record that was in use leaves beside it.
const TRACES = ['.backups', '.replaced-', '.before-update-'];

async function wasHereBefore(path: string): Promise<boolean> {
  const names = await readdir(dirname(path));
  return names.some((name) => TRACES.some((trace) => name.startsWith(`${basename(path)}${trace}`)));
}

/**
 * Finds the keys that may open a database, the likely one first, or makes one for a database that is yet to be.
 * @param master opens the keyring of a record with accounts
 * @throws KithError `locked` when nobody has logged in; `storage_failed` when one of the two files is there without the other
 */
export async function findKeys(path: string, master: Buffer | null): Promise<readonly string[]> {
  const keyPath = keyPathOf(path);
  const key = await readKeyFile(keyPath);
  const size = await sizeOf(path);
  if (key === null) return keysIn(await firstKey(path, size), master);
  if (key.isInUse && size < SMALLEST_DATABASE_BYTES) {
    throw new KithError(
      'storage_failed',
      `The data file (${path}) is missing or empty. Kith does not start anew in its place; please restore it from a backup.`,
    );
  }
  return keysIn(key, master);
}

async function firstKey(path: string, size: number): Promise<KeyFile> {
  const keyPath = keyPathOf(path);
  if (size > 0) {
    throw new KithError(
      'storage_failed',
      `The data is there, but the file with its key (${keyPath}) is missing.`,
      LACKS_KEY,
    );
  }
  if (await wasHereBefore(path)) {
    throw new KithError(
      'storage_failed',
      `The data file (${path}) and its key are missing, although there was data before. Kith does not start anew in its place; please restore it from a backup.`,
    );
  }
  return await putFirstKey(keyPath, { key: randomBytes(32).toString('hex'), isInUse: false });
}

function keysIn(key: KeyFile, master: Buffer | null): readonly string[] {
  if (!isKeyring(key)) return [key.key];
  if (master === null) throw new KithError('locked', 'Nobody is logged in. Please log in first.');
  const keys = recordKeys(key, master);
  if (keys.length > 0) return keys;
  throw new KithError('storage_failed', 'The file with the keys of your data belongs to another record.');
}

/** Notes that the database was made, and closes its files to other accounts of this computer. */
export async function markInUse(path: string): Promise<void> {
  const keyPath = keyPathOf(path);
  const key = await readKeyFile(keyPath);
  if (key !== null && !key.isInUse) await replaceKeyFile(keyPath, { ...key, isInUse: true });
  for (const suffix of ['', '-wal', '-shm']) {
    await chmod(`${path}${suffix}`, 0o600).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  }
}

/** Leaves only the key in the keyring that opens the record now. */
export async function keepFirstKey(path: string): Promise<void> {
  const keyPath = keyPathOf(path);
  const key = await readKeyFile(keyPath);
  if (key !== null && isKeyring(key)) await replaceKeyFile(keyPath, { ...key, keys: key.keys.slice(0, 1) });
}
