import type { BackupState } from '../../../shared/contract/backups';
import { KithError } from '../../../shared/contract/errors';
import type { Instant } from '../../../shared/domain/time';
import type { BackupKeeper } from '../../backups/keeper';
import type { RestoreDesk } from '../../backups/restore-desk';
import { listBackups } from '../../backups/backup-folder';
import { isLate, keepSecondPlace, preparePlace, readSecondPlace } from '../../backups/second-place';
import { backUpAndNote } from '../../backups/noted-backup';
import type { Actor, Database } from '../../database/unit-of-work';
import type { AllHandlers } from '../../ipc/dispatch';

export interface BackupHandlerOptions {
  readonly keeper: BackupKeeper;
  readonly desk: RestoreDesk;
  /** The organisation's own record while it is open; null while the sample is, or while nothing can be opened. */
  readonly own: () => Database | null;
  /** True when the last backup that the program began by itself did not work. */
  readonly hasFailed: () => boolean;
  readonly dialogs: {
    /** Asks for a folder; null when the dialog was closed. */
    readonly chooseFolder: () => Promise<string | null>;
    /** Asks for the file of a record; null when the dialog was closed. */
    readonly chooseRecord: () => Promise<string | null>;
  };
}

type BackupHandlers = Pick<AllHandlers, Extract<keyof AllHandlers, `backups.${string}`>>;

export function createBackupHandlers(options: BackupHandlerOptions): BackupHandlers {
  const { keeper, desk, dialogs } = options;
  const state = (now: Instant) => backupStateOf(options, now);
  return {
    'backups.state': (_input, { now }) => state(now),
    'backups.list': () => keeper.list(),
    'backups.make': async (_input, { now, user }) => {
      await backUpOwn(options, user);
      return await state(now);
    },
    'backups.choosePlace': async (_input, { now }) => {
      const folder = await dialogs.chooseFolder();
      if (folder === null) return null;
      await keepSecondPlace(keeper.root, await openPlace(folder, now));
      await keeper.copyToSecondPlace(true);
      return await state(now);
    },
    'backups.schedulePlace': async ({ every }, { now }) => {
      const place = await readSecondPlace(keeper.root);
      if (place !== null) await keepSecondPlace(keeper.root, { ...place, every });
      return await state(now);
    },
    'backups.forgetPlace': async (_input, { now }) => {
      await keepSecondPlace(keeper.root, null);
      return await state(now);
    },
    'backups.copyNow': async (_input, { now, user }) => {
      await backUpOwn(options, user);
      await keeper.copyToSecondPlace(true);
      return await state(now);
    },
    'backups.preview': ({ place, id }) => desk.preview(place, id),
    'backups.previewFile': async () => {
      const path = await dialogs.chooseRecord();
      return path === null ? null : await desk.previewFile(path);
    },
    'backups.unlock': ({ name, secret }) => desk.unlock(name, secret),
    'backups.restore': async ({ token }, { user }) => {
      await desk.restore(token, user);
      return {};
    },
  };
}

async function backUpOwn(
  { keeper, own }: Pick<BackupHandlerOptions, 'keeper' | 'own'>,
  by: Actor,
): Promise<void> {
  const record = own();
  if (record === null) {
    throw new KithError('not_possible', 'Only your own organisation is backed up, and it is not open.');
  }
  await backUpAndNote(keeper, record, 'manual', by);
}

async function openPlace(folder: string, now: Instant) {
  try {
    return await preparePlace(folder, now);
  } catch (error) {
    throw new KithError(
      'file_unwritable',
      'Kith may not write in that folder. Please choose another one.',
      {},
      { cause: error },
    );
  }
}

/** How backups stand. */
export async function backupStateOf(
  { keeper, own, hasFailed }: Pick<BackupHandlerOptions, 'keeper' | 'own' | 'hasFailed'>,
  now: Instant,
): Promise<BackupState> {
  const [last] = await listBackups(keeper.root);
  const place = await readSecondPlace(keeper.root);
  return {
    isOwn: own() !== null,
    folder: keeper.root,
    last: last === undefined ? null : { made: last.manifest.made, reason: last.manifest.reason },
    hasFailed: hasFailed(),
    secondPlace:
      place === null
        ? null
        : {
            folder: place.folder,
            every: place.every,
            lastGoodAt: place.lastGoodAt,
            problem: place.problem,
            isLate: isLate(place, now),
          },
  };
}
