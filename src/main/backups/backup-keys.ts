import { isKeyring, keyPathOf, readKeyFile, type KeyFile } from '../database/key-file';
import { plainName, recordKeys, sealRecordKey, wrapAbout, type Keyring } from '../keys/keyring';
import { normalRecoveryCode } from '../keys/recovery-code';
import { unwrapKey } from '../keys/wrap';

/** What opens keyrings: the master key of this computer's record, and what a person knows about another one. */
export interface Openers {
  readonly master: Buffer | null;
  /** Name and passphrase of an account, or with no name a recovery code. */
  readonly known: { readonly name: string | null; readonly secret: string } | null;
}

/** A key to try on a record, and what is to stand beside that record where it opens. */
export interface Candidate {
  readonly keyHex: string;
  readonly keyFile: KeyFile;
  /** Opens the keyring of `keyFile`; null where that needs none. */
  readonly master: Buffer | null;
}

/**
 * The keys that may open a backup: the one beside it, then the one of this computer, because most files that lost their
 * key were made here. Where the organisation is the same, the accounts stay as they are now: a passphrase that was changed
 * and an account that was disabled since do not come back with the data.
 * @returns also whether a keyring was met that nothing at hand opens
 */
export async function candidatesFor(
  candidate: string,
  livePath: string,
  { master, known }: Openers,
): Promise<{ candidates: Candidate[]; isLocked: boolean }> {
  const beside = await readOr(keyPathOf(candidate));
  const live = await readOr(keyPathOf(livePath));
  const liveRing = live !== null && isKeyring(live) ? live : null;
  const under = (keyHex: string, found: KeyFile): Candidate =>
    liveRing === null || master === null
      ? { keyHex, keyFile: found, master: null }
      : { keyHex, keyFile: { ...liveRing, keys: [sealRecordKey(master, keyHex)] }, master };
  const candidates: Candidate[] = [];
  let isLocked = false;
  for (const key of [beside, live]) {
    if (key === null) continue;
    if (!isKeyring(key)) candidates.push(under(key.key, key));
    else {
      const own = master === null ? [] : recordKeys(key, master);
      const opened = own.length > 0 ? own.map((keyHex) => under(keyHex, key)) : await openBy(key, known);
      isLocked ||= opened.length === 0;
      candidates.push(...opened);
    }
  }
  return { candidates, isLocked };
}

async function openBy(keyring: Keyring, known: Openers['known']): Promise<Candidate[]> {
  const master = known === null ? null : await masterBy(keyring, known.name, known.secret);
  if (master === null) return [];
  return recordKeys(keyring, master).map((keyHex) => ({ keyHex, keyFile: keyring, master }));
}

async function masterBy(keyring: Keyring, name: string | null, secret: string): Promise<Buffer | null> {
  if (name === null) return await unwrapKey(keyring.recovery, normalRecoveryCode(secret), wrapAbout.recovery);
  const entry = keyring.accounts.find((one) => plainName(one.name) === plainName(name));
  if (entry === undefined || entry.wrap === null) return null;
  return await unwrapKey(entry.wrap, secret, wrapAbout.account(entry.id));
}

async function readOr(path: string): Promise<KeyFile | null> {
  return await readKeyFile(path).catch(() => null); // a damaged key file opens nothing; the other may
}
