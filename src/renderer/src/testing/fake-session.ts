import type { InputOf, OutputOf } from '../../../shared/contract';
import type { Account } from '../../../shared/contract/accounts';
import { KithError } from '../../../shared/contract/errors';
import { userOf, type Role } from '../../../shared/contract/permissions';
import type { CommandName } from '../lib/query';
import { FAKE_CODE, FAKE_PASSPHRASE, fakeAccount } from './fake-accounts';
import type { FakeWorld } from './fake-world';

type Name = Extract<CommandName, `session.${string}` | `accounts.${string}`>;
type AccountCommands = { [K in Name]: (world: FakeWorld, input: InputOf<K>) => OutputOf<K> };

/** The organisation's own record is open, and this account is logged in. */
function logIn(world: FakeWorld, { id, name, role, rights }: Account): void {
  const { organisation } = world.state;
  world.session = { kind: 'open', account: { id, name, role } };
  world.state = {
    ...world.state,
    keyKeeping: 'accounts',
    organisation: organisation === null ? null : { ...organisation, isSample: false },
    user: { id, name, role, permissions: [...userOf({ id, name, role, rights }).permissions] },
  };
}

/** Somebody with this role is logged in. */
export function logInAs(world: FakeWorld, role: Role): void {
  const account = world.accounts.find((one) => one.role === role) ?? fakeAccount(9, 'Odo', role);
  if (!world.accounts.includes(account)) world.accounts = [...world.accounts, account];
  logIn(world, account);
}

/** Nobody is logged in. */
export function lockWorld(world: FakeWorld): void {
  const tiles = world.accounts.filter(({ isDisabled }) => !isDisabled).map(({ id, name }) => ({ id, name }));
  world.session = { kind: 'locked', tiles, wasLeft: false };
}

function expectPassphrase(passphrase: string): void {
  if (passphrase !== FAKE_PASSPHRASE) throw new KithError('wrong_passphrase', '');
}

function open(world: FakeWorld, id: string): void {
  const account = world.accounts.find((one) => one.id === id);
  if (account !== undefined) logIn(world, account);
}

function change(world: FakeWorld, id: string, values: Partial<Account>): Account {
  const account = world.accounts.find((one) => one.id === id);
  if (account === undefined) throw new KithError('not_found', 'There is no such account.');
  const changed = { ...account, ...values };
  world.accounts = world.accounts.map((one) => (one.id === id ? changed : one));
  return changed;
}

/** What the fake main process does about sessions and accounts. */
export const fakeAccountCommands: AccountCommands = {
  'session.logIn': (world, { accountId, passphrase }) => {
    expectPassphrase(passphrase);
    open(world, accountId);
    return { isReturn: true };
  },
  'session.logInByKeychain': (world, { accountId }) => {
    open(world, accountId);
    return { isReturn: false };
  },
  'session.recover': (world, { accountId }) => {
    open(world, accountId);
    return { recoveryCode: FAKE_CODE };
  },
  'session.lock': (world) => {
    lockWorld(world);
    return {};
  },
  'accounts.makeFirst': (world, { name }) => {
    world.accounts = [fakeAccount(1, name, 'admin')];
    logInAs(world, 'admin');
    return { recoveryCode: FAKE_CODE };
  },
  'accounts.add': (world, { name, role }) => {
    const account = fakeAccount(world.accounts.length + 1, name, role);
    world.accounts = [...world.accounts, account];
    return account;
  },
  'accounts.change': (world, { id, ...values }) => change(world, id, values),
  'accounts.giveRight': (world, { id, right }) => change(world, id, { rights: [right] }),
  'accounts.takeRight': (world, { id }) => change(world, id, { rights: [] }),
  'accounts.disable': (world, { id }) => change(world, id, { isDisabled: true }),
  'accounts.resetPassphrase': (world, { id }) => change(world, id, { isDisabled: false }),
  'accounts.changeMyPassphrase': (_, { current }) => {
    expectPassphrase(current);
    return {};
  },
  'accounts.useKeychain': (_, { isOn }) => ({ state: isOn ? 'on' : 'off' }),
  'accounts.renewRecoveryCode': () => ({ recoveryCode: FAKE_CODE }),
  'accounts.noteCodePrinted': () => ({}),
};
