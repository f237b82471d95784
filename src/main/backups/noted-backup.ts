import type { BackupReason } from '../../shared/contract/backup-facts';
import { noteBackup, noteFailedBackup } from '../database/audit/notes';
import type { Actor, Database } from '../database/unit-of-work';
import type { Backup } from './backup-folder';
import type { BackupKeeper } from './keeper';

/**
 * Many decisions at once can be taken back by themselves, so one backup an hour does before them: more would push out those
 * from before an import or an update.
 */
const A_WHILE_MS = 3_600_000;

/** Before a change of many rows. @throws KithError as {@link backUpAndNote} does; the change is then not made */
export async function backUpBefore(
  keeper: BackupKeeper,
  record: Database,
  reason: BackupReason,
): Promise<void> {
  if (reason === 'before-many' && (await keeper.hasOneSince(A_WHILE_MS))) return;
  await backUpAndNote(keeper, record, reason);
}

/**
 * Makes a backup and says in the audit who wanted it and why.
 * @returns the backup, and the stamp of the record as it is in there
 * @throws KithError as {@link BackupKeeper.backUp} does
 */
export async function backUpAndNote(
  keeper: BackupKeeper,
  record: Database,
  reason: BackupReason,
  by?: Actor,
): Promise<Backup & { readonly stamp: string }> {
  await record.write('backup', (writer) => noteBackup(writer, reason), by);
  const stamp = await record.stamp();
  try {
    return { ...(await keeper.backUp(record, reason)), stamp };
  } catch (error) {
    // Where the disk is full this fails, too; what is thrown is why the backup did not work.
    await record.write('backup', (writer) => noteFailedBackup(writer, reason), by).catch(() => undefined);
    throw error;
  }
}
