import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KithError } from '../../../shared/contract/errors';
import { userOf, type Role, type User } from '../../../shared/contract/permissions';
import { Accounts } from '../../accounts/accounts';
import { Attempts } from '../../accounts/attempts';
import { claim } from '../../accounts/claim';
import { KeychainDoor, type Keychain } from '../../accounts/keychain-door';
import { KeyringFile } from '../../accounts/keyring-file';
import { CHEAP } from '../../accounts/testing';
import type { AccountHandlerOptions } from '../../features/accounts/handlers';
import { BackupKeeper } from '../../backups/keeper';
import { RestoreDesk } from '../../backups/restore-desk';
import type { Database } from '../../database/unit-of-work';
import { Preview } from '../../features/matches/weights-preview';
import { Questions } from '../../features/matches/questions';
import { NOW, openTown, runnerFor, type Town } from '../../features/matches/testing';
import { createDispatch } from '../../ipc/dispatch';
import { Gazetteer } from '../../maps/gazetteer';
import { TOWN_FILE } from '../../maps/testing';
import { MatchingClient } from '../../workers/matching-client';
import { workerPath } from '../../workers/testing';
import { createTranslate } from '../../words/translate';
import { createHandlers, type ServiceOptions } from '../services';
import type { Workspace } from '../workspace';

const NO_KEYCHAIN: Keychain = {
  isReal: () => Promise.resolve(false),
  seal: () => Promise.resolve(Buffer.alloc(0)),
  open: () => Promise.resolve(''),
};

interface BenchOptions {
  /** Who and what is in the record. */
  readonly fill?: (town: Town) => Promise<void>;
  /** Who makes the next call; whoever has the seat where nobody is named. */
  readonly user?: () => User | null;
  readonly changed?: (topics: readonly string[]) => void;
}

async function fillWithThree(town: Town): Promise<void> {
  for (const n of [1, 2, 3]) {
    await town.addRequest(await town.addPerson(`Person ${String(n)}`));
    await town.addHelper(`Helper ${String(n)}`);
  }
}

/** Every call there is with its real handler, on a real file with people, requests, helpers and suggestions in it. */
export async function openFuzzBench({ fill = fillWithThree, ...asked }: BenchOptions = {}) {
  const town = await openTown();
  const folder = await mkdtemp(join(tmpdir(), 'kith-fuzz-'));
  const csv = join(folder, 'in.csv');
  await writeFile(csv, 'Name,Category,Summary\nA. Muster,Shopping,Milk\n');
  await fill(town);
  const { runner, client } = runnerFor(town.database);
  await runner.run();
  const [previewing, asking] = [new MatchingClient(workerPath()), new MatchingClient(workerPath())];
  const [logged, named]: [unknown[], string[]] = [[], []];
  const clock = { now: NOW };
  const { accounts, user, handlerOptions } = await accountsOf(town.database, folder);
  const seat: { user: User; sitting: number } = { user, sitting: 1 };
  const dispatch = createDispatch({
    handlers: createHandlers({
      seat: { process: 'process', desk: 'desk' },
      app: {
        workspace: {
          standing: { opening: null, hasFailed: false, isFileGone: false },
          database: town.database,
        } as Workspace,
        accounts,
        streetMap: () => null,
        dataFolder: folder,
        switchTo: () => Promise.resolve(),
        callKey: { state: { key: null, stand: 'off', command: '' }, set: () => undefined },
      },
      runner,
      preview: new Preview({ database: () => town.database, client: previewing, now: () => NOW }),
      questions: new Questions({
        database: () => town.database,
        client: asking,
        newHelperName: 'A new helper',
      }),
      gazetteer: new Gazetteer({ townFile: TOWN_FILE }),
      dialogs: {
        chooseOpenPath: () => Promise.resolve(csv),
        chooseSavePath: (name) => {
          named.push(name);
          return Promise.resolve(join(folder, `out.${name.replace(/.*\./, '')}`));
        },
        chooseFolder: () => Promise.resolve(folder),
        chooseRecord: () => Promise.resolve(csv),
        printPdf: (page) => Promise.resolve(Buffer.from(page)),
        printOnPaper: async (page) => {
          await writeFile(join(folder, 'out.paper'), page);
          return true;
        },
      },
      accounts: handlerOptions,
      checkIns: {
        glance: () => ({ due: 0, alarms: 0, hasSound: false, isSealed: false }),
        background: () => Promise.resolve({ choice: 'unasked', hasTray: false }),
        setBackground: () => Promise.resolve(),
      },
      ...backupsOf(town.database, accounts, () => clock.now),
      onProgress: () => undefined,
      t: await createTranslate(),
    }),
    database: () => town.database,
    user: () => Promise.resolve(asked.user?.() ?? seat.user),
    isSample: () => false,
    sitting: () => seat.sitting,
    // A person's pace: the limit on calls has tests of its own.
    now: () => (clock.now += 2_000),
    changed: (topics) => asked.changed?.(topics),
    log: (_id, name, error) => logged.push([name, error]),
    checksOutput: true,
  });
  return {
    dispatch,
    logged,
    folder,
    /** The admin who made the first account, and whoever else is to call from now on. */
    first: user,
    accounts,
    /** So much time goes by. */
    wait: (ms: number) => {
      clock.now += ms;
    },
    sitDown: (next: User) => {
      seat.user = next;
      seat.sitting += 1;
    },
    database: town.database,
    /** From now on calls come from somebody of this role. */
    actAs: (role: Role) => {
      seat.user = userOf({ id: user.id ?? '', name: 'Somebody', role, rights: [] });
    },
    /** Where files that are saved lie. */
    savedFile: join(folder, 'out.csv'),
    /** What was saved since the last time, with the names that were proposed for it. */
    takeFiles: async (): Promise<{ names: string[]; texts: string[] }> => {
      const made = (await readdir(folder)).filter((name) => name.startsWith('out.'));
      const texts = await Promise.all(made.map((name) => readFile(join(folder, name), 'utf8')));
      await Promise.all(made.map((name) => rm(join(folder, name))));
      return { names: named.splice(0), texts };
    },
    /** Works out matches, and waits for them. */
    match: () => runner.run(),
    /** Ends matching that a call started, so that what it stores is not taken for the next call's doing. */
    settle: () => runner.cancel(),
    dispose: async () => {
      await runner.stop();
      await Promise.all([client, previewing, asking].map((thread) => thread.cancel()));
      await town.dispose();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Real accounts of the real file; whoever calls is the admin who made the first. */
async function accountsOf(database: Database, folder: string) {
  const attempts = new Attempts({ path: join(folder, 'attempts'), elapsed: () => performance.now() });
  const accounts = new Accounts({ file: new KeyringFile(database.file.path), attempts, cost: CHEAP });
  const first = { name: 'Test', passphrase: 'seven green umbrellas', createdAt: NOW };
  const made = await claim(database, first, CHEAP);
  accounts.take(made.master);
  const user = userOf({ id: made.id, name: first.name, role: 'admin', rights: ['safeguarding.read'] });
  const handlerOptions: AccountHandlerOptions = {
    accounts,
    state: async () => ({ kind: 'locked', tiles: await accounts.tiles(), wasLeft: false }),
    enter: () => Promise.resolve(true),
    failed: () => Promise.resolve(),
    exclusively: (work) => database.write('fuzz', work),
    raiseCost: () => Promise.resolve(),
    recovered: () => Promise.resolve(),
    makeFirst: () => Promise.reject(new KithError('not_possible', 'There are accounts already.')),
    keychain: new KeychainDoor({ accounts, keychain: NO_KEYCHAIN, path: join(folder, 'keychain') }),
    isFirst: () => true,
    lock: () => undefined,
  };
  return { accounts, user, handlerOptions };
}

/** Backups of the real file. Nothing is put back, because no input guesses the name under which it lies ready. */
function backupsOf(
  database: Database,
  accounts: Accounts,
  now: () => number,
): Pick<ServiceOptions, 'backups' | 'backUpFirst'> {
  const keeper = new BackupKeeper({ path: database.file.path, version: '0.0.0', now });
  const desk = new RestoreDesk({
    keeper,
    path: database.file.path,
    now,
    live: () => database,
    master: () => accounts.master,
    take: () => undefined,
    attempt: async (right) => (await right()) ?? Promise.reject(new KithError('wrong_passphrase', 'no')),
    whileClosed: () => Promise.reject(new Error('a restore began that nobody asked for')),
  });
  return {
    backups: { keeper, desk, own: () => database, hasFailed: () => false },
    backUpFirst: async (reason) => {
      await keeper.backUp(database, reason);
    },
  };
}
