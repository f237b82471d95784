import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupReason } from '../../shared/contract/backup-facts';
import { KithError } from '../../shared/contract/errors';
import type { Instant } from '../../shared/domain/time';
import { checkRecordFile } from '../database/check-record';
import type { RecordSource } from '../database/data-source';
import { writeKeyOfCopy } from '../database/key-file';
import { classifyStorageError } from '../database/storage-error';
import { addToLedger, readLedger } from '../privacy/ledger';
import { sha256Of, syncFile, syncFolder } from '../files/durable';
import { backupId, manifestPathOf, recordPathOf, underWayName, type Backup } from './backup-folder';
import type { Manifest } from './manifest';

const MOST_AT_ONCE = 20;

export interface Occasion {
  readonly reason: BackupReason;
  readonly now: Instant;
  /** Version of this program. */
  readonly version: string;
}

/**
 * Copies a record into a folder of its own under `root`, reads the copy from its first page to its last, and only then
 * gives it its name. Whatever goes wrong, no folder with such a name is left.
 * @throws KithError `storage_full`, `storage_failed` or `file_unwritable`
 */
export async function makeBackup(root: string, record: RecordSource, occasion: Occasion): Promise<Backup> {
  const temporary = join(root, underWayName());
  try {
    await mkdir(root, { recursive: true, mode: 0o700 });
    await mkdir(temporary, { mode: 0o700 });
    const manifest = await fill(temporary, record, occasion);
    const id = await nameIt(root, temporary, occasion);
    await syncFolder(root);
    return { id, folder: join(root, id), manifest };
  } catch (error) {
    // Clearing away may fail for the very reason that the backup did; that reason is what is told.
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw inWords(error);
  }
}

/** Two backups of one instant, as a clock that is set back may bring, both keep a name. */
async function nameIt(root: string, temporary: string, { now, reason }: Occasion): Promise<string> {
  for (let later = 0; ; later++) {
    const id = backupId(now + later, reason);
    try {
      await rename(temporary, join(root, id));
      return id;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isTaken = code === 'ENOTEMPTY' || code === 'EEXIST' || code === 'EPERM';
      if (!isTaken || later === MOST_AT_ONCE) throw error;
    }
  }
}

async function fill(folder: string, record: RecordSource, occasion: Occasion): Promise<Manifest> {
  const path = recordPathOf(folder);
  await (await open(path, 'wx', 0o600)).close(); // SQLite would make it readable to everybody
  await record.copyInto(path);
  await syncFile(path);
  await writeKeyOfCopy(record.file, path);
  await addToLedger(path, await readLedger(record.file.path));
  const { schema, counts } = await checkRecordFile({ path, keyHex: record.file.keyHex });
  const manifest: Manifest = {
    format: 1,
    made: occasion.now,
    reason: occasion.reason,
    version: occasion.version,
    schema,
    counts,
    sha256: await sha256Of(path),
    bytes: (await stat(path)).size,
    key: 'file',
  };
  await writeDurably(manifestPathOf(folder), `${JSON.stringify(manifest, null, 2)}\n`);
  await syncFolder(folder);
  return manifest;
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

function inWords(error: unknown): unknown {
  const known = classifyStorageError(error);
  const code = known instanceof KithError ? known.code : (error as NodeJS.ErrnoException).code;
  const cause = { cause: error };
  switch (code) {
    case 'storage_full':
    case 'ENOSPC':
    case 'EDQUOT':
      return new KithError(
        'storage_full',
        'No backup was made, because the disk for it has no room left. Free some space, then try again.',
        {},
        cause,
      );
    case 'backup_unusable':
      return new KithError(
        'storage_failed',
        'The backup was read again after it was written, and it was not whole. It was thrown away; please try again.',
        {},
        cause,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return new KithError(
        'file_unwritable',
        'No backup was made, because the folder for backups cannot be written to.',
        {},
        cause,
      );
    default:
      return known;
  }
}
