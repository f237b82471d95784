import { rm } from 'node:fs/promises';
import type { DataSource } from 'typeorm';
import { KithError } from '../../shared/contract/errors';
import { installCapture, removeCapture, type Query } from './audit/capture-triggers';
import { KITH, occasionOf, seal } from './audit/seal';
import { useWriteAheadLog, type DatabaseFile, type RecordSource } from './data-source';
import { migrations } from './migrations';

/** `KITH` in ASCII, set by the first migration: tells our files from other SQLite files. */
export const APPLICATION_ID = 0x4b495448;

interface Applied {
  readonly name: string;
}

/** The migrations that a file has seen, in order. */
export async function appliedNames(writer: DataSource): Promise<string[]> {
  const tables = await writer.query<{ name: string }[]>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'`,
  );
  if (tables.length === 0) return [];
  return (await writer.query<Applied[]>('SELECT name FROM migrations ORDER BY id')).map((row) => row.name);
}

async function refuseForeignFile(writer: DataSource, applied: readonly string[]): Promise<void> {
  const [tables] = await writer.query<{ n: number }[]>(
    `SELECT count(*) AS n FROM sqlite_schema WHERE type = 'table'`,
  );
  const [id] = await writer.query<{ application_id: number }[]>('PRAGMA application_id');
  const isEmpty = (tables?.n ?? 0) === 0;
  if (!isEmpty && id?.application_id !== APPLICATION_ID) {
    throw new KithError(
      'storage_failed',
      'This file is a database, but not one of Kith. It was left as it is.',
    );
  }
  const known = new Set(migrations.map((migration) => migration.name));
  const unknown = applied.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new KithError(
      'storage_failed',
      'This data was last used by a newer version of Kith. Please install that version; the file was left as it is.',
    );
  }
}

/** Keeps a copy of what is about to change; nothing changes when it throws. */
export type BackUpFirst = (record: RecordSource) => Promise<void>;

export interface UpdateListeners {
  /** Called before a file of an earlier version is brought up to date, which may take a while. */
  readonly onUpdate?: (() => void) | undefined;
  /** Without it the copy is put beside the file, as `.before-update-N`. */
  readonly backUpFirst?: BackUpFirst | undefined;
  /** What this computer is called in the audit. */
  readonly desk?: string | undefined;
}

async function backUp(
  writer: DataSource,
  file: DatabaseFile,
  applied: readonly string[],
  { backUpFirst }: UpdateListeners,
): Promise<void> {
  const copyInto = async (target: string) => {
    await writer.query('VACUUM INTO ?', [target]);
  };
  if (backUpFirst !== undefined) {
    await backUpFirst({ file, copyInto });
    return;
  }
  const target = `${file.path}.before-update-${String(applied.length)}`;
  await rm(target, { force: true });
  await copyInto(target);
}

async function refuseDamage(writer: DataSource): Promise<void> {
  const [check] = await writer.query<{ quick_check: string }[]>('PRAGMA quick_check(1)');
  const foreign = await writer.query<unknown[]>('PRAGMA foreign_key_check');
  if (check?.quick_check !== 'ok' || foreign.length > 0) {
    throw new KithError(
      'storage_failed',
      'The data file is damaged. It was left as it is; please restore a backup.',
    );
  }
}

/**
 * Refuses foreign, newer and damaged files, backs up a file that is about to change, then runs what is missing.
 * @throws KithError `storage_failed` with the cause in words; the file is then as it was
 */
export async function migrate(
  writer: DataSource,
  file: DatabaseFile,
  listeners: UpdateListeners = {},
): Promise<void> {
  const applied = await appliedNames(writer);
  await refuseForeignFile(writer, applied);
  if (applied.length > 0) await refuseDamage(writer);
  await useWriteAheadLog(writer);
  if (applied.length === migrations.length) return;
  if (applied.length > 0) {
    listeners.onUpdate?.();
    await backUp(writer, file, applied, listeners);
  }
  await alone(writer, async () => {
    // Another program may have done it while this one waited for its turn.
    if ((await appliedNames(writer)).length === migrations.length) return;
    const query: Query = (sql, parameters) => writer.query(sql, parameters);
    await removeCapture(query);
    await writer.runMigrations({ transaction: 'none' });
    await installCapture(query);
    await noteUpdate(query, applied.length, listeners.desk);
    await refuseDamage(writer);
  });
}

/** The first entry of every record, and one for each update. */
async function noteUpdate(query: Query, before: number, desk: string | undefined): Promise<void> {
  await query(
    `INSERT INTO audit_capture (action, changes) VALUES ('updated', json_object('migrations', json_array(?, ?)))`,
    [before, migrations.length],
  );
  await seal(query, occasionOf({ by: KITH, call: 'open', desk }));
}

/** One transaction that no other program can be in at the same time: all of `work` or nothing. */
async function alone(writer: DataSource, work: () => Promise<void>): Promise<void> {
  // Tables are made anew by migrations, which foreign keys would forbid; inside a transaction they cannot be turned off.
  await writer.query('PRAGMA foreign_keys = OFF');
  try {
    await writer.query('BEGIN IMMEDIATE');
    try {
      await work();
      await writer.query('COMMIT');
    } catch (error) {
      await rollBack(writer);
      throw error;
    }
  } finally {
    await writer.query('PRAGMA foreign_keys = ON');
  }
}

async function rollBack(writer: DataSource): Promise<void> {
  try {
    await writer.query('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself, as it does when the disk is full; the failure that led here is thrown on.
  }
}
