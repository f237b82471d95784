import { rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Instant } from '../../shared/domain/time';
import { decidedRestorePath, finishRestore, replacedFolder } from '../database/finish-restore';
import { syncFolder } from '../files/durable';
import { addToLedger } from '../privacy/ledger';
import type { StagedRecord } from './staged-record';

/**
 * Puts a staged record in the place of the one at `livePath`, which must be closed. The replaced files are kept. A crash
 * leaves either the old record or, at the next opening, the restored one.
 * @returns the folder in which the replaced files are kept
 */
export async function putBack(
  { folder, erased }: StagedRecord,
  livePath: string,
  now: Instant,
): Promise<string> {
  const stamp = new Date(now).toISOString().replace(/[-:.]/g, '');
  // Before the restore is decided: whoever opens the record next erases them again before anybody sees it.
  await addToLedger(livePath, erased);
  await syncFolder(folder);
  await rename(folder, decidedRestorePath(livePath, stamp));
  await syncFolder(dirname(livePath));
  await finishRestore(livePath);
  return replacedFolder(livePath, stamp);
}
