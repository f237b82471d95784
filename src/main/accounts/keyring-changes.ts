import { randomUUID } from 'node:crypto';
import type { Account } from '../../shared/contract/accounts';
import { KithError } from '../../shared/contract/errors';
import type { Right, Role } from '../../shared/contract/permissions';
import {
  factsOf,
  plainName,
  sealFacts,
  wrapAbout,
  type Entry,
  type Facts,
  type Keyring,
} from '../keys/keyring';
import { makeRecoveryCode, normalRecoveryCode } from '../keys/recovery-code';
import { wrapKey, type Cost } from '../keys/wrap';
import { refuseWeak } from './passphrase-policy';

/** A keyring and the master key that opens what is sealed in it. */
export interface OpenKeyring {
  readonly keyring: Keyring;
  readonly master: Buffer;
  /** How costly new passphrases are to try. */
  readonly cost: Cost;
}

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly rights?: readonly Right[];
  readonly passphrase: string;
  readonly createdAt: number;
}

/** An account as admins see it; null when its entry was changed by hand, so that it may do nothing. */
export function accountOf(entry: Entry, master: Buffer): Account | null {
  const facts = factsOf(entry, master);
  return facts === null ? null : { id: entry.id, ...facts, isDisabled: entry.wrap === null };
}

/** A wrap of the master key for an account. @throws KithError `weak_passphrase` */
async function wrapFor(
  { master, cost }: Omit<OpenKeyring, 'keyring'>,
  id: string,
  name: string,
  passphrase: string,
) {
  await refuseWeak(passphrase, [name]);
  return await wrapKey(master, passphrase, wrapAbout.account(id), cost);
}

/** An entry for a new account. @throws KithError `weak_passphrase` */
export async function newEntry(
  open: Omit<OpenKeyring, 'keyring'>,
  { name, role, rights = [], passphrase, createdAt }: NewAccount,
): Promise<Entry> {
  const id = randomUUID();
  const facts = sealFacts(open.master, id, { name, role, rights: [...rights], createdAt });
  return { id, name, wrap: await wrapFor(open, id, name, passphrase), facts };
}

/** A new recovery code, and what it opens. */
export async function newRecovery({ master, cost }: Omit<OpenKeyring, 'keyring'>) {
  const code = makeRecoveryCode();
  return { code, wrap: await wrapKey(master, normalRecoveryCode(code), wrapAbout.recovery, cost) };
}

/** @throws KithError `not_possible` when the name is taken, `weak_passphrase` */
export async function withAccount(open: OpenKeyring, account: NewAccount): Promise<Keyring> {
  refuseTakenName(open.keyring, account.name, null);
  return { ...open.keyring, accounts: [...open.keyring.accounts, await newEntry(open, account)] };
}

/** @throws KithError `not_found`, `weak_passphrase` */
export async function withPassphrase(open: OpenKeyring, id: string, passphrase: string): Promise<Keyring> {
  const { name } = entryOf(open.keyring, id);
  return replaceEntry(open.keyring, id, { wrap: await wrapFor(open, id, name, passphrase) });
}

/** Wraps the same passphrase anew, at today's cost. It is not judged again: whoever knows it must get in. */
export async function withRaisedCost(open: OpenKeyring, id: string, passphrase: string): Promise<Keyring> {
  const wrap = await wrapKey(open.master, passphrase, wrapAbout.account(id), open.cost);
  return replaceEntry(open.keyring, id, { wrap });
}

/** @throws KithError `not_found`; `not_possible` when the name is taken or the last admin would be none any more */
export function withFacts(open: OpenKeyring, id: string, changes: Pick<Facts, 'name' | 'role'>): Keyring {
  refuseTakenName(open.keyring, changes.name, id);
  const before = knownFacts(open, id);
  const facts = sealFacts(open.master, id, { ...before, ...changes });
  return keepingAnAdmin(open, replaceEntry(open.keyring, id, { name: changes.name, facts }));
}

/** @throws KithError `not_found` */
export function withRight(open: OpenKeyring, id: string, right: Right, isGiven: boolean): Keyring {
  const before = knownFacts(open, id);
  const others = before.rights.filter((one) => one !== right);
  const rights = isGiven ? [...others, right] : others;
  return replaceEntry(open.keyring, id, { facts: sealFacts(open.master, id, { ...before, rights }) });
}

/** @throws KithError `not_found`; `not_possible` for the last admin */
export function withoutWrap(open: OpenKeyring, id: string): Keyring {
  entryOf(open.keyring, id);
  return keepingAnAdmin(open, replaceEntry(open.keyring, id, { wrap: null }));
}

/** @throws KithError `not_found` */
export function entryOf(keyring: Keyring, id: string): Entry {
  const entry = keyring.accounts.find((one) => one.id === id);
  if (entry === undefined) throw new KithError('not_found', 'This account is not there any more.');
  return entry;
}

function knownFacts({ keyring, master }: OpenKeyring, id: string): Facts {
  const facts = factsOf(entryOf(keyring, id), master);
  if (facts === null) throw changedByHand();
  return facts;
}

function replaceEntry(keyring: Keyring, id: string, changes: Partial<Entry>): Keyring {
  return {
    ...keyring,
    accounts: keyring.accounts.map((entry) => (entry.id === id ? { ...entry, ...changes } : entry)),
  };
}

function refuseTakenName(keyring: Keyring, name: string, ownId: string | null): void {
  const isTaken = keyring.accounts.some((one) => one.id !== ownId && plainName(one.name) === plainName(name));
  if (isTaken)
    throw new KithError('not_possible', 'Somebody else has this name already. Please choose another one.', {
      why: 'name_taken',
    });
}

function keepingAnAdmin({ master }: OpenKeyring, keyring: Keyring): Keyring {
  const isLeft = keyring.accounts.some(
    (entry) => entry.wrap !== null && factsOf(entry, master)?.role === 'admin',
  );
  if (isLeft) return keyring;
  throw new KithError('not_possible', 'This is the last admin. Please make somebody else an admin first.', {
    why: 'last_admin',
  });
}

function changedByHand(): KithError {
  return new KithError(
    'storage_failed',
    'The entry of this account was changed outside of Kith and cannot be read.',
  );
}
