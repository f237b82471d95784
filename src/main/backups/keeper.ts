import { readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupReason } from '../../shared/contract/backup-facts';
import type { BackupSummary } from '../../shared/contract/backups';
import type { Instant } from '../../shared/domain/time';
import type { RecordSource } from '../database/data-source';
import {
  backupsFolderOf,
  listBackups,
  readBackup,
  recordPathOf,
  removeBackup,
  removeLeftovers,
  type Backup,
} from './backup-folder';
import { makeBackup } from './make-backup';
import type { Keyring } from '../keys/keyring';
import { Queue } from '../database/queue';
import { sealCopies } from './seal-copies';
import { expired, LONGEST_MS } from './rotation';
import {
  copiesFolderOf,
  copyBackup,
  isCopyDue,
  keepSecondPlace,
  readSecondPlace,
  type PlaceProblem,
  type SecondPlace,
} from './second-place';

export interface KeeperOptions {
  /** The record whose backups are kept. */
  readonly path: string;
  readonly version: string;
  readonly now: () => Instant;
}

type Place = BackupSummary['place'];

const DAY_MS = 24 * 3_600_000;

/** Makes, lists and rotates the backups of one record, here and in the second place, one step after another. */
export class BackupKeeper {
  readonly root: string;
  private readonly queue = new Queue();

  constructor(private readonly options: KeeperOptions) {
    this.root = backupsFolderOf(options.path);
  }

  /**
   * Makes a backup and lets go of those that are no longer kept.
   * @throws KithError as {@link makeBackup} does; whoever is about to change much then stops
   */
  async backUp(record: RecordSource, reason: BackupReason): Promise<Backup> {
    return await this.queue.run(async () => {
      const { now, version, path } = this.options;
      await removeLeftovers(this.root, now());
      const backup = await makeBackup(this.root, record, { reason, now: now(), version });
      await rotate(this.root, backup.id, now());
      await removeReplaced(path, now());
      return backup;
    });
  }

  /** True when the newest backup is older than a day, or there is none. */
  async isDue(): Promise<boolean> {
    return !(await this.hasOneSince(DAY_MS));
  }

  /** True when a backup was made less than `agoMs` ago. */
  async hasOneSince(agoMs: number): Promise<boolean> {
    const [last] = await listBackups(this.root);
    return last !== undefined && this.options.now() - last.manifest.made < agoMs;
  }

  /**
   * Copies the newest backup into the second place, if there is one and it is time.
   * @param always also when it is not time yet
   */
  async copyToSecondPlace(always = false): Promise<void> {
    await this.queue.run(async () => {
      const { now } = this.options;
      const place = await readSecondPlace(this.root);
      if (place === null || !(always || isCopyDue(place, now()))) return;
      const [newest] = await listBackups(this.root);
      const problem: PlaceProblem | null =
        newest === undefined ? 'nothing_to_copy' : await copyBackup(newest, place);
      if (newest !== undefined && problem === null) {
        await rotate(copiesFolderOf(place), newest.id, now());
        await removeLeftovers(copiesFolderOf(place), now());
      }
      const lastGoodAt = problem === null ? now() : place.lastGoodAt;
      await keepSecondPlace(this.root, { ...place, lastGoodAt, problem });
    });
  }

  /** The second place and how the last copy went; null when none was chosen. */
  async secondPlace(): Promise<SecondPlace | null> {
    return await readSecondPlace(this.root);
  }

  /** Every backup in both places, newest first; one that lies in both counts as here. */
  async list(): Promise<BackupSummary[]> {
    const here = await listBackups(this.root);
    const place = await readSecondPlace(this.root);
    const second = place === null ? [] : await listBackups(copiesFolderOf(place)).catch(() => []);
    const ids = new Set(here.map(({ id }) => id));
    return [
      ...here.map((backup) => summaryOf(backup, 'here')),
      ...second.filter(({ id }) => !ids.has(id)).map((backup) => summaryOf(backup, 'second')),
    ].sort((a, b) => b.made - a.made);
  }

  /** Path of the record in a backup of the list; null when it is not there any more. */
  async pathOf(place: Place, id: string): Promise<string | null> {
    const second = place === 'second' ? await readSecondPlace(this.root) : null;
    const root = second === null ? this.root : copiesFolderOf(second);
    const backup = await readBackup(root, id);
    return backup === null ? null : recordPathOf(backup.folder);
  }

  /** Puts copies from before there were accounts under the keyring. */
  async sealCopies(keyring: Keyring, master: Buffer): Promise<void> {
    await this.queue.run(async () => {
      const place = await readSecondPlace(this.root);
      const folders = place === null ? [this.root] : [this.root, copiesFolderOf(place)];
      await sealCopies(this.options.path, folders, keyring, master);
    });
  }
}

function summaryOf({ id, manifest }: Backup, place: Place): BackupSummary {
  const { made, reason, version, counts, bytes } = manifest;
  return { id, place, made, reason, version, counts, bytes };
}

/** @param good id of a backup that was verified a moment ago, so that there is always one to go back to */
async function rotate(root: string, good: string, now: Instant): Promise<void> {
  const backups = await listBackups(root);
  const rotated = backups.map(({ id, manifest }) => ({
    id,
    made: manifest.made,
    isBeforeChange: manifest.reason.startsWith('before-'),
    isByHand: manifest.reason === 'manual',
  }));
  const gone = new Set(expired(rotated, now, good));
  for (const backup of backups) if (gone.has(backup.id)) await removeBackup(root, backup);
}

/** What restores and updates set aside holds the same people as the backups do, and goes when those go. */
async function removeReplaced(path: string, now: Instant): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder)) {
    const isOurs = [`${basename(path)}.replaced-`, `${basename(path)}.before-update-`, '.kith-staged-'].some(
      (start) => name.startsWith(start),
    );
    if (!isOurs) continue;
    const limit = name.startsWith('.kith-staged-') ? DAY_MS : LONGEST_MS;
    const found = join(folder, name);
    if (now - (await stat(found)).mtimeMs > limit) await rm(found, { recursive: true, force: true });
  }
}
