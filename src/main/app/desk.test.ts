import { writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Accounts } from '../accounts/accounts';
import { Attempts } from '../accounts/attempts';
import { KeyringFile } from '../accounts/keyring-file';
import { LONGEST_MS, Session } from '../accounts/session';
import { CHEAP, PASSPHRASE } from '../accounts/testing';
import { BackupKeeper } from '../backups/keeper';
import { entriesAfter } from '../database/audit/read-entries';
import { keyPathOf } from '../database/key-file';
import { openTestDatabase } from '../database/testing';
import type { Database } from '../database/unit-of-work';
import type { User } from '../../shared/contract/permissions';
import type { CommandContext } from '../ipc/context';
import { Desk } from './desk';
import type { FileDialogs } from './file-dialogs';
import { seatedDialogs } from './seated-dialogs';
import { deskHandlers } from './testing/desk-handlers';
import type { Workspace } from './workspace';

const OTHER = 'a slow train to Vaduz';

let database: Database;
let path: string;
let dispose: () => Promise<void>;
let elapsed: number;
let left: number;
let accounts: Accounts;
let session: Session;
let workspace: { own: Database | null };
let desk: Desk;
beforeEach(async () => {
  ({ database, path, dispose } = await openTestDatabase());
  elapsed = left = 0;
  session = new Session(() => elapsed);
  const attempts = new Attempts({ path: `${path}.attempts`, elapsed: () => elapsed });
  accounts = new Accounts({ file: new KeyringFile(path), attempts, cost: CHEAP });
  const withOwn: Workspace['withOwn'] = (work) => work(database);
  const open = { settled: () => Promise.resolve(), isSample: false, failure: null, withOwn };
  workspace = { ...open, own: database };
  desk = new Desk({
    workspace: workspace as Workspace,
    accounts,
    attempts,
    session,
    keeper: new BackupKeeper({ path, version: '0.0.0', now: Date.now }),
    cost: CHEAP,
    now: () => 0,
    openOwn: () => {
      workspace.own = database;
      return Promise.resolve();
    },
    onLeft: () => (left += 1),
    onError: () => undefined,
  });
});
afterEach(() => dispose());

const handlersOf = () => deskHandlers({ desk, accounts, isFirst: () => session.isFirst, path });
const contextOf = (user: User | null) =>
  ({ user, now: 1, write: (work) => database.write('test', work, user ?? undefined) }) as CommandContext;
const exclusively = <T>(work: () => Promise<T>) => database.write('test', work);
const audit = async () => {
  const entries = await database.read((reader) => entriesAfter(reader, 0, 100));
  return entries.slice(1).map(({ actor, action }) => `${actor} ${action}`);
};

it('says in the audit who came, who failed to, who went, and what was done to accounts, and no secret of theirs', async () => {
  await desk.makeFirst('Ada', PASSPHRASE);
  const user = await desk.user();
  const handlers = handlersOf();
  const context = contextOf(user);
  const { id } = await handlers['accounts.add'](
    { name: 'Otto', role: 'operator', passphrase: OTHER },
    context,
  );
  await handlers['accounts.change']({ id, name: 'Otto', role: 'viewer' }, context);
  await expect(
    handlers['session.logIn']({ accountId: id, passphrase: 'none of these' }, context),
  ).rejects.toMatchObject({ code: 'wrong_passphrase' });
  await handlers['session.logIn']({ accountId: id, passphrase: OTHER }, context);
  await handlers['accounts.giveRight']({ id, right: 'vetting.read' }, context);
  await handlers['accounts.takeRight']({ id, right: 'vetting.read' }, context);
  await handlers['accounts.noteCodePrinted']({}, context);
  await handlers['accounts.disable']({ id }, context);
  await expect(handlers['accounts.disable']({ id: user?.id ?? '' }, context)).rejects.toMatchObject({
    code: 'not_possible',
  });
  const entries = await database.read((reader) => entriesAfter(reader, 0, 100));
  expect(entries.slice(1).map(({ actor, action }) => `${actor} ${action}`)).toEqual([
    'Ada account_added',
    'Ada account_added',
    'Ada account_changed',
    'Otto log_in_failed',
    'Ada logged_out',
    'Otto logged_in',
    'Ada right_given',
    'Ada right_taken',
    'Ada printed',
    'Ada account_disabled',
  ]);
  expect(JSON.stringify(entries.slice(6, 8))).toContain('vetting.read');
  expect(JSON.stringify(entries)).not.toMatch(/umbrellas|train|none of these/);
});

it('ends a session that nobody touched for so long, or that is at its longest, and no other', async () => {
  await desk.makeFirst('Ada', PASSPHRASE);
  elapsed = 299_999;
  desk.leaveWhenOver(300_000);
  expect(session.accountId).not.toBeNull();
  session.touch();
  elapsed = 599_998;
  desk.leaveWhenOver(300_000);
  expect(left).toBe(0);
  elapsed = 599_999;
  desk.leaveWhenOver(300_000);
  expect([left, (await desk.state()).kind]).toEqual([1, 'locked']);
  await desk.enter((await accounts.tiles())[0]?.id ?? '');
  elapsed += LONGEST_MS;
  session.touch();
  desk.leaveWhenOver(300_000);
  expect(left).toBe(2);
});

it('lets nobody in by a keyring that cannot be read, and offers no first account in its place', async () => {
  await desk.makeFirst('Ada', PASSPHRASE);
  desk.leave();
  await writeFile(keyPathOf(path), 'not a keyring');
  expect(await desk.state()).toEqual({ kind: 'locked', tiles: [], wasLeft: true });
  await expect(desk.makeFirst('Eve', PASSPHRASE)).rejects.toMatchObject({ code: 'storage_failed' });
});

it('says with the first login which tries failed before the record was open, also those at accounts that are not there', async () => {
  await desk.makeFirst('Ada', PASSPHRASE);
  desk.leave();
  workspace.own = null; // as after a start
  const { 'session.logIn': logIn } = handlersOf();
  const id = (await accounts.tiles())[0]?.id ?? '';
  const tries = [id, id, '00000000-0000-4000-8000-000000000000'];
  for (const accountId of tries) {
    await expect(logIn({ accountId, passphrase: 'none of these' }, contextOf(null))).rejects.toMatchObject({
      code: 'wrong_passphrase',
    });
  }
  await logIn({ accountId: id, passphrase: PASSPHRASE }, contextOf(null));
  const told = ['Ada account_added', 'Ada logged_out', 'Ada log_in_failed', 'Somebody log_in_failed'];
  expect(await audit()).toEqual([...told, 'Ada logged_in']);
  desk.leave();
  await logIn({ accountId: id, passphrase: PASSPHRASE }, contextOf(null));
  expect((await audit()).filter((line) => line.endsWith('failed'))).toHaveLength(2);
});

it('uses up a recovery code and raises a cost only while no other program writes', async () => {
  await desk.makeFirst('Ada', PASSPHRASE);
  desk.leave();
  workspace.own = null;
  let isHeld = true;
  const elsewhere = database.write('another program', async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    isHeld = false;
  });
  const wasHeld = await desk.exclusively(() => Promise.resolve(isHeld));
  await elsewhere;
  expect(wasHeld).toBe(false);
});

it('lets the keychain open Kith after a start alone, says so in the audit, and shuts it with a second account', async () => {
  await desk.makeFirst('Ada', PASSPHRASE);
  const id = session.accountId ?? '';
  const handlers = handlersOf();
  const context = contextOf(await desk.user());
  expect(await handlers['accounts.useKeychain']({ isOn: true }, context)).toEqual({ state: 'on' });
  desk.leave();
  expect(await handlers['session.keychain']({}, context)).toEqual({ accountId: null });
  await expect(handlers['session.logInByKeychain']({ accountId: id }, context)).rejects.toMatchObject({
    code: 'locked',
  });
  session = new Session(() => elapsed); // as after a start
  expect(await handlers['session.keychain']({}, context)).toEqual({ accountId: id });
  await handlers['accounts.add']({ name: 'Otto', role: 'viewer', passphrase: OTHER }, context);
  expect(await handlers['accounts.keychain']({}, context)).toEqual({ state: 'several' });
  await handlers['accounts.disable']({ id: (await accounts.idOf('Otto')) ?? '' }, context);
  expect(await handlers['accounts.keychain']({}, context)).toEqual({ state: 'off' });
  expect(await audit()).toContain('Ada keychain_on');
});

it.each([
  [
    'locked',
    () => {
      desk.leave();
      return Promise.resolve();
    },
  ],
  ['handed over', async () => await desk.enter((await accounts.idOf('Otto')) ?? '')],
  [
    'a lesser role',
    async () =>
      await accounts.changeFacts(session.accountId ?? '', { name: 'Ada', role: 'viewer' }, exclusively),
  ],
])('takes no answer of a dialog once its desk is %s', async (_what, happens) => {
  await desk.makeFirst('Ada', PASSPHRASE);
  const operator = { name: 'Otto', role: 'admin' as const, passphrase: OTHER, createdAt: 0 };
  await accounts.add(operator, exclusively);
  const asked = { chooseSavePath: () => Promise.resolve('somewhere') } as unknown as FileDialogs;
  expect(await seatedDialogs(asked, () => desk.seat()).chooseSavePath('people.csv')).toBe('somewhere');
  const open: FileDialogs = {
    ...asked,
    chooseSavePath: async () => {
      await happens();
      return 'somewhere';
    },
  };
  await expect(seatedDialogs(open, () => desk.seat()).chooseSavePath('people.csv')).rejects.toMatchObject({
    code: 'locked',
  });
});
