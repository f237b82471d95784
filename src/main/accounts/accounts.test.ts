import { readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KithError } from '../../shared/contract/errors';
import { can, PERMISSIONS, ROLE_PERMISSIONS, type Right } from '../../shared/contract/permissions';
import { keyPathOf } from '../database/key-file';
import { openDatabase } from '../database/open';
import { openTestDatabase } from '../database/testing';
import type { Database } from '../database/unit-of-work';
import { keyringSchema, sealRecordKey, wrapAbout, type Keyring } from '../keys/keyring';
import { seal } from '../keys/seal';
import { COST, wrapKey } from '../keys/wrap';
import { Accounts } from './accounts';
import { Attempts } from './attempts';
import { claim, type Claimed } from './claim';
import { KeyringFile } from './keyring-file';
import { CHEAP, PASSPHRASE } from './testing';

const OTHER = 'a slow train to Vaduz';

let database: Database;
let path: string;
let dispose: () => Promise<void>;
let elapsed: number;
let first: Claimed;
let accounts: Accounts;
beforeEach(async () => {
  ({ database, path, dispose } = await openTestDatabase());
  elapsed = 0;
  first = await claim(database, { name: 'Ada Admin', passphrase: PASSPHRASE, createdAt: 1 }, CHEAP);
  accounts = newlyStarted();
});
afterEach(() => dispose());

/** As after a start of the program: nobody has logged in. */
function newlyStarted(cost = CHEAP): Accounts {
  const attempts = new Attempts({ path: `${path}.attempts`, elapsed: () => elapsed });
  return new Accounts({ file: new KeyringFile(path), attempts, cost });
}
const exclusively = <T>(work: () => Promise<T>) => database.write('test', work);
const operator = { name: 'Otto', role: 'operator', passphrase: OTHER, createdAt: 2 } as const;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'ok',
    (error: unknown) => (error instanceof KithError ? error.code : String(error)),
  );
const keyringOnDisk = async (): Promise<Keyring> =>
  keyringSchema.parse(JSON.parse(await readFile(keyPathOf(path), 'utf8')));
const loggedIn = async () => {
  await accounts.logIn(first.id, PASSPHRASE);
  return accounts;
};

describe('the first account', () => {
  it('opens the record after a start, by its passphrase', async () => {
    await database.close();
    expect(await codeOf(openDatabase(path, {}, accounts.master))).toBe('locked');
    await accounts.logIn(first.id, PASSPHRASE);
    database = await openDatabase(path, {}, accounts.master);
    const permissions = new Set(PERMISSIONS); // the first one holds every right
    expect(await accounts.user(first.id)).toEqual({
      id: first.id,
      name: 'Ada Admin',
      role: 'admin',
      permissions,
    });
  });

  it('leaves neither key nor passphrase in the clear', async () => {
    const text = await readFile(keyPathOf(path), 'utf8');
    for (const secret of [
      database.file.keyHex,
      first.master.toString('hex'),
      PASSPHRASE,
      first.recoveryCode,
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(await codeOf(openDatabase(path, {}, first.master.fill(7)))).toBe('storage_failed');
  });
});

describe('logging in', () => {
  it('says the same of a wrong passphrase and of an account that is not there', async () => {
    const nobody = '3f9b6c1e-8d2a-4c57-9f10-6a7b8c9d0e1f';
    const tries = [accounts.logIn(first.id, OTHER), accounts.logIn(nobody, PASSPHRASE)];
    const said = await Promise.all(
      tries.map((one) => one.catch((error: unknown) => (error as Error).message)),
    );
    expect(said[0]).toBe(said[1]);
    expect(accounts.master).toBeNull();
  });

  it('takes a passphrase however its letters were composed', async () => {
    await loggedIn();
    const account = await accounts.add(
      { ...operator, passphrase: 'Caf\u00e9 am gr\u00fcnen See' },
      exclusively,
    );
    expect(await codeOf(accounts.logIn(account.id, 'Cafe\u0301 am gru\u0308nen See'))).toBe('ok');
  });

  it('raises the cost of a passphrase that was cheap to try, and of no other', async () => {
    const dearer = { ...CHEAP, n: 2 ** 6 };
    const logInAt = async (at: Accounts) => {
      await at.logIn(first.id, PASSPHRASE);
      await at.raiseCost(first.id, PASSPHRASE, exclusively);
    };
    await logInAt(newlyStarted(dearer));
    expect((await keyringOnDisk()).accounts[0]?.wrap).toMatchObject(dearer);
    await logInAt(newlyStarted(CHEAP));
    expect((await keyringOnDisk()).accounts[0]?.wrap).toMatchObject(dearer);
    expect(COST).toEqual({ n: 32_768, r: 8, p: 3 });
  });

  it('gives no role to an entry that was changed by hand', async () => {
    await loggedIn();
    const { id } = await accounts.add(operator, exclusively);
    const ring = await keyringOnDisk();
    const [admin, other] = ring.accounts;
    const swapped = [admin, { ...other, facts: admin?.facts }];
    await writeFile(keyPathOf(path), JSON.stringify({ ...ring, accounts: swapped }));
    expect(await accounts.user(id)).toBeNull();
    expect(await accounts.user(first.id)).not.toBeNull();
  });
});

describe('tries that fail', () => {
  const fail = (times: number, who = accounts) =>
    Array.from({ length: times }).reduce<Promise<unknown>>(
      (before) => before.then(() => codeOf(who.logIn(first.id, OTHER))),
      Promise.resolve(),
    );

  it('are checked at most twenty times in ten minutes, of a thousand', async () => {
    const codes: string[] = [];
    for (let index = 0; index < 1_000; index++) {
      elapsed += 600;
      codes.push(await codeOf(accounts.logIn(first.id, OTHER)));
    }
    expect(codes.filter((code) => code === 'wrong_passphrase').length).toBeLessThanOrEqual(20);
    expect(codes.filter((code) => code === 'wrong_passphrase').length).toBeGreaterThan(5);
  });

  it('keep the right passphrase waiting too, and not longer than the wait', async () => {
    await fail(7);
    expect(await codeOf(accounts.logIn(first.id, PASSPHRASE))).toBe('wait');
    elapsed += 2_000;
    expect(await codeOf(accounts.logIn(first.id, PASSPHRASE))).toBe('ok');
    expect(await codeOf(accounts.logIn(first.id, OTHER))).toBe('wrong_passphrase');
  });

  it('are not forgiven by a restart', async () => {
    await fail(9);
    elapsed += 60_000;
    const after = newlyStarted();
    expect(await codeOf(after.logIn(first.id, PASSPHRASE))).toBe('wait');
    elapsed += 8_000;
    expect(await codeOf(after.logIn(first.id, PASSPHRASE))).toBe('ok');
  });

  it('of one account keep no other waiting', async () => {
    await loggedIn();
    const { id } = await accounts.add(operator, exclusively);
    await fail(9);
    expect(await codeOf(accounts.logIn(id, OTHER))).toBe('ok');
  });

  it('end at a hundred in a row, until an admin gives a new passphrase', async () => {
    await loggedIn();
    const { id } = await accounts.add(operator, exclusively);
    await writeFile(`${path}.attempts`, JSON.stringify({ [id]: 100 }));
    elapsed += 400_000;
    expect(await accounts.logIn(id, OTHER).catch((error: unknown) => (error as KithError).details)).toEqual({
      seconds: 0,
    });
    await accounts.resetPassphrase(id, PASSPHRASE, exclusively);
    expect(await codeOf(accounts.logIn(id, PASSPHRASE))).toBe('ok');
  });
});

describe('accounts', () => {
  it('are disabled at once, also by another program', async () => {
    await loggedIn();
    const { id } = await accounts.add(operator, exclusively);
    expect(await accounts.user(id)).toMatchObject({ role: 'operator' });
    const elsewhere = newlyStarted();
    await elsewhere.logIn(first.id, PASSPHRASE);
    await elsewhere.disable(id, exclusively);
    expect(await accounts.user(id)).toBeNull();
    expect(await codeOf(accounts.logIn(id, OTHER))).toBe('wrong_passphrase');
    expect((await accounts.tiles()).map(({ name }) => name)).toEqual(['Ada Admin']);
  });

  it('keep one admin, whatever is done', async () => {
    await loggedIn();
    const { id } = await accounts.add(operator, exclusively);
    const demote = (who: string, role: 'admin' | 'viewer') =>
      accounts.changeFacts(who, { name: who === id ? 'Otto' : 'Ada Admin', role }, exclusively);
    expect(await codeOf(accounts.disable(first.id, exclusively))).toBe('not_possible');
    expect(await codeOf(demote(first.id, 'viewer'))).toBe('not_possible');
    await demote(id, 'admin');
    expect(await codeOf(demote(first.id, 'viewer'))).toBe('ok');
  });

  it('have names that are told apart', async () => {
    await loggedIn();
    expect(await codeOf(accounts.add({ ...operator, name: ' ada admin' }, exclusively))).toBe('not_possible');
    const { id } = await accounts.add(operator, exclusively);
    expect(await codeOf(accounts.changeFacts(id, { name: 'ADA ADMIN', role: 'viewer' }, exclusively))).toBe(
      'not_possible',
    );
    expect(await codeOf(accounts.changeFacts(id, { name: 'otto', role: 'viewer' }, exclusively))).toBe('ok');
  });

  it('change their own passphrase by the one they have', async () => {
    await loggedIn();
    expect(await codeOf(accounts.changeOwn(first.id, OTHER, 'four quiet lakes', exclusively))).toBe(
      'wrong_passphrase',
    );
    await accounts.changeOwn(first.id, PASSPHRASE, OTHER, exclusively);
    expect(await codeOf(accounts.logIn(first.id, PASSPHRASE))).toBe('wrong_passphrase');
    expect(await codeOf(accounts.logIn(first.id, OTHER))).toBe('ok');
  });
});

describe('rights by name', () => {
  const holds = async (id: string, right: Right) => {
    const user = await accounts.user(id);
    return user !== null && can(user, right);
  };

  it('belong to no role where they are about safety, and to the first admin by name', async () => {
    for (const permissions of Object.values(ROLE_PERMISSIONS))
      expect(permissions).not.toContain('safeguarding.read');
    expect(ROLE_PERMISSIONS.admin).toContain('vetting.read');
    expect(ROLE_PERMISSIONS.front_desk).not.toContain('vetting.read');
    await loggedIn();
    const second = await accounts.add({ ...operator, role: 'admin' }, exclusively);
    expect([await holds(first.id, 'safeguarding.read'), await holds(second.id, 'safeguarding.read')]).toEqual(
      [true, false],
    );
  });

  it('are given and taken from one call to the next, and last over a start and a change of role', async () => {
    await loggedIn();
    const { id } = await accounts.add(operator, exclusively);
    expect(await holds(id, 'vetting.read')).toBe(false);
    for (let times = 0; times < 2; times++) {
      const given = await accounts.setRight(id, 'vetting.read', true, exclusively);
      expect(given.rights).toEqual(['vetting.read']);
    }
    expect([await holds(id, 'vetting.read'), await holds(id, 'safeguarding.read')]).toEqual([true, false]);
    await accounts.changeFacts(id, { name: 'Otto', role: 'viewer' }, exclusively);
    accounts = newlyStarted();
    await accounts.logIn(id, OTHER);
    expect(await holds(id, 'vetting.read')).toBe(true);
    await accounts.setRight(id, 'vetting.read', false, exclusively);
    expect(await holds(id, 'vetting.read')).toBe(false);
  });

  it('are none in a keyring of the version before, which opens as it did', async () => {
    const id = first.id;
    const facts = JSON.stringify({ name: 'Ada Admin', role: 'admin', createdAt: 1 });
    const entry = {
      id,
      name: 'Ada Admin',
      wrap: await wrapKey(first.master, PASSPHRASE, wrapAbout.account(id), CHEAP),
      facts: seal(first.master, Buffer.from(facts, 'utf8'), `facts of ${id}`),
    };
    const keys = [sealRecordKey(first.master, database.file.keyHex)];
    await writeFile(keyPathOf(path), JSON.stringify({ ...first.keyring, accounts: [entry], keys }));
    await loggedIn();
    expect(await accounts.list()).toMatchObject([{ role: 'admin', rights: [], createdAt: 1 }]);
    await accounts.setRight(id, 'safeguarding.read', true, exclusively);
    expect(await holds(id, 'safeguarding.read')).toBe(true);
  });
});

describe('the recovery code', () => {
  it('gives an admin a new passphrase once, however it is typed', async () => {
    const typed = first.recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const next = await accounts.recover(first.id, typed, OTHER, exclusively);
    expect(await codeOf(accounts.logIn(first.id, OTHER))).toBe('ok');
    expect(await codeOf(accounts.recover(first.id, first.recoveryCode, PASSPHRASE, exclusively))).toBe(
      'wrong_passphrase',
    );
    expect(await codeOf(accounts.recover(first.id, next, PASSPHRASE, exclusively))).toBe('ok');
  });

  it('is for admins, and a weak passphrase does not use it up', async () => {
    await loggedIn();
    const { id } = await accounts.add(operator, exclusively);
    expect(await codeOf(accounts.recover(id, first.recoveryCode, PASSPHRASE, exclusively))).toBe(
      'not_possible',
    );
    expect(await codeOf(accounts.recover(first.id, first.recoveryCode, 'short', exclusively))).toBe(
      'weak_passphrase',
    );
    expect(await codeOf(accounts.recover(first.id, first.recoveryCode, OTHER, exclusively))).toBe('ok');
  });

  it('waits five minutes after a hundred failed tries, and never ends: nobody else could help the last admin', async () => {
    await loggedIn();
    await writeFile(`${path}.attempts`, JSON.stringify({ recovery: 1_000 }));
    elapsed += 299_000;
    expect(await codeOf(accounts.recover(first.id, first.recoveryCode, OTHER, exclusively))).toBe('wait');
    elapsed += 2_000;
    expect(await codeOf(accounts.recover(first.id, first.recoveryCode, OTHER, exclusively))).toBe('ok');
  });

  it('opens at once after failed tries when an admin has made a new one', async () => {
    await loggedIn();
    await writeFile(`${path}.attempts`, JSON.stringify({ recovery: 100 }));
    expect(await codeOf(accounts.recover(first.id, first.recoveryCode, OTHER, exclusively))).toBe('wait');
    const next = await accounts.renewRecoveryCode(exclusively);
    expect(await codeOf(accounts.recover(first.id, next, OTHER, exclusively))).toBe('ok');
  });

  it('opens nothing once there is a newer one', async () => {
    await loggedIn();
    const next = await accounts.renewRecoveryCode(exclusively);
    expect(await codeOf(accounts.recover(first.id, first.recoveryCode, OTHER, exclusively))).toBe(
      'wrong_passphrase',
    );
    expect(await codeOf(accounts.recover(first.id, next, OTHER, exclusively))).toBe('ok');
  });
});
