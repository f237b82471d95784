import { readFile } from 'node:fs/promises';
import { keyringSchema, recordKeys, wrapAbout } from '../src/main/keys/keyring';
import { unwrapKey } from '../src/main/keys/wrap';
import { PASSPHRASE } from './town';

/** The key of a record, as 64 hex digits, by the passphrase of its first account. */
export async function recordKeyOf(path: string): Promise<string> {
  const keyring = keyringSchema.parse(JSON.parse(await readFile(`${path}.key`, 'utf8')));
  const entry = keyring.accounts[0];
  const wrap = entry?.wrap ?? null;
  const master = wrap === null ? null : await unwrapKey(wrap, PASSPHRASE, wrapAbout.account(entry?.id ?? ''));
  const key = master === null ? undefined : recordKeys(keyring, master)[0];
  if (key === undefined) throw new Error('The key of the town was not found');
  return key;
}
