import type { DataSource } from 'typeorm';
import type { FileProblem, RecordCounts } from '../../shared/contract/backup-facts';
import { KithError } from '../../shared/contract/errors';
import { openReader, type DatabaseFile } from './data-source';
import { APPLICATION_ID, appliedNames } from './migrate';
import { migrations } from './migrations';
import { codeOf, isOwedToDamage, outOfMemory } from './storage-error';

/** What a whole record file holds. */
export interface RecordFacts {
  /** Name of the last migration that it has seen. */
  readonly schema: string;
  readonly counts: RecordCounts;
}

const WORDS: Readonly<Record<FileProblem, string>> = {
  missing: 'This backup is not there any more.',
  not_a_file: 'This is a folder or a device, not a file. Please choose the file "kith.db" of a backup.',
  unreadable: 'This file could not be read. Is the stick or folder that it lies on still there?',
  empty: 'This file is empty.',
  foreign: 'This file is not a backup of Kith.',
  damaged: 'This backup is damaged: it is not what it was when it was made.',
  in_use:
    'This file was copied while Kith was using it, so a part of it is missing. Please choose a backup, or close Kith before you copy its folder.',
  key_missing:
    'The file with the key is not beside this backup, and the key of this computer does not open it. Please copy the whole folder of the backup.',
  wrong_key:
    'The backup itself is whole, but the key beside it belongs to another one. Please copy the whole folder of the backup.',
  damaged_or_wrong_key:
    'This file could not be opened with the key beside it: it is damaged, is no backup of Kith, or the key belongs to another one.',
  newer: 'This backup was made by a newer version of Kith. Please install that version first.',
  locked:
    'This backup opens with the name and passphrase of an account that it had, or with its recovery code.',
};

/** Refuses a file in the words for its problem. */
export function unusable(problem: FileProblem, cause?: unknown): KithError {
  return new KithError('backup_unusable', WORDS[problem], { problem }, { cause });
}

/**
 * Reads a record file that nobody uses, from its first page to its last, and changes nothing in it. Files of the log may
 * appear beside it, so it should lie in a folder of ours.
 * @throws KithError `backup_unusable`, with the problem in `details.problem`, or `out_of_memory`
 */
export async function checkRecordFile(file: DatabaseFile): Promise<RecordFacts> {
  let source: DataSource | null = null;
  try {
    source = await openReader(file);
    return await factsOf(source);
  } catch (error) {
    throw await problemOf(source, error);
  } finally {
    await source?.destroy();
  }
}

async function factsOf(source: DataSource): Promise<RecordFacts> {
  const [id] = await source.query<{ application_id: number }[]>('PRAGMA application_id');
  if (id?.application_id !== APPLICATION_ID) throw unusable('foreign');
  const applied = await appliedNames(source);
  const known = new Set(migrations.map(({ name }) => name));
  if (applied.some((name) => !known.has(name))) throw unusable('newer');
  const [check] = await source.query<{ integrity_check: string }[]>('PRAGMA integrity_check(1)');
  const foreign = await source.query<unknown[]>('PRAGMA foreign_key_check');
  const schema = applied.at(-1);
  if (check?.integrity_check !== 'ok' || foreign.length > 0 || schema === undefined)
    throw unusable('damaged');
  return { schema, counts: await countsOf((sql) => source.query(sql)) };
}

const COUNTS = `SELECT
  (SELECT count(*) FROM request) AS requests,
  (SELECT count(*) FROM helper) AS helpers,
  (SELECT count(*) FROM person) AS people,
  (SELECT count(*) FROM "match") AS matches`;

/** How much is held, by whatever runs the statement. */
export async function countsOf(query: (sql: string) => Promise<RecordCounts[]>): Promise<RecordCounts> {
  const [counts] = await query(COUNTS);
  if (counts === undefined) throw new Error('counting gave no row');
  return { ...counts };
}

async function problemOf(source: DataSource | null, error: unknown): Promise<unknown> {
  if (error instanceof KithError) return error;
  if (source && (await isOwedToDamage(source, error))) return unusable('damaged', error);
  switch (codeOf(error)) {
    case 'SQLITE_NOTADB':
      return unusable('damaged_or_wrong_key', error);
    case 'SQLITE_CORRUPT':
    case 'SQLITE_ERROR': // a table that is named in the file but cannot be found in it
      return unusable('damaged', error);
    case 'SQLITE_NOMEM':
      return outOfMemory(error);
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_IOERR':
      return unusable('unreadable', error);
    default:
      return error;
  }
}
