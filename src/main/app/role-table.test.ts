import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import { ROLES, type Role } from '../../shared/contract/permissions';
import { Accounts } from '../accounts/accounts';
import { Attempts } from '../accounts/attempts';
import { KeyringFile } from '../accounts/keyring-file';
import { Session } from '../accounts/session';
import { CHEAP, PASSPHRASE } from '../accounts/testing';
import { BackupKeeper } from '../backups/keeper';
import { openTestDatabase } from '../database/testing';
import type { Database } from '../database/unit-of-work';
import { createDispatch, type AllHandlers } from '../ipc/dispatch';
import { validInputs } from '../ipc/testing';
import { Desk } from './desk';
import { ROLE_TABLE } from './testing/role-table';
import type { Workspace } from './workspace';

const CALLS = Object.keys(contract) as CallName[];

let database: Database;
let dispose: () => Promise<void>;
let accounts: Accounts;
let session: Session;
let desk: Desk;
let reached: string[];
const idOf: Partial<Record<Role | 'disabled' | 'named', string>> = {};
const exclusively = <T>(work: () => Promise<T>) => database.write('test', work);

beforeAll(async () => {
  const opened = await openTestDatabase();
  ({ database, dispose } = opened);
  const elapsed = () => 0;
  session = new Session(elapsed);
  const attempts = new Attempts({ path: `${opened.path}.attempts`, elapsed });
  accounts = new Accounts({ file: new KeyringFile(opened.path), attempts, cost: CHEAP });
  const withOwn: Workspace['withOwn'] = (work) => work(database);
  desk = new Desk({
    workspace: {
      settled: () => Promise.resolve(),
      isSample: false,
      failure: null,
      own: database,
      withOwn,
    } as Workspace,
    accounts,
    attempts,
    session,
    keeper: new BackupKeeper({ path: opened.path, version: '0.0.0', now: Date.now }),
    cost: CHEAP,
    now: () => 0,
    openOwn: () => Promise.resolve(),
    onLeft: () => undefined,
    onError: (error) => {
      throw error;
    },
  });
  await desk.makeFirst('The admin', PASSPHRASE);
  idOf.admin = session.accountId ?? '';
  for (const role of ['viewer', 'operator', 'front_desk', 'disabled'] as const) {
    const made = {
      name: role,
      role: role === 'disabled' ? ('admin' as const) : role,
      passphrase: PASSPHRASE,
      createdAt: 0,
    };
    idOf[role] = (await accounts.add(made, exclusively)).id;
  }
  const named = { name: 'named', role: 'viewer' as const, passphrase: PASSPHRASE, createdAt: 0 };
  idOf.named = (await accounts.add(named, exclusively)).id;
  await accounts.setRight(idOf.named, 'safeguarding.read', true, exclusively);
  // What an admin may do by the role alone.
  await accounts.setRight(idOf.admin, 'safeguarding.read', false, exclusively);
});
beforeEach(() => {
  reached = [];
});
afterAll(() => dispose());

/** Calls as somebody would, by the real road; the handlers only note that they were reached. */
async function callAs(
  who: Role | 'named' | 'nobody' | 'locked' | 'disabled',
  name: CallName,
): Promise<string> {
  session.end();
  if (who !== 'nobody') await desk.enter(idOf[who === 'locked' ? 'admin' : who] ?? '');
  if (who === 'locked') desk.leave();
  if (who === 'disabled') await disable();
  const handlers = new Proxy({} as AllHandlers, {
    get: (_target, called) => () => {
      reached.push(String(called));
      return Promise.reject(new Error('reached'));
    },
  });
  const dispatch = createDispatch({
    handlers,
    database: () => database,
    user: () => desk.user(),
    isSample: () => false,
    sitting: () => session.sitting,
    now: () => 0,
    changed: () => undefined,
    log: () => undefined,
    checksOutput: false,
  });
  const answer = await dispatch(name, validInputs[name]);
  return answer.ok ? 'ok' : answer.error.code;
}

/** While it is logged in, so that the very next call is the one that is refused. */
async function disable(): Promise<void> {
  const id = idOf.disabled ?? '';
  await accounts.resetPassphrase(id, PASSPHRASE, exclusively);
  expect(await desk.user()).not.toBeNull();
  await accounts.disable(id, exclusively);
}

it.each(CALLS)('%s answers whom the table says, and nobody else', async (name) => {
  const may = ROLE_TABLE[name];
  for (const who of ['nobody', 'locked', 'disabled', 'named', ...ROLES] as const) {
    reached = [];
    const code = await callAs(who, name);
    const key = who === 'locked' || who === 'disabled' ? 'nobody' : who;
    expect([who, code]).toEqual([
      who,
      may.includes(key) ? 'internal' : key === 'nobody' ? 'locked' : 'not_allowed',
    ]);
    expect(reached).toEqual(may.includes(key) ? [name] : []);
  }
});
