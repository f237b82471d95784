import { randomBytes } from 'node:crypto';
import { chmod, open, readFile, rename, stat } from 'node:fs/promises';
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

async function writeKey(path: string, key: Key): Promise<void> {
  const temporary = `${path}.new`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(key));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path);
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

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
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
    const fresh = { key: randomBytes(32).toString('hex'), isInUse: false };
    await writeKey(keyPath, fresh);
    return { path, keyHex: fresh.key };
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
  if (key !== null && !key.isInUse) await writeKey(keyPath, { ...key, isInUse: true });
  for (const suffix of ['', '-wal', '-shm']) {
    await chmod(`${file.path}${suffix}`, 0o600).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    });
  }
}
