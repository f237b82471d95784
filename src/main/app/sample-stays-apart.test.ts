import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import type { Envelope } from '../../shared/contract/errors';
import { Accounts } from '../accounts/accounts';
import { Attempts } from '../accounts/attempts';
import { KeyringFile } from '../accounts/keyring-file';
import { Session } from '../accounts/session';
import { CHEAP, PASSPHRASE } from '../accounts/testing';
import { BackupKeeper } from '../backups/keeper';
import { RestoreDesk } from '../backups/restore-desk';
import { readSecondPlace } from '../backups/second-place';
import { keyPathOf } from '../database/key-file';
import { createBackupHandlers } from '../features/backups/handlers';
import { createDispatch, type AllHandlers } from '../ipc/dispatch';
import { validInputs } from '../ipc/testing';
import { createAppHandlers } from './app-handlers';
import { Desk } from './desk';
import { profilePaths } from './paths';
import { deskHandlers } from './testing/desk-handlers';
import { Workspace, type WorkspaceKind } from './workspace';

const OTHER = 'a slow train to Vaduz';
/** Of the organisation, whichever record is open: who may log in, and where its backups lie. */
const OF_THE_ORGANISATION = (Object.keys(contract) as CallName[]).filter(
  (name) =>
    contract[name].permission === 'account.manage' ||
    name === 'checkIns.setBackground' ||
    (name.startsWith('backups.') && name !== 'backups.state'),
);

let folder: string;
let path: string;
let workspace: Workspace;
let accounts: Accounts;
let keeper: BackupKeeper;
let desk: Desk;
let chosen: number;
let call: (name: string, input: unknown) => Promise<Envelope>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-sample-'));
  const paths = profilePaths(folder);
  path = paths.own;
  chosen = 0;
  const elapsed = () => 0;
  const session = new Session(elapsed);
  const attempts = new Attempts({ path: `${path}.attempts`, elapsed });
  accounts = new Accounts({ file: new KeyringFile(path), attempts, cost: CHEAP });
  keeper = new BackupKeeper({ path, version: '0.0.0', now: Date.now });
  workspace = new Workspace({
    paths,
    onSlow: () => undefined,
    fillSample: () => Promise.resolve(),
    isSampleStale: () => Promise.resolve(false),
    onStanding: () => undefined,
    master: () => accounts.master,
  });
  desk = new Desk({
    ...{ workspace, accounts, attempts, session, keeper, cost: CHEAP, now: () => 0 },
    openOwn: () => workspace.open('own'),
    onLeft: () => undefined,
    onError: () => undefined,
  });
  call = createDispatch({
    handlers: {
      ...appHandlers(),
      ...deskHandlers({ desk, accounts, isFirst: () => session.isFirst, path }),
      ...backupHandlers(),
    } as unknown as AllHandlers,
    database: () => workspace.ready(),
    user: () => desk.user(),
    isSample: () => workspace.isSample,
    sitting: () => session.sitting,
    now: () => Date.now(),
    changed: () => undefined,
    log: () => undefined,
    checksOutput: true,
  });
  await workspace.open('own');
});
afterEach(async () => {
  await workspace.close();
  await rm(folder, { recursive: true, force: true });
});

const appHandlers = () =>
  createAppHandlers({
    workspace,
    accounts,
    streetMap: () => null,
    dataFolder: folder,
    switchTo: (kind: WorkspaceKind) => workspace.open(kind),
    callKey: { state: { key: null, stand: 'off', command: '' }, set: () => undefined },
  });

const backupHandlers = () =>
  createBackupHandlers({
    keeper,
    desk: new RestoreDesk({
      ...{ keeper, path, now: Date.now, live: () => workspace.own, master: () => accounts.master },
      take: () => undefined,
      attempt: () => Promise.reject(new Error('nothing was to be tried')),
      whileClosed: () => Promise.reject(new Error('nothing was to be put back')),
    }),
    own: () => workspace.own,
    hasFailed: () => false,
    dialogs: {
      chooseFolder: () => {
        chosen += 1;
        return Promise.resolve(folder);
      },
      chooseRecord: () => {
        chosen += 1;
        return Promise.resolve(null);
      },
    },
  });

const codeOf = (answer: Envelope) => (answer.ok ? 'ok' : answer.error.code);

it('is opened by anybody while there are no accounts, then by admins, and never from the lock screen', async () => {
  expect(codeOf(await call('app.openSample', {}))).toBe('ok');
  await call('app.leaveSample', {});
  await desk.makeFirst('Ada', PASSPHRASE);
  const { value } = (await call('accounts.add', {
    ...{ name: 'Otto', role: 'front_desk', passphrase: OTHER },
  })) as { value: { id: string } };
  await call('session.lock', {});
  expect([codeOf(await call('app.openSample', {})), workspace.isSample]).toEqual(['locked', false]);
  await call('session.logIn', { accountId: value.id, passphrase: OTHER });
  expect([codeOf(await call('app.openSample', {})), workspace.isSample]).toEqual(['not_allowed', false]);
  const ada = (await accounts.idOf('Ada')) ?? '';
  await call('session.logIn', { accountId: ada, passphrase: PASSPHRASE });
  expect([codeOf(await call('app.openSample', {})), workspace.isSample]).toEqual(['ok', true]);
});

it('lets nobody at accounts and backups of the organisation, also where its admin has just left the desk', async () => {
  await desk.makeFirst('Ada', PASSPHRASE);
  await call('backups.choosePlace', {});
  await call('app.openSample', {});
  desk.leave();
  const before = [await readFile(keyPathOf(path)), await readSecondPlace(keeper.root), chosen];
  for (const name of OF_THE_ORGANISATION) {
    expect([name, codeOf(await call(name, validInputs[name]))]).toEqual([name, 'not_possible']);
  }
  expect(OF_THE_ORGANISATION.length).toBeGreaterThan(18);
  expect([await readFile(keyPathOf(path)), await readSecondPlace(keeper.root), chosen]).toEqual(before);
});
