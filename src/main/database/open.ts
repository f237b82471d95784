import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openWriter } from './data-source';
import { finishRestore } from './finish-restore';
import { findKeys, keepFirstKey, markInUse } from './key-file';
import { codeOf } from './storage-error';
import { Database, type DatabaseListeners } from './unit-of-work';

/**
 * Opens the database at `path`, making it with a fresh key when neither file is there yet. A restore that was interrupted
 * is finished first, and so is going over to another key.
 * @param master opens the keyring of a record with accounts
 * @throws KithError `locked` when there are accounts and no `master`; `storage_failed` with what is wrong and what was
 * left untouched
 */
export async function openDatabase(
  path: string,
  listeners?: DatabaseListeners,
  master: Buffer | null = null,
): Promise<Database> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await finishRestore(path);
  const keys = await findKeys(path, master);
  const database = await Database.open({ path, keyHex: await keyThatOpens(path, keys) }, listeners);
  try {
    await markInUse(path);
    if (keys.length > 1) await goOverTo(database, keys[0] ?? '');
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

/** Going over to another key was interrupted where there is more than one: it is either done or not begun. */
async function keyThatOpens(path: string, keys: readonly string[]): Promise<string> {
  const [first = '', ...others] = keys;
  for (const keyHex of others) if (await opens(path, keyHex)) return keyHex;
  return first;
}

/** Also lets SQLite take back what was half done, which only a writing connection can. */
async function opens(path: string, keyHex: string): Promise<boolean> {
  try {
    const source = await openWriter({ path, keyHex });
    await source.destroy();
    return true;
  } catch (error) {
    if (codeOf(error) === 'SQLITE_NOTADB') return false;
    throw error;
  }
}

async function goOverTo(database: Database, keyHex: string): Promise<void> {
  if (database.file.keyHex !== keyHex) await database.rekey(keyHex);
  await keepFirstKey(database.file.path);
}
