import type { BackupReason } from '../../shared/contract/backup-facts';
import { noteBackup, noteFailedBackup } from '../database/audit/notes';
import type { Actor, Database } from '../database/unit-of-work';
import type { Backup } from './backup-folder';
import type { BackupKeeper } from './keeper';

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
