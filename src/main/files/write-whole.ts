import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KithError } from '../../shared/contract/errors';

type Parts = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Writes a file that is there whole or not at all: beside it first, then in its place.
 * @throws KithError `storage_full` or `file_unwritable`, or whatever the parts throw; a file of that name is then as
 * it was
 */
export async function writeWhole(path: string, parts: Parts): Promise<void> {
  const temporary = join(dirname(path), `.kith-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await stored(refuseDevice(path));
    const file = await stored(open(temporary, 'wx', 0o600));
    try {
      for await (const part of parts) await stored(file.writeFile(part));
      await stored(file.sync());
    } finally {
      await stored(file.close());
    }
    await stored(rename(temporary, path));
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** What goes wrong while the parts are made is not the disk's fault, so only the disk's own work is put into its words. */
async function stored<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw unwritable(error);
  }
}

/** A device or a pipe would be exchanged for a file: whoever may do that could lose `/dev/null` so. */
async function refuseDevice(path: string): Promise<void> {
  const there = await lstat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (there === null || there.isFile() || there.isSymbolicLink()) return;
  throw new Error('Expected a file, or nothing, in that place.');
}

function unwritable(error: unknown): KithError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new KithError(
      'storage_full',
      'The disk is full, so the file was not saved.',
      {},
      { cause: error },
    );
  }
  return new KithError(
    'file_unwritable',
    'The file could not be saved there. Is the folder still there, and may you write in it?',
    {},
    { cause: error },
  );
}
