import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Opening } from '../../shared/contract/app';
import { keyPathOf } from '../database/key-file';
import { openDatabase } from '../database/open';
import type { Database } from '../database/unit-of-work';
import type { ProfilePaths } from './paths';

export type WorkspaceKind = 'own' | 'sample';

export interface WorkspaceOptions {
  readonly paths: ProfilePaths;
  readonly onSlow: (label: string, milliseconds: number) => void;
  /** Fills a fresh database with the sample organisation, telling which part from 0 to 1 is done. */
  readonly fillSample: (database: Database, onProgress: (done: number) => void) => Promise<void>;
  /** True when the sample's days have gone by and it should be made anew. */
  readonly isSampleStale: (database: Database) => Promise<boolean>;
  /** Told how far an opening is, and null when it has ended. */
  readonly onOpening: (opening: Opening | null) => void;
}

interface Opened {
  readonly kind: WorkspaceKind;
  readonly database: Database;
}

/** The open database: the organisation's own, or the sample, which lies in a file of its own so that they never mix. */
export class Workspace {
  private current: Opened | null = null;
  private status: Opening | null = null;
  private tail: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WorkspaceOptions) {}

  /** How far the opening of another database is; null when none is under way. */
  get opening(): Opening | null {
    return this.status;
  }
  /** @throws Error before the first `open` has ended */
  get database(): Database {
    if (this.current === null) throw new Error('No database is open yet.');
    return this.current.database;
  }

  /**
   * Opens a database and closes the one that was open before; when that fails, the one before stays open.
   * Openings go one after another, because two that make the sample at once would take each other's files away.
   */
  async open(kind: WorkspaceKind): Promise<void> {
    await this.inTurn(async () => {
      if (kind === this.current?.kind) return;
      this.tell({ step: 'open', progress: null });
      try {
        const database = await this.openKind(kind);
        const before = this.current;
        this.current = { kind, database };
        await before?.database.close();
      } finally {
        this.tell(null);
      }
    });
  }

  /** Waits for an opening that is under way, then closes. */
  async close(): Promise<void> {
    await this.inTurn(async () => {
      await this.current?.database.close();
    });
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    const result = this.tail.then(task);
    this.tail = result.catch(() => undefined); // whoever asked gets the failure; the next one only waits for the end
    return result;
  }

  private tell(opening: Opening | null): void {
    this.status = opening;
    this.options.onOpening(opening);
  }

  private async openKind(kind: WorkspaceKind): Promise<Database> {
    const { paths, isSampleStale } = this.options;
    if (kind === 'own') return await this.openFile(paths.own);
    const sample = await this.openFile(paths.sample);
    if (!(await isSampleStale(sample))) return sample;
    await sample.close();
    this.tell({ step: 'sample', progress: 0 });
    return await this.makeSample();
  }

  private async makeSample(): Promise<Database> {
    await removeSample(this.options.paths.sample);
    const fresh = await this.openFile(this.options.paths.sample);
    try {
      await this.options.fillSample(fresh, (progress) => {
        this.tell({ step: 'sample', progress });
      });
    } catch (error) {
      await fresh.close();
      throw error;
    }
    return fresh;
  }

  private async openFile(path: string): Promise<Database> {
    const onUpdate = () => {
      this.tell({ step: 'update', progress: null });
    };
    return await openDatabase(path, { onSlow: this.options.onSlow, onUpdate });
  }
}

/** Only ever the sample's own files: everybody in it is fictional and it can be made anew. */
async function removeSample(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  for (const file of [path, `${path}-wal`, `${path}-shm`, keyPathOf(path)]) await rm(file, { force: true });
}
