import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KithError } from '../../shared/contract/errors';

/** Room that a change of any usual size fits in, with the journal that is kept of it. */
const EXPECTED_BYTES = 1024 * 1024;
/** With less than this left, a write that failed for whatever reason failed for want of room. */
const NOTHING_LEFT_BYTES = 64 * 1024;

/**
 * Says of an error that is owed to a full disk how much room was expected and how much was found. SQLite calls a full
 * disk an I/O error where it happens beside the data file itself. Other errors pass unchanged.
 */
export async function withFreeSpace(error: unknown, path: string): Promise<unknown> {
  if (!(error instanceof KithError) || !(error.code === 'storage_full' || error.code === 'storage_failed'))
    return error;
  const free = await freeBytes(path);
  const isFull = error.code === 'storage_full' || (free !== null && free < NOTHING_LEFT_BYTES);
  if (!isFull) return error;
  return new KithError('storage_full', sentence(free), { freeBytes: free }, { cause: error });
}

/** Bytes that this program may still write where `path` lies; null when the system does not tell. */
export async function freeBytes(path: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(dirname(path));
    return bavail * bsize;
  } catch {
    return null; // the full disk is still said, only without the number
  }
}

function sentence(free: number | null): string {
  const kilobytes = (bytes: number) => `${Math.floor(bytes / 1024)} KB`;
  const nothing = 'Nothing was saved, because the disk with the data of Kith has no room left.';
  if (free === null || free >= EXPECTED_BYTES) return nothing;
  return `${nothing} At least ${kilobytes(EXPECTED_BYTES)} free were expected; ${kilobytes(free)} were found.`;
}
