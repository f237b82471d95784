import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { finishRestore } from './finish-restore';
import { markInUse, prepareDatabaseFile } from './key-file';
import { Database, type DatabaseListeners } from './unit-of-work';

/**
 * Opens the database at `path`, making it with a fresh key when neither file is there yet. A restore
 * that was interrupted is finished first.
 * @throws KithError `storage_failed` with what is wrong and what was left untouched
 */
export async function openDatabase(path: string, listeners?: DatabaseListeners): Promise<Database> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await finishRestore(path);
  const file = await prepareDatabaseFile(path);
  const database = await Database.open(file, listeners);
  try {
    await markInUse(file);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
