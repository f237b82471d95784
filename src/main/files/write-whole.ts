import { randomBytes } from 'node:crypto';
import { lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KithError } from '../../shared/contract/errors';

/**
 * Writes a file that is there whole or not at all: beside it first, then in its place.
 * @throws KithError `storage_full` or `file_unwritable`; a file of that name is then as it was
 */
export async function writeWhole(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const temporary = join(dirname(path), `.kith-${randomBytes(8).toString('hex')}.tmp`);
  try {
    await refuseDevice(path);
    await withFile(temporary, 'wx', async (file) => {
      for (const part of parts) await file.writeFile(part);
      await file.sync();
    });
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
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

async function withFile(
  path: string,
  flags: string,
  work: (file: FileHandle) => Promise<void>,
): Promise<void> {
  const file = await open(path, flags, 0o600);
  try {
    await work(file);
  } finally {
    await file.close();
  }
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
