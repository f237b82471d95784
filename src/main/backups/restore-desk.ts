import { randomUUID } from 'node:crypto';
import type { RestorePreview } from '../../shared/contract/backups';
import { KithError } from '../../shared/contract/errors';
import type { Instant } from '../../shared/domain/time';
import { unusable } from '../database/check-record';
import { noteRestore } from '../database/audit/notes';
import type { Actor, Database } from '../database/unit-of-work';
import type { BackupKeeper } from './keeper';
import { backUpAndNote } from './noted-backup';
import { changesSince } from './record-changes';
import { putBack } from './restore';
import { discardStaged, stageRecord, type StagedRecord } from './staged-record';

export interface RestoreDeskOptions {
  readonly keeper: BackupKeeper;
  /** The record that a restore replaces. */
  readonly path: string;
  readonly now: () => Instant;
  /** That record while it is open, else null. */
  readonly live: () => Database | null;
  /** Closes that record, runs `work`, and opens what is then there. */
  readonly whileClosed: (work: () => Promise<void>) => Promise<void>;
}

/** Shows first, then swaps. One backup lies ready at a time. */
export class RestoreDesk {
  private ready: { readonly token: string; readonly staged: StagedRecord } | null = null;

  constructor(private readonly options: RestoreDeskOptions) {}

  /** Checks a backup of the list. @throws KithError `backup_unusable` */
  async preview(place: 'here' | 'second', id: string): Promise<RestorePreview> {
    const path = await this.options.keeper.pathOf(place, id);
    if (path === null) throw unusable('missing');
    return await this.previewFile(path);
  }

  /** Checks a file from anywhere. @throws KithError `backup_unusable` */
  async previewFile(path: string): Promise<RestorePreview> {
    await this.clear();
    const staged = await stageRecord(path, this.options.path);
    const token = randomUUID();
    this.ready = { token, staged };
    const live = this.options.live();
    const changes = live === null ? null : await changesSince(live, staged.made);
    return {
      token,
      made: staged.made,
      reason: staged.manifest?.reason ?? null,
      counts: staged.counts,
      now: changes?.now ?? null,
      lost: changes?.since ?? null,
    };
  }

  /**
   * Puts back what was previewed last, after a backup of what is there.
   * @param by who is named for it in the audit of the record that is put back
   * @throws KithError `not_possible` when the token is an older one; the data is then as it was
   */
  async restore(token: string, by?: Actor): Promise<void> {
    const { keeper, path, now, live, whileClosed } = this.options;
    const ready = this.ready;
    if (ready?.token !== token) {
      throw new KithError('not_possible', 'Another backup was looked at meanwhile. Please choose again.');
    }
    const record = live();
    if (record !== null) await backUpAndNote(keeper, record, 'before-restore', by);
    this.ready = null;
    await whileClosed(async () => {
      await putBack(ready.staged, path, now());
    });
    const { made, manifest } = ready.staged;
    const backup = { made, reason: manifest?.reason ?? null };
    await live()?.write('backups.restore', (writer) => noteRestore(writer, backup), by);
  }

  /** Throws away what lies ready. */
  async clear(): Promise<void> {
    const { ready } = this;
    this.ready = null;
    if (ready !== null) await discardStaged(ready.staged);
  }
}
