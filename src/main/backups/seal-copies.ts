import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isKeyring, keyPathOf, readKeyFile, replaceKeyFile } from '../database/key-file';
import { sealRecordKey, type Keyring } from '../keys/keyring';
import { listBackups, recordPathOf } from './backup-folder';

/**
 * Puts the keys of copies that were made before there were accounts under the keyring, so that they open for the same
 * people as the record does. May be done again at any time.
 * @param recordPath the record whose copies they are
 * @param folders where backups lie
 */
export async function sealCopies(
  recordPath: string,
  folders: readonly string[],
  keyring: Keyring,
  master: Buffer,
): Promise<void> {
  for (const copy of [...(await setAside(recordPath)), ...(await backedUp(folders))]) {
    const keyPath = keyPathOf(copy);
    const key = await readKeyFile(keyPath).catch(() => null); // one that is damaged opens nothing as it is
    if (key === null || isKeyring(key)) continue;
    await replaceKeyFile(keyPath, { ...keyring, keys: [sealRecordKey(master, key.key)] });
  }
}

async function backedUp(folders: readonly string[]): Promise<string[]> {
  const all = await Promise.all(folders.map((folder) => listBackups(folder).catch(() => []))); // a stick that is not there
  return all.flat().map(({ folder }) => recordPathOf(folder));
}

/** What restores left beside the record. */
async function setAside(recordPath: string): Promise<string[]> {
  const folder = dirname(recordPath);
  const name = basename(recordPath);
  const found = await readdir(folder, { withFileTypes: true });
  return found
    .filter((entry) => entry.isDirectory() && entry.name.startsWith(`${name}.replaced-`))
    .map((entry) => join(folder, entry.name, name));
}
