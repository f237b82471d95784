import type { Accounts } from '../accounts/accounts';
import { BACKUP_TRIES, type Attempts } from '../accounts/attempts';
import { BackupKeeper } from '../backups/keeper';
import { RestoreDesk } from '../backups/restore-desk';
import type { BackupHandlerOptions } from '../features/backups/handlers';
import type { MatchingRunner } from '../features/matches/matching-runner';
import { VERSION } from '../version';
import { BackupUpkeep } from './backup-upkeep';
import { reloadWindows } from './switching';
import { refresh } from './upkeep';
import type { Workspace } from './workspace';

export interface Backups {
  readonly upkeep: BackupUpkeep;
  readonly handlers: Omit<BackupHandlerOptions, 'dialogs'>;
}

/** Keeps the backups of the organisation's own record. */
export function createKeeper(path: string): BackupKeeper {
  return new BackupKeeper({ path, version: VERSION, now: Date.now });
}

interface Parts {
  readonly workspace: Workspace;
  readonly runner: MatchingRunner;
  readonly keeper: BackupKeeper;
  readonly accounts: Accounts;
  readonly attempts: Attempts;
  readonly path: string;
  readonly onError: (what: string) => (error: unknown) => void;
}

/** Backups and restores of the organisation's own record. */
export function createBackups({
  workspace,
  runner,
  keeper,
  accounts,
  attempts,
  path,
  onError,
}: Parts): Backups {
  const upkeep = new BackupUpkeep({ workspace, keeper, onError: onError('a backup failed') });
  const desk = new RestoreDesk({
    keeper,
    path,
    now: Date.now,
    live: () => workspace.own,
    master: () => accounts.master,
    take: (master) => {
      accounts.take(master);
    },
    attempt: (right) => attempts.attempt(BACKUP_TRIES, right),
    whileClosed: async (work) => {
      await runner.cancel();
      try {
        await workspace.whileClosed(work);
      } finally {
        // Nothing that was read from the replaced record may stay in sight.
        reloadWindows();
      }
      await refresh(workspace, runner).catch(onError('refresh after a restore failed'));
    },
  });
  const handlers = {
    keeper,
    desk,
    own: () => workspace.own,
    hasFailed: () => upkeep.hasFailed,
  };
  return { upkeep, handlers };
}
