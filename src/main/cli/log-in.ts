import { Option, type Command } from 'commander';
import { Accounts } from '../accounts/accounts';
import { noteArrival } from '../accounts/arrival';
import { Attempts } from '../accounts/attempts';
import { KeyringFile } from '../accounts/keyring-file';
import { KithError } from '../../shared/contract/errors';
import { can, type Permission, type User } from '../../shared/contract/permissions';
import { noteRefusal } from '../database/audit/notes';
import type { Database } from '../database/unit-of-work';
import { parseWhole, type Surroundings } from './io';

const MOST_FD = 1_023;

/** What every command takes that opens data. */
export interface LogInOptions {
  readonly db: string;
  /** Name of the account; not needed where there is just one. */
  readonly as?: string;
  readonly passphraseFd?: number;
}

export interface LoggedIn {
  /** Opens the keyring; null for data without accounts. */
  readonly master: Buffer | null;
  /** Null for data without accounts, of which only a sample may be used. */
  readonly user: User | null;
  /**
   * Says in the audit who came, and refuses what their role does not allow; to be called once the data is open.
   * @throws KithError `not_allowed`, which is noted too
   */
  readonly arrive: (database: Database) => Promise<void>;
}

/** The options by which a command opens data. */
export function withLogIn(command: Command): Command {
  return command
    .requiredOption('--db <file>', 'the data file')
    .option('--as <name>', 'the account to log in with; not needed where there is just one')
    .addOption(passphraseFdOption());
}

export function passphraseFdOption(): Option {
  return new Option(
    '--passphrase-fd <number>',
    'read the passphrase from this file descriptor (0: standard input) instead of asking for it',
  ).argParser(parseWhole(0, MOST_FD));
}

/** Failed tries at the data at `path`, counted with those of the window. */
export function attemptsOf(path: string): Attempts {
  return new Attempts({ path: `${path}.attempts`, elapsed: () => performance.now() });
}

/** Accounts of the data at `path`, with the same lock-out as the window has. */
export function accountsOf(
  path: string,
  { cost }: Pick<Surroundings, 'cost'>,
  attempts = attemptsOf(path),
): Accounts {
  return new Accounts({ file: new KeyringFile(path), attempts, cost });
}

/**
 * Logs in, where the data has accounts.
 * @throws KithError `wrong_passphrase`, `wait` with nobody to wait for
 */
export async function logIn(
  { db, as, passphraseFd }: LogInOptions,
  permission: Permission,
  surroundings: Surroundings,
): Promise<LoggedIn> {
  const attempts = attemptsOf(db);
  const accounts = accountsOf(db, surroundings, attempts);
  if (!(await accounts.exist())) return { master: null, user: null, arrive: () => Promise.resolve() };
  const name = as ?? (await onlyName(accounts));
  const passphrase = await surroundings.readPassphrase(`Passphrase of ${name}: `, passphraseFd ?? null);
  // An id that nobody has is tried too, so that a name tells nothing.
  const id = (await accounts.idOf(name)) ?? '';
  const tryOnce = async () => {
    try {
      await accounts.logIn(id, passphrase);
    } catch (error) {
      if (error instanceof KithError) await attempts.keepUnnoted(await accounts.keyOf(id));
      throw error;
    }
  };
  await tryPatiently(tryOnce, surroundings);
  const user = await accounts.user(id);
  if (user === null) throw new KithError('locked', 'This account may not do anything any more.');
  return {
    master: accounts.master,
    user,
    arrive: async (database) => {
      await noteArrival(database, user, { accounts, attempts });
      await accounts.raiseCost(id, passphrase, (work) => database.write('keyring', work));
      await refuseUnlessAllowed(database, user, permission);
    },
  };
}

async function refuseUnlessAllowed(database: Database, user: User, permission: Permission): Promise<void> {
  if (can(user, permission)) return;
  await database.write('command line', (writer) => noteRefusal(writer, permission), user);
  throw forbidden(permission);
}

export function forbidden(permission: Permission): KithError {
  return new KithError('not_allowed', 'The role of this account does not allow this.', { permission });
}

const NOBODY: LoggedIn = { master: null, user: null, arrive: () => Promise.resolve() };

/**
 * For what is done where data may be damaged or gone: logs in, or is nobody where there is nothing to log in to.
 * @throws KithError as {@link logIn} does
 */
export async function logInIfThere(
  options: LogInOptions,
  permission: Permission,
  surroundings: Surroundings,
): Promise<LoggedIn> {
  try {
    return await logIn(options, permission, surroundings);
  } catch (error) {
    if (error instanceof KithError && error.code === 'storage_failed') return NOBODY;
    throw error;
  }
}

/** A program that starts anew each time would meet the wait anew each time, so it waits here, once. */
export async function tryPatiently<T>(
  work: () => Promise<T>,
  { note, sleep }: Pick<Surroundings, 'note' | 'sleep'>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const seconds =
      error instanceof KithError && error.code === 'wait' ? Number(error.details['seconds']) : 0;
    if (!(error instanceof KithError) || seconds === 0) throw error;
    note(error.message);
    await sleep(seconds * 1_000);
    return await work();
  }
}

async function onlyName(accounts: Accounts): Promise<string> {
  const [first, ...others] = await accounts.tiles();
  if (first !== undefined && others.length === 0) return first.name;
  throw new KithError(
    'bad_input',
    'This data has several accounts. Please say with --as NAME which one is yours.',
  );
}
