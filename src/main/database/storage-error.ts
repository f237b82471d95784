import type { DataSource } from 'typeorm';
import { KithError } from '../../shared/contract/errors';

/** The code that SQLite gave, wherever the layers above it put that; empty when it gave none. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const own = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (own !== '' || !('driverError' in error)) return own;
  return codeOf(error.driverError);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Turns what SQLite says into a coded error with plain words. Errors that are coded already, and bugs, pass unchanged.
 * The triggers of the record speak through messages that start with `kith:`.
 */
export function classifyStorageError(error: unknown): unknown {
  if (error instanceof KithError) return error;
  const message = messageOf(error);
  const cause = { cause: error };
  if (message.includes('kith:do_not_match')) {
    return new KithError(
      'not_eligible',
      'These two people are not to be matched.',
      { refusal: 'do_not_match' },
      cause,
    );
  }
  if (message.includes('kith:concern_is_kept')) {
    return new KithError('not_possible', 'A concern and its notes are kept as they were written.', {}, cause);
  }
  if (message.includes('kith:request_full')) {
    return new KithError('not_possible', 'This request already has all the helpers it needs.', {}, cause);
  }
  switch (codeOf(error)) {
    case 'SQLITE_FULL':
      return new KithError(
        'storage_full',
        'The disk is full, so nothing was saved. Free some space, then try again.',
        {},
        cause,
      );
    case 'SQLITE_BUSY':
    case 'SQLITE_LOCKED':
      return new KithError(
        'busy',
        'Another program is using the data at this moment. Nothing was saved; please try again.',
        {},
        cause,
      );
    case 'SQLITE_READONLY':
    case 'SQLITE_IOERR':
    case 'SQLITE_CANTOPEN':
      return new KithError(
        'storage_failed',
        'The data file could not be read or written. Nothing was saved.',
        {},
        cause,
      );
    case 'SQLITE_NOMEM':
      return outOfMemory(error);
    case 'SQLITE_CORRUPT':
    case 'SQLITE_NOTADB':
      return damaged(error);
    default:
      return error;
  }
}

/**
 * The same for what went wrong on this connection. Once a page has failed its check, SQLCipher answers everything that
 * follows with "out of memory", so that only the pages themselves can tell the two apart.
 */
export async function classifyErrorOf(source: Pick<DataSource, 'query'>, error: unknown): Promise<unknown> {
  return (await isOwedToDamage(source, error)) ? damaged(error) : classifyStorageError(error);
}

/** Whether SQLite names want of memory where a page of the file is damaged. Reads the whole file in that case. */
export async function isOwedToDamage(source: Pick<DataSource, 'query'>, error: unknown): Promise<boolean> {
  if (codeOf(error) !== 'SQLITE_NOMEM') return false;
  try {
    return (await source.query<unknown[]>('PRAGMA cipher_integrity_check')).length > 0;
  } catch {
    return false; // there is not even the memory to ask
  }
}

/** Something could not be done for want of memory, and was not done by half. */
export function outOfMemory(cause: unknown): KithError {
  return new KithError(
    'out_of_memory',
    'There was not enough memory for this step. The data is as it was before it.',
    {},
    { cause },
  );
}

function damaged(cause: unknown): KithError {
  return new KithError(
    'storage_failed',
    'The data file is damaged, or its key belongs to another file. It was left as it is; please put back a copy.',
    {},
    { cause },
  );
}
