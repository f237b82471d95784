import type { SessionState } from '../../../shared/contract/session';
import { KithError } from '../../../shared/contract/errors';
import type { Accounts } from '../../accounts/accounts';
import type { AllHandlers } from '../../ipc/dispatch';

export interface AccountHandlerOptions {
  readonly accounts: Accounts;
  readonly state: () => Promise<SessionState>;
  /** Begins a session and opens the record; tells whether the same person was logged in last. */
  readonly enter: (accountId: string) => Promise<boolean>;
  /** Told of a try that failed, with the code of why. */
  readonly failed: (accountId: string, reason: string) => Promise<void>;
  /** Makes the first account of the open record and logs it in; returns the recovery code. */
  readonly makeFirst: (name: string, passphrase: string) => Promise<string>;
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
      return { isReturn: await options.enter(accountId) };
    },
    'session.recover': async ({ accountId, recoveryCode, passphrase }) => {
      const next = await noteFailure(options, accountId, () =>
        accounts.recover(accountId, recoveryCode, passphrase),
      );
      await options.enter(accountId);
      return { recoveryCode: next };
    },
    'session.lock': () => {
      options.lock();
      return Promise.resolve({});
    },
    'accounts.makeFirst': async ({ name, passphrase }) => ({
      recoveryCode: await options.makeFirst(name, passphrase),
    }),
    'accounts.list': () => accounts.list(),
    'accounts.add': (input, { now, write }) =>
      accounts.add({ ...input, createdAt: now }, (work) => write(work)),
    'accounts.change': ({ id, name, role }, { write }) =>
      accounts.changeFacts(id, { name, role }, (work) => write(work)),
    'accounts.disable': ({ id }, { write }) => accounts.disable(id, (work) => write(work)),
    'accounts.resetPassphrase': ({ id, passphrase }, { write }) =>
      accounts.resetPassphrase(id, passphrase, (work) => write(work)),
    'accounts.changeMyPassphrase': async ({ current, next }, { user, write }) => {
      if (user.id !== null) await accounts.changeOwn(user.id, current, next, (work) => write(work));
      return {};
    },
    'accounts.renewRecoveryCode': async (_input, { write }) => ({
      recoveryCode: await accounts.renewRecoveryCode((work) => write(work)),
    }),
  };
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
