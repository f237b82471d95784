import type { Accounts } from '../../accounts/accounts';
import { KeychainDoor } from '../../accounts/keychain-door';
import { KEYCHAIN } from '../../accounts/testing';
import { createAccountHandlers } from '../../features/accounts/handlers';
import type { Desk } from '../desk';

interface AtDesk {
  readonly desk: Desk;
  readonly accounts: Accounts;
  /** Whether nobody has logged in since the program was started. */
  readonly isFirst: () => boolean;
  /** Of the record of the organisation. */
  readonly path: string;
}

/** The calls of accounts at a real desk, with a keychain that is real as far as they can tell. */
export function deskHandlers({ desk, accounts, isFirst, path }: AtDesk) {
  return createAccountHandlers({
    accounts,
    state: () => desk.state(),
    enter: (id) => desk.enter(id),
    failed: (id, reason) => desk.failed(id, reason),
    exclusively: (work) => desk.exclusively(work),
    raiseCost: (id, passphrase) => desk.raiseCost(id, passphrase),
    recovered: (id) => desk.recovered(id),
    makeFirst: (name, passphrase) => desk.makeFirst(name, passphrase),
    keychain: new KeychainDoor({ accounts, keychain: KEYCHAIN, path: `${path}.keychain` }),
    isFirst,
    lock: () => {
      desk.leave();
    },
  });
}
