import { getOrganisation } from '../features/organisation/service';
import type { BackupReason } from '../../shared/contract/backup-facts';
import { broadcast } from '../ipc/broadcast';
import type { BackupKeeper } from '../backups/keeper';
import { backUpAndNote, backUpBefore } from '../backups/noted-backup';
import type { Database } from '../database/unit-of-work';
import type { Workspace } from './workspace';

interface Parts {
  readonly workspace: Workspace;
  readonly keeper: BackupKeeper;
  readonly onError: (error: unknown) => void;
}

/** A backup at the end may keep a person waiting this long, no longer. */
const QUIT_LIMIT_MS = 20_000;
/** Where backups take longer than this, none is begun at the end of the day: the one at the next start serves. */
const SLOW_BACKUP_MS = 10_000;

/** The backups that nobody asks for: once a day, and at the end when something changed since the last one. */
export class BackupUpkeep {
  private savedStamp: string | null = null;
  private slowestMs = 0;
  /** True when the last backup of its own accord did not work. */
  hasFailed = false;

  constructor(private readonly parts: Parts) {}

  /** Makes a backup where a day has gone by, and copies to the second place where that is due. */
  async runDue(): Promise<void> {
    const { workspace, keeper } = this.parts;
    const own = workspace.own;
    if (own === null || !(await hasAnything(own))) return;
    if (await keeper.isDue()) await this.tryBackUp(own, 'daily');
    await keeper.copyToSecondPlace();
    broadcast('data.changed', { topics: ['backup'] });
  }

  /** Before a change of many rows; throws when the backup does not work, so that the change is not made. */
  async before(reason: BackupReason): Promise<void> {
    const { workspace, keeper } = this.parts;
    if (workspace.own === null) return;
    await backUpBefore(keeper, workspace.own, reason);
    broadcast('data.changed', { topics: ['backup'] });
  }

  /**
   * The file of the record is gone from its place. What is open still holds all that was in it, but only until Kith is
   * closed. Nothing can be noted, as nothing can be written.
   */
  async rescue(): Promise<void> {
    const { workspace, keeper } = this.parts;
    if (workspace.own === null) return;
    await keeper.backUp(workspace.own, 'before-loss');
    broadcast('data.changed', { topics: ['backup'] });
  }

  /** Ends in bounded time, whatever happens; the program closes either way. */
  async atQuit(): Promise<void> {
    const { own } = this.parts.workspace;
    if (own === null || this.slowestMs > SLOW_BACKUP_MS) return;
    if (!(await hasAnything(own)) || (await own.stamp()) === this.savedStamp) return;
    let wake: NodeJS.Timeout | undefined;
    const limit = new Promise<void>((resolve) => {
      wake = setTimeout(resolve, QUIT_LIMIT_MS);
    });
    await Promise.race([this.backUpAndCopy(own), limit]);
    clearTimeout(wake);
  }

  private async backUpAndCopy(own: Database): Promise<void> {
    await this.tryBackUp(own, 'quit');
    await this.parts.keeper.copyToSecondPlace().catch(this.parts.onError);
  }

  private async tryBackUp(own: Database, reason: BackupReason): Promise<void> {
    const began = performance.now();
    try {
      const { stamp } = await backUpAndNote(this.parts.keeper, own, reason);
      this.savedStamp = stamp;
      this.hasFailed = false;
    } catch (error) {
      this.hasFailed = true;
      this.parts.onError(error);
    }
    this.slowestMs = Math.max(this.slowestMs, performance.now() - began);
  }
}

async function hasAnything(database: Database): Promise<boolean> {
  return await database.read(async (reader) => (await getOrganisation(reader)) !== null);
}
