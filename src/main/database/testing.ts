import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from './open';
import type { Database } from './unit-of-work';

/**
 * A real database in a folder of its own; `dispose` closes and removes it. In a test run it is a copy of the one new record
 * that was made for all, elsewhere it is made on the spot.
 */
export async function openTestDatabase(): Promise<{
  database: Database;
  path: string;
  dispose: () => Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-test-'));
  const newRecord = process.env['KITH_NEW_RECORD'];
  if (newRecord !== undefined) await cp(newRecord, folder, { recursive: true });
  const path = join(folder, 'kith.db');
  const database = await openDatabase(path);
  return {
    database,
    path,
    dispose: async () => {
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
