import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/main/database/open';

/**
 * Makes a record that nobody has used yet, once per test run, and names its folder in KITH_NEW_RECORD: every migration takes
 * its time, so tests open a copy of it.
 */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-new-record-'));
  await (await openDatabase(join(folder, 'kith.db'))).close();
  process.env['KITH_NEW_RECORD'] = folder;
  return () => rm(folder, { recursive: true, force: true });
}
