import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { chmod, copyFile, link, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import { KithError } from '../../shared/contract/errors';
import type { DatabaseFile } from './data-source';

const keySchema = z.strictObject({
  key: z.string().regex(/^[0-9a-f]{64}$/),
  /** Set once the database was made: from then on, a missing database is a loss and never a fresh start. */
  isInUse: z.boolean(),
});
type Key = z.infer<typeof keySchema>;

// SQLCipher's first page; anything smaller is not a database that was ever in use.
const SMALLEST_DATABASE_BYTES = 1024;

/** The key lies beside the database, under the same name with `.key` behind it. */
export function keyPathOf(databasePath: string): string {
  return `${databasePath}.key`;
}

/** Writes a file beside `path` under a name that no other program takes; returns that name. */
async function writeBeside(path: string, key: Key): Promise<string> {
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

async function replaceKey(path: string, key: Key): Promise<void> {
  await rename(await writeBeside(path, key), path);
}

/**
 * Puts the first key in place, unless another program did so a moment ago: two keys for one file would lock its data
 * away for good. Returns the key that counts.
 */
async function putFirstKey(path: string, fresh: Key): Promise<Key> {
  const temporary = await writeBeside(path, fresh);
  try {
    // Unlike a rename, a link never replaces what is there already.
    await link(temporary, path);
    return fresh;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const found = code === 'EEXIST' ? await readKey(path) : null;
    if (found !== null) return found;
    // Memory sticks know no links. A copy does not replace what is there either; it only is not whole at once.
    await copyFile(temporary, path, constants.COPYFILE_EXCL);
    return fresh;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function readKey(path: string): Promise<Key | null> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new KithError(
      'storage_failed',
      'The file with the key of your data could not be read.',
      {},
      { cause: error },
    );
  }
  const parsed = keySchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw new KithError(
    'storage_failed',
    'The file with the key of your data is damaged, so the data cannot be opened.',
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
 * Puts the key of `file` beside a copy of it, so that the copy can be opened on any computer. Keys that are wrapped by
 * people's passphrases will travel here.
 */
export async function writeKeyOfCopy(file: DatabaseFile, copyPath: string): Promise<void> {
  await replaceKey(keyPathOf(copyPath), { key: file.keyHex, isInUse: true });
}

/**
 * The key in a key file, or null when there is none.
 * @throws KithError `storage_failed` when the file cannot be read or understood
 */
export async function readKeyHex(keyPath: string): Promise<string | null> {
  return (await readKey(keyPath))?.key ?? null;
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
 * Finds the key of a database, or makes one for a database that is yet to be.
 * @throws KithError `storage_failed` when one of the two files is there without the other
 */
export async function prepareDatabaseFile(path: string): Promise<DatabaseFile> {
  const keyPath = keyPathOf(path);
  const key = await readKey(keyPath);
  const size = await sizeOf(path);
  if (key === null) {
    if (size > 0) {
      throw new KithError(
        'storage_failed',
        `The data is there, but the file with its key (${keyPath}) is missing.`,
      );
    }
    if (await wasHereBefore(path)) {
      throw new KithError(
        'storage_failed',
        `The data file (${path}) and its key are missing, although there was data before. Kith does not start anew in its place; please restore it from a backup.`,
      );
    }
    const fresh = { key: randomBytes(32).toString('hex'), isInUse: false };
    return { path, keyHex: (await putFirstKey(keyPath, fresh)).key };
  }
  if (key.isInUse && size < SMALLEST_DATABASE_BYTES) {
    throw new KithError(
      'storage_failed',
      `The data file (${path}) is missing or empty. Kith does not start anew in its place; please restore it from a backup.`,
    );
  }
  return { path, keyHex: key.key };
}

/** Notes that the database was made, and closes its files to other accounts of this computer. */
export async function markInUse(file: DatabaseFile): Promise<void> {
  const keyPath = keyPathOf(file.path);
  const key = await readKey(keyPath);
  if (key !== null && !key.isInUse) await replaceKey(keyPath, { ...key, isInUse: true });
  for (const suffix of ['', '-wal', '-shm']) {
    await chmod(`${file.path}${suffix}`, 0o600).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  }
}
