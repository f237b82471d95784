import { readdir, readFile, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BackupKeeper } from '../backups/keeper';
import { openTestDatabase } from '../database/testing';
import type { Database } from '../database/unit-of-work';
import { Accounts } from './accounts';
import { Attempts } from './attempts';
import { claim, type Claimed } from './claim';
import { KeychainDoor, type Keychain } from './keychain-door';
import { KeyringFile } from './keyring-file';
import { CHEAP, KEYCHAIN, PASSPHRASE } from './testing';

let database: Database;
let path: string;
let dispose: () => Promise<void>;
let first: Claimed;
beforeEach(async () => {
  ({ database, path, dispose } = await openTestDatabase());
  first = await claim(database, { name: 'Ada', passphrase: PASSPHRASE, createdAt: 1 }, CHEAP);
});
afterEach(() => dispose());

/** As after a start of the program. */
function started(keychain: Keychain = KEYCHAIN) {
  const attempts = new Attempts({ path: `${path}.attempts`, elapsed: () => 0 });
  const accounts = new Accounts({ file: new KeyringFile(path), attempts, cost: CHEAP });
  return { accounts, door: new KeychainDoor({ accounts, keychain, path: `${path}.keychain` }) };
}
async function installed(): Promise<void> {
  const { accounts, door } = started();
  await accounts.logIn(first.id, PASSPHRASE);
  expect(await door.state()).toBe('off');
  await door.install();
}
const refused = { code: 'not_possible' };

it('opens for the one account that there is, after a start, and keeps no key in the clear', async () => {
  await installed();
  const { accounts, door } = started();
  expect([await door.state(), await door.opensFor()]).toEqual(['on', first.id]);
  expect(accounts.master).toBeNull();
  await door.logIn(first.id);
  expect(accounts.master?.equals(first.master)).toBe(true);
  const file = await readFile(`${path}.keychain`, 'utf8');
  for (const hidden of [first.master.toString('hex'), PASSPHRASE]) {
    expect(file).not.toContain(hidden);
    expect(Buffer.from((JSON.parse(file) as { sealed: string }).sealed, 'base64').toString()).not.toContain(
      hidden,
    );
  }
  await door.remove();
  expect(await started().door.opensFor()).toBeNull();
});

it('is no way in where the system has no keychain that hides anything, and is not offered', async () => {
  await installed();
  const { accounts, door } = started({ ...KEYCHAIN, isReal: () => Promise.resolve(false) });
  expect([await door.state(), await door.opensFor()]).toEqual(['not_here', null]);
  await expect(door.logIn(first.id)).rejects.toMatchObject(refused);
  await accounts.logIn(first.id, PASSPHRASE);
  await expect(door.install()).rejects.toMatchObject(refused);
});

it('shuts when somebody else gets an account', async () => {
  await installed();
  const { accounts, door } = started();
  await accounts.logIn(first.id, PASSPHRASE);
  const other = { name: 'Otto', role: 'viewer', passphrase: PASSPHRASE, createdAt: 2 } as const;
  await accounts.add(other, (work) => database.write('test', work));
  expect([await door.state(), await door.opensFor()]).toEqual(['several', null]);
  await expect(door.logIn(first.id)).rejects.toMatchObject(refused);
  await expect(door.install()).rejects.toMatchObject(refused);
});

it.each([
  [
    'was moved to another computer',
    {
      ...KEYCHAIN,
      open: () => Promise.reject(new Error('not mine')),
    },
  ],
  ['holds something else', { ...KEYCHAIN, open: () => Promise.resolve('{"master":1}') }],
  [
    'holds the key of another record',
    {
      ...KEYCHAIN,
      open: () => Promise.resolve(JSON.stringify({ accountId: first.id, master: '0'.repeat(64) })),
    },
  ],
  [
    'holds the key of another account',
    {
      ...KEYCHAIN,
      open: () =>
        Promise.resolve(
          JSON.stringify({
            accountId: '00000000-0000-4000-8000-000000000000',
            master: first.master.toString('hex'),
          }),
        ),
    },
  ],
])('leaves the passphrase as the way in when what it keeps %s', async (_, keychain) => {
  await installed();
  const { accounts, door } = started(keychain);
  await expect(door.logIn(first.id)).rejects.toMatchObject(refused);
  expect(accounts.master).toBeNull();
  await accounts.logIn(first.id, PASSPHRASE);
  expect(accounts.master).not.toBeNull();
});

it('does nothing by a file that is not whole, and lies in no backup', async () => {
  await installed();
  const keeper = new BackupKeeper({ path, version: '0.0.0', now: Date.now });
  const { folder } = await keeper.backUp(database, 'manual');
  expect((await readdir(folder)).filter((name) => name.includes('keychain'))).toEqual([]);
  await writeFile(`${path}.keychain`, '{"form":1');
  expect(await started().door.opensFor()).toBeNull();
});
