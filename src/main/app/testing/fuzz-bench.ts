import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PERMISSIONS } from '../../../shared/contract/permissions';
import { BackupKeeper } from '../../backups/keeper';
import { RestoreDesk } from '../../backups/restore-desk';
import type { Database } from '../../database/unit-of-work';
import { Preview } from '../../features/matches/weights-preview';
import { Questions } from '../../features/matches/questions';
import { NOW, openTown, runnerFor } from '../../features/matches/testing';
import { createDispatch } from '../../ipc/dispatch';
import { Gazetteer } from '../../maps/gazetteer';
import { TOWN_FILE } from '../../maps/testing';
import { MatchingClient } from '../../workers/matching-client';
import { workerPath } from '../../workers/testing';
import { createTranslate } from '../../words/translate';
import { createHandlers, type ServiceOptions } from '../services';
import type { Workspace } from '../workspace';

const USER = { name: 'Test', permissions: new Set(PERMISSIONS) };

/** Every call there is with its real handler, on a real file with people, requests, helpers and suggestions in it. */
export async function openFuzzBench() {
  const town = await openTown();
  const folder = await mkdtemp(join(tmpdir(), 'kith-fuzz-'));
  const csv = join(folder, 'in.csv');
  await writeFile(csv, 'Name,Category,Summary\nA. Muster,Shopping,Milk\n');
  for (const n of [1, 2, 3]) {
    await town.addRequest(await town.addPerson(`Person ${String(n)}`));
    await town.addHelper(`Helper ${String(n)}`);
  }
  const { runner, client } = runnerFor(town.database);
  await runner.run();
  const [previewing, asking] = [new MatchingClient(workerPath()), new MatchingClient(workerPath())];
  const logged: unknown[] = [];
  const clock = { now: NOW };
  const dispatch = createDispatch({
    handlers: createHandlers({
      app: {
        workspace: { opening: null } as Workspace,
        streetMap: () => null,
        user: USER,
        dataFolder: folder,
        switchTo: () => Promise.resolve(),
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
        chooseSavePath: () => Promise.resolve(join(folder, 'out.csv')),
        chooseFolder: () => Promise.resolve(folder),
        chooseRecord: () => Promise.resolve(csv),
      },
      ...backupsOf(town.database, () => clock.now),
      onProgress: () => undefined,
      t: await createTranslate(),
    }),
    database: () => town.database,
    user: () => USER,
    // A person's pace: the limit on calls has tests of its own.
    now: () => (clock.now += 2_000),
    changed: () => undefined,
    log: (_id, name, error) => logged.push([name, error]),
    checksOutput: true,
  });
  return {
    dispatch,
    logged,
    database: town.database,
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

/** Backups of the real file. Nothing is put back, because no input guesses the name under which it lies ready. */
function backupsOf(database: Database, now: () => number): Pick<ServiceOptions, 'backups' | 'backUpFirst'> {
  const keeper = new BackupKeeper({ path: database.file.path, version: '0.0.0', now });
  const desk = new RestoreDesk({
    keeper,
    path: database.file.path,
    now,
    live: () => database,
    whileClosed: () => Promise.reject(new Error('a restore began that nobody asked for')),
  });
  return {
    backups: { keeper, desk, own: () => database, isSample: () => false, hasFailed: () => false },
    backUpFirst: async (reason) => {
      await keeper.backUp(database, reason);
    },
  };
}

/** One hash over every row of every table. */
export async function hashOfRecord(database: Database): Promise<string> {
  return await database.read(async (reader) => {
    const tables = await reader.sql<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' ORDER BY name`,
    );
    const hash = createHash('sha256');
    for (const { name } of tables) {
      hash.update(`${name}\n`);
      hash.update(JSON.stringify(await reader.sql(`SELECT * FROM "${name}"`)));
    }
    return hash.digest('hex');
  });
}

/** A number that changes with every commit to the file; far cheaper to read than the hash of all rows. */
export async function commitMark(database: Database): Promise<number> {
  const row = await database.read((reader) => reader.sqlOne<{ data_version: number }>('PRAGMA data_version'));
  return row?.data_version ?? 0;
}
