import { stat } from 'node:fs/promises';
import { isKeyring, keyPathOf, readKeyFile, replaceKeyFile } from '../database/key-file';
import type { Keyring } from '../keys/keyring';

/** The keyring beside a record. It is read anew whenever its file has changed: another program may have changed it. */
export class KeyringFile {
  private read: { readonly stamp: string; readonly keyring: Keyring | null } | null = null;
  private readonly path: string;

  /** @param recordPath the record that it belongs to */
  constructor(recordPath: string) {
    this.path = keyPathOf(recordPath);
  }

  /**
   * The keyring, or null where there are no accounts.
   * @throws KithError `storage_failed` when the file cannot be read or understood
   */
  async current(): Promise<Keyring | null> {
    const stamp = await this.stamp();
    if (this.read?.stamp !== stamp) {
      const key = await readKeyFile(this.path);
      this.read = { stamp, keyring: key !== null && isKeyring(key) ? key : null };
    }
    return this.read.keyring;
  }

  async replace(keyring: Keyring): Promise<void> {
    await replaceKeyFile(this.path, keyring);
  }

  /** Every change comes as another file under this name. */
  private async stamp(): Promise<string> {
    const found = await stat(this.path, { bigint: true }).catch(() => null); // reading says what is wrong with it
    return found === null ? '' : `${String(found.ino)} ${String(found.size)} ${String(found.mtimeNs)}`;
  }
}
