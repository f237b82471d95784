import { stat } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { KithError } from '../../../shared/contract/errors';
import { BACKUP_TRIES } from '../../accounts/attempts';
import { recordPathOf } from '../../backups/backup-folder';
import { backUpAndNote } from '../../backups/noted-backup';
import { changesSince, type RecordChanges } from '../../backups/record-changes';
import { putBack } from '../../backups/restore';
import { nullIfLocked } from '../../backups/restore-desk';
import { discardStaged, stageRecord, type StagedRecord } from '../../backups/staged-record';
import { noteRestore } from '../../database/audit/notes';
import type { Actor } from '../../database/unit-of-work';
import { openErased } from '../../privacy/replay';
import { parseWhole, type Surroundings } from '../io';
import { attemptsOf, logInIfThere, tryPatiently, withLogIn, type LogInOptions } from '../log-in';
import { COMMAND_LINE, keeperOf, refuseForbidden } from '../with-database';

interface Options extends LogInOptions {
  readonly yes?: boolean;
  readonly backupAs?: string;
  readonly recoveryCode?: boolean;
  readonly backupFd?: number;
}

export function addRestore(program: Command, surroundings: Surroundings): void {
  withLogIn(program.command('restore'))
    .description('put a backup in the place of the data; what it replaces is kept beside it')
    .argument('<backup>', 'the folder of a backup, or its file')
    .option('--backup-as <name>', 'the account of the backup, where it is one of other accounts than now')
    .option('--recovery-code', 'open the backup by its recovery code instead of a passphrase')
    .addOption(
      new Option('--backup-fd <number>', 'read what opens the backup from this file descriptor').argParser(
        parseWhole(0, 1_023),
      ),
    )
    .option('--yes', 'do it; otherwise it is only said what would happen')
    .action((backup: string, options: Options) => restore(backup, options, surroundings));
}

async function restore(backup: string, options: Options, surroundings: Surroundings): Promise<void> {
  const { db, yes } = options;
  const { out, note, now } = surroundings;
  const opener = await logInIfThere(options, 'backup.restore', surroundings);
  await refuseForbidden(options.db, opener, 'backup.restore');
  const { master, user } = opener;
  const by = user ?? COMMAND_LINE;
  const staged = await stage(await recordIn(backup), options, master, surroundings);
  try {
    const changes = await lookAtLive(db, master, by, staged, yes === true ? now : null);
    const { made, counts } = staged;
    out(`${JSON.stringify({ made, counts, now: changes?.now ?? null, lost: changes?.since ?? null })}\n`);
    if (yes !== true) {
      note('Nothing was changed. Add --yes to put this backup back.');
      return;
    }
    const kept = await putBack(staged, db, now());
    await noteIn(db, staged, by);
    note(`The backup was put back. What it replaced is kept in ${kept}.`);
  } finally {
    await discardStaged(staged);
  }
}

/** A backup of other accounts than now is opened by what was known when it was made, tried as often as a login may be. */
async function stage(
  path: string,
  { db, backupAs, recoveryCode, backupFd }: Options,
  master: Buffer | null,
  surroundings: Surroundings,
): Promise<StagedRecord> {
  const name = recoveryCode === true ? null : backupAs;
  if (name === undefined) return await stageRecord(path, db, { master, known: null });
  const asked = name === null ? 'Recovery code of the backup: ' : `Passphrase of ${name} in the backup: `;
  const secret = await surroundings.readPassphrase(asked, backupFd ?? null);
  const open = () => stageRecord(path, db, { master, known: { name, secret } }).catch(nullIfLocked);
  return await tryPatiently(() => attemptsOf(db).attempt(BACKUP_TRIES, open), surroundings);
}

async function noteIn(db: string, { made, manifest, master }: StagedRecord, by: Actor): Promise<void> {
  const database = await openErased(db, {}, master);
  try {
    const backup = { made, reason: manifest?.reason ?? null };
    await database.write('restore', (writer) => noteRestore(writer, backup), by);
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
  master: Buffer | null,
  by: Actor,
  { made }: StagedRecord,
  backUpAt: (() => number) | null,
): Promise<RecordChanges | null> {
  let database;
  try {
    if ((await stat(db)).size === 0) return null;
    database = await openErased(db, {}, master);
  } catch (error) {
    const isLost = error instanceof KithError && error.code === 'storage_failed';
    if (isLost || (error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  try {
    if (backUpAt !== null) await backUpAndNote(keeperOf(db, backUpAt), database, 'before-restore', by);
    return await changesSince(database, made);
  } finally {
    await database.close();
  }
}
