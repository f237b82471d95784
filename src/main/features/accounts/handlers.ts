import type { SessionState } from '../../../shared/contract/session';
import { KithError } from '../../../shared/contract/errors';
import type { Right } from '../../../shared/contract/permissions';
import type { Accounts, Exclusively } from '../../accounts/accounts';
import type { KeychainDoor } from '../../accounts/keychain-door';
import { noteAccount, notePrint } from '../../database/audit/notes';
import type { Writer } from '../../database/session';
import type { CommandContext } from '../../ipc/context';
import type { AllHandlers } from '../../ipc/dispatch';
import { refuseUnseenConcerns } from '../safeguarding/holds-service';

export interface AccountHandlerOptions {
  readonly accounts: Accounts;
  readonly state: () => Promise<SessionState>;
  /** Begins a session and opens the record; tells whether the same person was logged in last. */
  readonly enter: (accountId: string) => Promise<boolean>;
  /** Told of a try that failed, with the code of why. */
  readonly failed: (accountId: string, reason: string) => Promise<void>;
  /** Changes the keyring while no other program does; the master key is at hand. */
  readonly exclusively: Exclusively;
  /** Wraps the passphrase of whoever has just logged in at today's cost. */
  readonly raiseCost: (accountId: string, passphrase: string) => Promise<void>;
  /** Told that somebody used the recovery code. */
  readonly recovered: (accountId: string) => Promise<void>;
  /** Makes the first account of the open record and logs it in; returns the recovery code. */
  readonly makeFirst: (name: string, passphrase: string) => Promise<string>;
  readonly keychain: KeychainDoor;
  /** Whether nobody has logged in since the program started. */
  readonly isFirst: () => boolean;
  readonly lock: () => void;
}

type AccountHandlers = Pick<
  AllHandlers,
  Extract<keyof AllHandlers, `session.${string}` | `accounts.${string}`>
>;

/** Who is logged in, and who may be. */
export function createAccountHandlers(options: AccountHandlerOptions): AccountHandlers {
  const { accounts } = options;
  return {
    'session.state': () => options.state(),
    'session.logIn': async ({ accountId, passphrase }) => {
      await noteFailure(options, accountId, () => accounts.logIn(accountId, passphrase));
      const isReturn = await options.enter(accountId);
      await options.raiseCost(accountId, passphrase);
      return { isReturn };
    },
    'session.keychain': async () => ({
      accountId: options.isFirst() ? await options.keychain.opensFor() : null,
    }),
    'session.logInByKeychain': async ({ accountId }) => {
      if (!options.isFirst()) throw new KithError('locked', 'Kith was locked. Please type your passphrase.');
      await options.keychain.logIn(accountId);
      return { isReturn: await options.enter(accountId) };
    },
    'session.recover': async ({ accountId, recoveryCode, passphrase }) => {
      const next = await noteFailure(options, accountId, () =>
        accounts.recover(accountId, recoveryCode, passphrase, options.exclusively),
      );
      await options.enter(accountId);
      await options.recovered(accountId);
      return { recoveryCode: next };
    },
    'session.lock': () => {
      options.lock();
      return Promise.resolve({});
    },
    'accounts.makeFirst': async ({ name, passphrase }) => ({
      recoveryCode: await options.makeFirst(name, passphrase),
    }),
    'accounts.changeMyPassphrase': async ({ current, next }, { user, write }) => {
      const exclusively = noted(write, 'passphrase_changed', { name: user.name });
      if (user.id !== null) await accounts.changeOwn(user.id, current, next, exclusively);
      return {};
    },
    ...managementOf(options),
  };
}

type Management = Omit<
  AccountHandlers,
  `session.${string}` | 'accounts.makeFirst' | 'accounts.changeMyPassphrase'
>;

/** Who may log in, and what they may do. */
function managementOf(options: AccountHandlerOptions): Management {
  const { accounts } = options;
  return {
    'accounts.list': () => accounts.list(),
    'accounts.add': (input, { now, write }) => {
      const { name, role } = input;
      return accounts.add({ ...input, createdAt: now }, async (work) => {
        // With two accounts nobody knows who sits there.
        await options.keychain.remove();
        return await noted(write, 'account_added', { name, role })(work);
      });
    },
    'accounts.change': ({ id, name, role }, { write }) =>
      accounts.changeFacts(id, { name, role }, noted(write, 'account_changed', { name, role })),
    'accounts.giveRight': ({ id, right }, { write }) => setRight(accounts, write, id, right, true),
    'accounts.takeRight': ({ id, right }, { write }) => setRight(accounts, write, id, right, false),
    'accounts.disable': async ({ id }, { write }) =>
      await accounts.disable(
        id,
        noted(write, 'account_disabled', { name: await accounts.nameOf(id) }, (writer) =>
          keepReaders(writer, accounts, id),
        ),
      ),
    'accounts.resetPassphrase': async ({ id, passphrase }, { write }) => {
      const name = await accounts.nameOf(id);
      return await accounts.resetPassphrase(id, passphrase, noted(write, 'passphrase_changed', { name }));
    },
    'accounts.keychain': async () => ({ state: await options.keychain.state() }),
    'accounts.useKeychain': async ({ isOn }, { user, write }) => {
      const { keychain } = options;
      const change = noted(write, isOn ? 'keychain_on' : 'keychain_off', { name: user.name });
      await change(() => (isOn ? keychain.install() : keychain.remove()));
      return { state: await keychain.state() };
    },
    'accounts.noteCodePrinted': async (_input, { write }) => {
      await write((writer) => notePrint(writer, 'recovery_code', 1));
      return {};
    },
    'accounts.renewRecoveryCode': async (_input, { write }) => ({
      recoveryCode: await accounts.renewRecoveryCode(noted(write, 'code_renewed', {})),
    }),
  };
}

const CONCERNS: Right = 'safeguarding.read';

async function setRight(
  accounts: Accounts,
  write: CommandContext['write'],
  id: string,
  right: Right,
  isGiven: boolean,
) {
  const what = { name: await accounts.nameOf(id), right };
  return await accounts.setRight(
    id,
    right,
    isGiven,
    noted(write, isGiven ? 'right_given' : 'right_taken', what, async (writer) => {
      if (!isGiven && right === CONCERNS) await keepReaders(writer, accounts, id);
    }),
  );
}

/** Each concern stays with somebody who sees it. @param leaving the account that will not, from now on */
async function keepReaders(writer: Writer, accounts: Accounts, leaving: string): Promise<void> {
  const readers = (await accounts.list()).filter((one) => !one.isDisabled && one.rights.includes(CONCERNS));
  if (!readers.some(({ id }) => id === leaving)) return;
  await refuseUnseenConcerns(
    writer,
    readers.flatMap(({ id }) => (id === leaving ? [] : [id])),
  );
}

/** Changes the keyring while no other program writes, and says so in the audit: both, or neither. */
function noted(
  write: CommandContext['write'],
  action: Parameters<typeof noteAccount>[1],
  account: Readonly<Record<string, string>>,
  check: (writer: Writer) => Promise<void> = () => Promise.resolve(),
): Exclusively {
  return (work) =>
    write(async (writer) => {
      await check(writer);
      await noteAccount(writer, action, account);
      return await work();
    });
}

async function noteFailure<T>(
  { failed }: AccountHandlerOptions,
  accountId: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KithError) await failed(accountId, error.code);
    throw error;
  }
}
