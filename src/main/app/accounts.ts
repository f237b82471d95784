import { TOPICS } from '../../shared/contract/topics';
import { Accounts } from '../accounts/accounts';
import { Attempts } from '../accounts/attempts';
import { KeyringFile } from '../accounts/keyring-file';
import { KeychainDoor } from '../accounts/keychain-door';
import { Session } from '../accounts/session';
import type { BackupKeeper } from '../backups/keeper';
import type { AccountHandlerOptions } from '../features/accounts/handlers';
import { broadcast } from '../ipc/broadcast';
import { COST } from '../keys/wrap';
import type { BackupUpkeep } from './backup-upkeep';
import { Desk } from './desk';
import { Locks } from './locks';
import { systemKeychain } from './system-keychain';
import { forgetWindows, openRecord, type RecordParts } from './switching';
import { refresh } from './upkeep';

export interface AccountParts {
  readonly accounts: Accounts;
  readonly attempts: Attempts;
  readonly session: Session;
  readonly keychain: KeychainDoor;
}

/** The accounts of the organisation's own record. @param path where that record lies */
export function createAccounts(path: string): AccountParts {
  const elapsed = () => performance.now();
  const attempts = new Attempts({ path: `${path}.attempts`, elapsed });
  const accounts = new Accounts({ file: new KeyringFile(path), attempts, cost: COST });
  const keychain = new KeychainDoor({ accounts, keychain: systemKeychain, path: `${path}.keychain` });
  return { accounts, attempts, session: new Session(elapsed), keychain };
}

interface DeskParts extends AccountParts {
  readonly record: RecordParts;
  readonly keeper: BackupKeeper;
  readonly backups: () => BackupUpkeep;
  readonly onError: (what: string) => (error: unknown) => void;
}

/** Who sits at the desk, and what ends that. */
export function createDesk({
  accounts,
  attempts,
  session,
  keychain,
  record,
  keeper,
  backups,
  onError,
}: DeskParts) {
  const { workspace, runner } = record;
  const desk: Desk = new Desk({
    workspace,
    accounts,
    attempts,
    session,
    keeper,
    cost: COST,
    now: Date.now,
    openOwn: async () => {
      // What keeps it from opening is told to whoever asks for it next.
      await openRecord(record, 'own').catch(onError('the record could not be opened'));
      broadcast('data.changed', { topics: [...TOPICS] });
      await locks.refresh().catch(onError('settings could not be read'));
      await refresh(workspace, runner).catch(onError('first refresh failed'));
      void backups().runDue().catch(onError('the backup that was due failed'));
    },
    onError: onError('who came or went was not noted'),
    onLeft: () => {
      void record.reservations.free();
      void forgetWindows().catch(onError('a window could not be emptied'));
    },
  });
  const locks = new Locks(desk, workspace);
  const handlers: AccountHandlerOptions = {
    accounts,
    state: () => desk.state(),
    enter: (accountId) => desk.enter(accountId),
    failed: (accountId, reason) => desk.failed(accountId, reason),
    exclusively: (work) => desk.exclusively(work),
    raiseCost: (accountId, passphrase) => desk.raiseCost(accountId, passphrase),
    recovered: (accountId) => desk.recovered(accountId),
    makeFirst: (name, passphrase) => desk.makeFirst(name, passphrase),
    keychain,
    isFirst: () => session.isFirst,
    lock: () => {
      desk.leave();
    },
  };
  return { desk, locks, handlers };
}
