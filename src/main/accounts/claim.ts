import { randomBytes } from 'node:crypto';
import { keyPathOf, replaceKeyFile } from '../database/key-file';
import type { Database } from '../database/unit-of-work';
import { sealRecordKey, type Keyring } from '../keys/keyring';
import type { Cost } from '../keys/wrap';
import type { Right } from '../../shared/contract/permissions';
import { newEntry, newRecovery, type NewAccount } from './keyring-changes';

export interface Claimed {
  readonly id: string;
  readonly master: Buffer;
  readonly keyring: Keyring;
  readonly recoveryCode: string;
}

const KEY_BYTES = 32;
/** Somebody has to be able to read a concern, and there is nobody else yet. */
const FIRST_RIGHTS: readonly Right[] = ['safeguarding.read'];

/**
 * Makes the first account of a record that has none. The record goes over to another key, because the one that it had lay
 * beside it for everybody. Both keys are written down first, so that the record opens wherever this is interrupted.
 * @throws KithError `weak_passphrase`; `storage_failed` when another program has the record open. It is then as it was.
 */
export async function claim(
  database: Database,
  account: Omit<NewAccount, 'role' | 'rights'>,
  cost: Cost,
): Promise<Claimed> {
  const { path, keyHex } = database.file;
  const master = randomBytes(KEY_BYTES);
  const fresh = randomBytes(KEY_BYTES).toString('hex');
  const entry = await newEntry({ master, cost }, { ...account, role: 'admin', rights: FIRST_RIGHTS });
  const { code, wrap } = await newRecovery({ master, cost });
  const keys = [fresh, keyHex].map((key) => sealRecordKey(master, key));
  const keyring: Keyring = { form: 2, isInUse: true, accounts: [entry], recovery: wrap, keys };
  await replaceKeyFile(keyPathOf(path), keyring);
  try {
    await database.rekey(fresh);
  } catch (error) {
    await replaceKeyFile(keyPathOf(path), { key: keyHex, isInUse: true });
    throw error;
  }
  const whole = { ...keyring, keys: keys.slice(0, 1) };
  await replaceKeyFile(keyPathOf(path), whole);
  return { id: entry.id, master, keyring: whole, recoveryCode: code };
}
