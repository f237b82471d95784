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
import type { Openers } from './backup-keys';
import { discardStaged, stageRecord, type StagedRecord } from './staged-record';

export interface RestoreDeskOptions {
  readonly keeper: BackupKeeper;
  /** The record that a restore replaces. */
  readonly path: string;
  readonly now: () => Instant;
  /** That record while it is open, else null. */
  readonly live: () => Database | null;
  /** Opens the keyring of that record; null when nobody has logged in. */
  readonly master: () => Buffer | null;
  /** Told the key of what is about to be put back, so that it opens. */
  readonly take: (master: Buffer) => void;
  /** Tries what a person knows about a backup, as often as a login may be tried. */
  readonly attempt: <T>(right: () => Promise<T | null>) => Promise<T>;
  /** Closes that record, runs `work`, and opens what is then there. */
  readonly whileClosed: (work: () => Promise<void>) => Promise<void>;
}

/** Shows first, then swaps. One backup lies ready at a time. */
export class RestoreDesk {
  private ready: { readonly token: string; readonly staged: StagedRecord } | null = null;
  private lockedPath: string | null = null;

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
    try {
      return await this.show(await this.stage(path, null));
    } catch (error) {
      if (isLocked(error)) this.lockedPath = path;
      throw error;
    }
  }

  /**
   * Opens the backup that was looked at last by what a person knows.
   * @throws KithError `wrong_passphrase`, `wait`; `not_possible` when none was looked at that is locked
   */
  async unlock(name: string | null, secret: string): Promise<RestorePreview> {
    const path = this.lockedPath;
    if (path === null) throw new KithError('not_possible', 'Please choose the backup again.');
    const staged = await this.options.attempt(() => this.stage(path, { name, secret }).catch(nullIfLocked));
    return await this.show(staged);
  }

  private async stage(path: string, known: Openers['known']): Promise<StagedRecord> {
    return await stageRecord(path, this.options.path, { master: this.options.master(), known });
  }

  private async show(staged: StagedRecord): Promise<RestorePreview> {
    const token = randomUUID();
    this.ready = { token, staged };
    this.lockedPath = null;
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
    const { keeper, path, now, live, take, whileClosed } = this.options;
    const ready = this.ready;
    if (ready?.token !== token) {
      throw new KithError('not_possible', 'Another backup was looked at meanwhile. Please choose again.');
    }
    const record = live();
    if (record !== null) await backUpAndNote(keeper, record, 'before-restore', by);
    this.ready = null;
    await whileClosed(async () => {
      await putBack(ready.staged, path, now());
      if (ready.staged.master !== null) take(ready.staged.master);
    });
    const { made, manifest } = ready.staged;
    const backup = { made, reason: manifest?.reason ?? null };
    await live()?.write('backups.restore', (writer) => noteRestore(writer, backup), by);
  }

  /** Throws away what lies ready. */
  async clear(): Promise<void> {
    const { ready } = this;
    this.ready = null;
    this.lockedPath = null;
    if (ready !== null) await discardStaged(ready.staged);
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof KithError && error.details['problem'] === 'locked';

/** For a try at a backup: null where what was given does not open it. */
export function nullIfLocked(error: unknown): null {
  if (isLocked(error)) return null;
  throw error;
}
