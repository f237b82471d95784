import { stat } from 'node:fs/promises';
import type { z } from 'zod';
import { KithError } from '../../shared/contract/errors';
import { BackupKeeper } from '../backups/keeper';
import { can, type Permission } from '../../shared/contract/permissions';
import type { RecordSource } from '../database/data-source';
import type { Reader } from '../database/session';
import { openErased } from '../privacy/replay';
import type { Actor, Database } from '../database/unit-of-work';
import type { Instant } from '../../shared/domain/time';
import {
  EVERYBODY_SHOWN,
  shownTo as listedFor,
  type Shown,
} from '../features/moderation/in-force-repository';
import { getOrganisation } from '../features/organisation/service';
import { shownTo } from '../ipc/shown';
import { sightOf } from '../ipc/sight-of';
import type { Surroundings } from './io';
import { forbidden, logIn, type LoggedIn, type LogInOptions } from './log-in';
import { VERSION } from '../version';

/** Who is named for what is done to a sample. */
export const COMMAND_LINE: Actor = { name: 'Command line' };

const COMMAND_LINE_DESK = 'command line';

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size > 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Keeps the backups of the data at `path`: the same ones that the window shows. */
export function keeperOf(path: string, now: () => Instant): BackupKeeper {
  return new BackupKeeper({ path, version: VERSION, now });
}

/** What a command works on, and who does it. */
export interface Opened {
  readonly database: Database;
  /** Whose name goes on the record. */
  readonly by: Actor;
  /** Reads what that person may see. */
  readonly read: <T>(work: (reader: Reader) => Promise<T>) => Promise<T>;
  /** What is worked out, such as distances, as that person may see it. */
  readonly shown: <T>(schema: z.ZodType, value: T) => T;
  /** Who is left in lists for that person: those that no measure hides from them. */
  readonly listed: (reader: Reader) => Promise<Shown>;
}

/**
 * Logs in, opens the data, which must be there already, and closes it whatever happens.
 * @throws KithError as {@link logIn} does; `not_possible` for data of an organisation that has no accounts yet
 */
export async function withDatabase<T>(
  options: LogInOptions,
  permission: Permission,
  surroundings: Surroundings,
  work: (opened: Opened) => Promise<T>,
): Promise<T> {
  if (!(await isThere(options.db))) {
    throw new KithError(
      'not_found',
      `There is no data at ${options.db}. "kith init" or "kith sample" makes it.`,
    );
  }
  const { master, user, arrive } = await logIn(options, permission, surroundings);
  return await openAndClose(options.db, master, async (database) => {
    if (user === null) await refuseUnclaimed(database);
    await arrive(database);
    const now = surroundings.now();
    const sight = user === null ? null : sightOf(user, now);
    return await work({
      database,
      by: user ?? COMMAND_LINE,
      read: (reading) => database.read(reading, sight),
      listed: (reader) => (user === null ? Promise.resolve(EVERYBODY_SHOWN) : listedFor(reader, user, now)),
      shown: (output, value) => (user === null ? value : (shownTo(user, { output }, value) as typeof value)),
    });
  });
}

/** Without accounts anybody may use a sample, where everybody is invented, and nothing else. */
async function refuseUnclaimed(database: Database): Promise<void> {
  const organisation = await database.read(getOrganisation);
  if (organisation?.isSample === true) return;
  throw new KithError(
    'not_possible',
    'This data has no accounts yet. Please open it in Kith, which makes the first one, and then try again.',
  );
}

/**
 * For commands that do not open the data first: it may be damaged or gone.
 * @throws KithError `not_allowed`, noted in the data where that opens; or why it does not
 */
export async function refuseForbidden(
  path: string,
  { master, user, arrive }: LoggedIn,
  permission: Permission,
): Promise<void> {
  if (user === null || can(user, permission)) return;
  if (await isThere(path)) await openAndClose(path, master, arrive);
  throw forbidden(permission);
}

/** Makes the data at `path`, which must not be there yet. */
export async function withNewDatabase<T>(path: string, work: (database: Database) => Promise<T>): Promise<T> {
  if (await isThere(path)) {
    throw new KithError(
      'not_possible',
      `There is data at ${path} already, and it was left as it is. Please choose another file.`,
    );
  }
  return await openAndClose(path, null, work);
}

/** Opens the data at `path`, keeping a backup where it is brought up to date, and closes it whatever happens. */
export async function openAndClose<T>(
  path: string,
  master: Buffer | null,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const keeper = keeperOf(path, Date.now);
  const backUpFirst = async (record: RecordSource) => {
    await keeper.backUp(record, 'before-update');
  };
  const database = await openErased(path, { backUpFirst, desk: COMMAND_LINE_DESK }, master);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
