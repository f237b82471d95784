import { randomBytes } from 'node:crypto';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KithError } from '../../shared/contract/errors';

/**
 * Writes a file that is there whole or not at all: beside it first, then in its place.
 * @throws KithError `storage_full` or `file_unwritable`; a file of that name is then as it was
 */
export async function writeWhole(path: string, parts: Iterable<string | Uint8Array>): Promise<void> {
  const temporary = join(dirname(path), `.kith-${randomBytes(8).toString('hex')}.tmp`);
  try {
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
