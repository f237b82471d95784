import { mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Database } from '../database/unit-of-work';
import { keyPathOf } from '../database/key-file';
import { openDatabase } from '../database/open';
import type { ProfilePaths } from './paths';

export type WorkspaceKind = 'own' | 'sample';

export interface WorkspaceOptions {
  readonly paths: ProfilePaths;
  readonly onSlow: (label: string, milliseconds: number) => void;
  /** Fills a fresh database with the sample organisation. */
  readonly fillSample: (database: Database) => Promise<void>;
  /** True when the sample's days have gone by and it should be made anew. */
  readonly isSampleStale: (database: Database) => Promise<boolean>;
}

/** The open database: the organisation's own, or the sample, which lies in a file of its own so that they never mix. */
export class Workspace {
  private constructor(
    private readonly options: WorkspaceOptions,
    private open: Database,
    private openKind: WorkspaceKind,
  ) {}

  static async start(kind: WorkspaceKind, options: WorkspaceOptions): Promise<Workspace> {
    return new Workspace(options, await openKind(kind, options), kind);
  }

  get database(): Database {
    return this.open;
  }
  get kind(): WorkspaceKind {
    return this.openKind;
  }

  /** Closes the open database and opens the other one; when that fails the first stays open. */
  async switchTo(kind: WorkspaceKind): Promise<void> {
    if (kind === this.openKind) return;
    const next = await openKind(kind, this.options);
    const previous = this.open;
    this.open = next;
    this.openKind = kind;
    await previous.close();
  }

  async close(): Promise<void> {
    await this.open.close();
  }
}

async function openKind(kind: WorkspaceKind, options: WorkspaceOptions): Promise<Database> {
  if (kind === 'own') return await openDatabase(options.paths.own, options.onSlow);
  const sample = await openDatabase(options.paths.sample, options.onSlow);
  if (!(await options.isSampleStale(sample))) return sample;
  await sample.close();
  await removeSample(options.paths.sample);
  const fresh = await openDatabase(options.paths.sample, options.onSlow);
  await options.fillSample(fresh);
  return fresh;
}

/** Only ever the sample's own files: everybody in it is fictional and it can be made anew. */
async function removeSample(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  for (const file of [path, `${path}-wal`, `${path}-shm`, keyPathOf(path)]) await rm(file, { force: true });
}
