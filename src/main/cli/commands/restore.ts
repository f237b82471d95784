import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { KithError } from '../../../shared/contract/errors';
import { recordPathOf } from '../../backups/backup-folder';
import { backUpAndNote } from '../../backups/noted-backup';
import { changesSince, type RecordChanges } from '../../backups/record-changes';
import { putBack } from '../../backups/restore';
import { discardStaged, stageRecord, type StagedRecord } from '../../backups/staged-record';
import { noteRestore } from '../../database/audit/notes';
import { openDatabase } from '../../database/open';
import type { Surroundings } from '../io';
import { COMMAND_LINE, keeperOf } from '../with-database';

interface Options {
  readonly db: string;
  readonly yes?: boolean;
}

export function addRestore(program: Command, surroundings: Surroundings): void {
  program
    .command('restore')
    .description('put a backup in the place of the data; what it replaces is kept beside it')
    .argument('<backup>', 'the folder of a backup, or its file')
    .requiredOption('--db <file>', 'the data file to replace; it need not be there')
    .option('--yes', 'do it; otherwise it is only said what would happen')
    .action((backup: string, options: Options) => restore(backup, options, surroundings));
}

async function restore(
  backup: string,
  { db, yes }: Options,
  { out, note, now }: Surroundings,
): Promise<void> {
  const staged = await stageRecord(await recordIn(backup), db);
  try {
    const changes = await lookAtLive(db, staged, yes === true ? now : null);
    const { made, counts } = staged;
    out(`${JSON.stringify({ made, counts, now: changes?.now ?? null, lost: changes?.since ?? null })}\n`);
    if (yes !== true) {
      note('Nothing was changed. Add --yes to put this backup back.');
      return;
    }
    const kept = await putBack(staged, db, now());
    await noteIn(db, staged);
    note(`The backup was put back. What it replaced is kept in ${kept}.`);
  } finally {
    await discardStaged(staged);
  }
}

async function noteIn(db: string, { made, manifest }: StagedRecord): Promise<void> {
  const database = await openDatabase(db);
  try {
    const backup = { made, reason: manifest?.reason ?? null };
    await database.write('restore', (writer) => noteRestore(writer, backup), COMMAND_LINE);
  } finally {
    await database.close();
  }
}

async function recordIn(backup: string): Promise<string> {
  const found = await stat(backup).catch(() => null); // staging says what is wrong with it
  return found?.isDirectory() === true ? recordPathOf(backup) : backup;
}

/** What is held now, and a backup of that where it is about to go; null when it cannot be opened. */
async function lookAtLive(
  db: string,
  { made }: StagedRecord,
  backUpAt: (() => number) | null,
): Promise<RecordChanges | null> {
  let database;
  try {
    if ((await stat(db)).size === 0) return null;
    database = await openDatabase(db);
  } catch (error) {
    const isLost = error instanceof KithError && error.code === 'storage_failed';
    if (isLost || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    if (backUpAt !== null)
      await backUpAndNote(keeperOf(db, backUpAt), database, 'before-restore', COMMAND_LINE);
    return await changesSince(database, made);
  } finally {
    await database.close();
  }
}
