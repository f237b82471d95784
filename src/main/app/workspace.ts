import { existsSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Opening, OpeningStatus } from '../../shared/contract/app';
import { KithError } from '../../shared/contract/errors';
import { keyPathOf } from '../database/key-file';
import type { BackUpFirst } from '../database/migrate';
import { openErased } from '../privacy/replay';
import type { Database } from '../database/unit-of-work';
import { ledgerPathOf } from '../privacy/ledger';
import { Queue } from '../database/queue';
import type { ProfilePaths } from './paths';

export type WorkspaceKind = 'own' | 'sample';

export interface WorkspaceOptions {
  readonly paths: ProfilePaths;
  readonly onSlow: (label: string, milliseconds: number) => void;
  /** Fills a fresh database with the sample organisation, telling which part from 0 to 1 is done, until the signal ends it. */
  readonly fillSample: (
    database: Database,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /** True when the sample's days have gone by and it should be made anew. */
  readonly isSampleStale: (database: Database) => Promise<boolean>;
  /** Told how far an opening is, when it has ended, and when the file of what is open goes or comes back. */
  readonly onStanding: (standing: OpeningStatus) => void;
  /** Keeps a copy of the organisation's own record before that is brought up to date. */
  readonly backUpFirst?: BackUpFirst;
  /** Opens the keyring of the organisation's own record; null until somebody has logged in. */
  readonly master: () => Buffer | null;
  /** What this computer is called in the audit. */
  readonly desk?: string;
}

interface Opened {
  readonly kind: WorkspaceKind;
  readonly database: Database;
}

/** The open database: the organisation's own, or the sample, which lies in a file of its own so that they never mix. */
export class Workspace {
  private current: Opened | null = null;
  private status: Opening | null = null;
  private failed: KithError | null = null;
  private locked = false;
  private isFileGone = false;
  private readonly queue = new Queue();
  private readonly ending = new AbortController();

  constructor(private readonly options: WorkspaceOptions) {}

  get standing(): OpeningStatus {
    return { opening: this.status, hasFailed: this.failed !== null, isFileGone: this.isFileGone };
  }

  /** Looks whether the file of what is open is still in its place. */
  async lookForFile(): Promise<void> {
    const { current } = this;
    const isGone = current !== null && !(await current.database.isInPlace());
    if (current === this.current) this.setFileGone(isGone);
  }

  /**
   * @throws KithError `locked` while the record waits for somebody to log in; Error before the first `open` has ended, and
   * what kept the record from opening after it failed
   */
  get database(): Database {
    if (this.current !== null) return this.current.database;
    if (this.locked) throw new KithError('locked', 'Nobody is logged in. Please log in first.');
    throw this.failed ?? new Error('No database is open yet.');
  }

  /** True while the sample is what is open. */
  get isSample(): boolean {
    return this.current?.kind === 'sample';
  }

  get isOpen(): boolean {
    return this.current !== null;
  }

  /** The organisation's own record while it is open; null while the sample is, or nothing. */
  get own(): Database | null {
    return this.current?.kind === 'own' ? this.current.database : null;
  }

  /** Why the organisation's own record could not be opened; null when it could. Then nothing is open at all. */
  get failure(): KithError | null {
    return this.failed;
  }

  /** Waits until no opening is under way, however it ended. */
  async settled(): Promise<void> {
    await this.queue.settled();
  }

  /** Runs `work` on the organisation's own record while nothing else is opened. @throws KithError when it is not open */
  async withOwn<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return await this.queue.run(async () => {
      if (this.own === null) throw new KithError('not_possible', 'Your own data is not open.');
      return await work(this.own);
    });
  }

  /** What is open; while nothing is, waits for the opening under way. @throws as `database` does */
  async ready(): Promise<Database> {
    if (this.current === null) await this.queue.settled();
    return this.database;
  }

  /**
   * Opens a database and closes the one that was open before. When the sample cannot be made, the one before stays open;
   * when the organisation's own record cannot be opened, nothing is, and it has to be put back first. Openings go one after another, because two that make the sample at once would take each other's files away.
   */
  async open(kind: WorkspaceKind): Promise<void> {
    await this.queue.run(async () => {
      if (kind === this.current?.kind) return;
      await this.openNow(kind);
    });
  }

  /** Closes the organisation's own record if it is open, runs `work`, and opens what is then there, also when that failed. */
  async whileClosed(work: () => Promise<void>): Promise<void> {
    await this.queue.run(async () => {
      await this.current?.database.close();
      this.current = null;
      try {
        await work();
      } finally {
        await this.openNow('own');
      }
    });
  }

  private async openNow(kind: WorkspaceKind): Promise<void> {
    this.tell({ step: 'open', progress: null });
    const before = this.current;
    try {
      this.current = { kind, database: await this.openKind(kind) };
      this.failed = null;
      this.locked = false;
    } catch (error) {
      if (kind === 'own') this.noteWhy(inWords(error));
      if (!this.locked) throw error;
    } finally {
      this.isFileGone = false; // of what was open before
      this.tell(null);
      if (this.current !== before) await before?.database.close();
    }
  }

  /** A record with accounts opens once somebody logs in: that is no failure. */
  private noteWhy(error: KithError): void {
    this.current = null;
    this.locked = error.code === 'locked';
    this.failed = this.locked ? null : error;
  }

  /** Ends the making of the sample, which takes long and can be done anew; whatever else is under way goes on. */
  endSample(): void {
    this.ending.abort(new KithError('cancelled', 'Kith was closed before the sample was ready.'));
  }

  /** Waits for an opening that is under way, but for a sample that is being made, then closes. */
  async close(): Promise<void> {
    this.endSample();
    await this.queue.run(async () => {
      await this.current?.database.close();
    });
  }

  private tell(opening: Opening | null): void {
    this.status = opening;
    this.options.onStanding(this.standing);
  }

  private setFileGone(isGone: boolean): void {
    if (isGone === this.isFileGone) return;
    this.isFileGone = isGone;
    this.options.onStanding(this.standing);
  }

  private async openKind(kind: WorkspaceKind): Promise<Database> {
    const { paths, isSampleStale } = this.options;
    if (kind === 'own') return await this.openFile(paths.own);
    // Where there is none, an empty record would only be made to be found stale.
    if (existsSync(paths.sample)) {
      const sample = await this.openFile(paths.sample);
      if (!(await isSampleStale(sample))) return sample;
      await sample.close();
    }
    this.tell({ step: 'sample', progress: 0 });
    return await this.makeSample();
  }

  private async makeSample(): Promise<Database> {
    const { signal } = this.ending;
    const path = this.options.paths.sample;
    await removeSample(path);
    signal.throwIfAborted();
    const fresh = await this.openFile(path);
    try {
      const tell = (progress: number) => {
        this.tell({ step: 'sample', progress });
      };
      await this.options.fillSample(fresh, tell, signal);
    } catch (error) {
      await fresh.close();
      await removeSample(path);
      throw error;
    }
    return fresh;
  }

  private async openFile(path: string): Promise<Database> {
    const { onSlow, desk } = this.options;
    const onUpdate = () => {
      this.tell({ step: 'update', progress: null });
    };
    const { paths, master } = this.options;
    if (path !== paths.own) return await openErased(path, { onSlow, onUpdate, desk });
    return await openErased(
      path,
      { onSlow, onUpdate, backUpFirst: this.options.backUpFirst, desk },
      master(),
    );
  }
}

function inWords(error: unknown): KithError {
  if (error instanceof KithError) return error;
  return new KithError('storage_failed', 'Your data could not be opened.', {}, { cause: error });
}

/** Only ever the sample's own files: everybody in it is fictional and it can be made anew. */
async function removeSample(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  for (const file of [path, `${path}-wal`, `${path}-shm`, keyPathOf(path), ledgerPathOf(path)])
    await rm(file, { force: true });
}
