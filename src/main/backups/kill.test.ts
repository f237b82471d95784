import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '../database/open';
import { backupsFolderOf, isIntact, listBackups } from './backup-folder';
import { makeBackup } from './make-backup';
import { addPeople, countPeople, makePlace, OCCASION } from './testing';

const FIXTURE = resolve(import.meta.dirname, 'kill-fixture.ts');

let place: Awaited<ReturnType<typeof makePlace>>;
/** Two backups: one of 300 people and one of 301. */
let sources: string[];
beforeEach(async () => {
  place = await makePlace();
  const root = backupsFolderOf(place.path);
  const database = await openDatabase(place.path);
  await addPeople(database, 300);
  const first = await makeBackup(root, database, OCCASION);
  await addPeople(database, 1);
  const second = await makeBackup(root, database, { ...OCCASION, now: OCCASION.now + 1 });
  await database.close();
  sources = [first.folder, second.folder];
});
afterEach(() => place.remove());

/** Lets the work run for some rounds, then ends it as a power cut would, somewhere in the next one. */
async function killAfter(what: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', FIXTURE, what, place.path, ...sources], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await new Promise((wake) => setTimeout(wake, milliseconds));
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

const MOMENTS = [3, 17, 29, 41, 58, 76];

it('a program killed in the middle of a backup leaves whole backups only, and the record as it was', async () => {
  for (const moment of MOMENTS) await killAfter('backup', moment);
  const backups = await listBackups(backupsFolderOf(place.path));
  expect(backups.length).toBeGreaterThan(2);
  for (const backup of backups) expect(await isIntact(backup)).toBe(true);
  expect(await countPeople(place.path)).toBe(301);
});

it('a program killed in the middle of a restore leaves the one record or the other', async () => {
  for (const moment of MOMENTS) {
    await killAfter('restore', moment);
    expect([300, 301]).toContain(await countPeople(place.path));
  }
});
