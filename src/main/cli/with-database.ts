import { stat } from 'node:fs/promises';
import { KithError } from '../../shared/contract/errors';
import { BackupKeeper } from '../backups/keeper';
import { openDatabase } from '../database/open';
import type { Actor, Database } from '../database/unit-of-work';
import type { Instant } from '../../shared/domain/time';
import { VERSION } from '../version';

/** Who is named where nobody was. */
export const COMMAND_LINE: Actor = { name: 'Command line' };

const COMMAND_LINE_DESK = 'command line';

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Keeps the backups of the data at `path`: the same ones that the window shows. */
export function keeperOf(path: string, now: () => Instant): BackupKeeper {
  return new BackupKeeper({ path, version: VERSION, now });
}

/** Opens the data at `path`, which must be there already, and closes it whatever happens. */
export async function withDatabase<T>(path: string, work: (database: Database) => Promise<T>): Promise<T> {
  if (!(await isThere(path))) {
    throw new KithError('not_found', `There is no data at ${path}. "kith init" or "kith sample" makes it.`);
  }
  return await openAndClose(path, work);
}

/** Makes the data at `path`, which must not be there yet. */
export async function withNewDatabase<T>(path: string, work: (database: Database) => Promise<T>): Promise<T> {
  if (await isThere(path)) {
    throw new KithError(
      'not_possible',
      `There is data at ${path} already, and it was left as it is. Please choose another file.`,
    );
  }
  return await openAndClose(path, work);
}

async function openAndClose<T>(path: string, work: (database: Database) => Promise<T>): Promise<T> {
  const keeper = keeperOf(path, Date.now);
  const database = await openDatabase(path, {
    desk: COMMAND_LINE_DESK,
    backUpFirst: async (record) => {
      await keeper.backUp(record, 'before-update');
    },
  });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
