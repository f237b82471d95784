import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addPeople, makePlace } from '../backups/testing';
import { isKeyring, keyPathOf, readKeyFile } from '../database/key-file';
import { openDatabase } from '../database/open';
import { Accounts } from './accounts';
import { Attempts } from './attempts';
import { KeyringFile } from './keyring-file';
import { CHEAP, PASSPHRASE } from './testing';

const FIXTURE = resolve(import.meta.dirname, 'claim-kill-fixture.ts');
const PEOPLE = 3_000;

let place: Awaited<ReturnType<typeof makePlace>>;
beforeEach(async () => {
  place = await makePlace();
  const database = await openDatabase(place.path);
  await addPeople(database, PEOPLE);
  await database.close();
});
afterEach(() => place.remove());

/** A copy of the record, whose first account is being made when the program is ended as by a power cut. */
async function killedAfter(milliseconds: number): Promise<string> {
  const folder = join(dirname(place.path), String(milliseconds));
  await mkdir(folder);
  const path = join(folder, 'kith.db');
  for (const suffix of ['', '.key']) await cp(`${place.path}${suffix}`, `${path}${suffix}`);
  const child = spawn(process.execPath, ['--import', 'tsx', FIXTURE, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  await new Promise((wake) => setTimeout(wake, milliseconds));
  child.kill('SIGKILL');
  await ended;
  return path;
}

/** The key that whoever made the account would have by now: none where the account did not come to be. */
async function masterOf(path: string): Promise<Buffer | null> {
  const key = await readKeyFile(keyPathOf(path));
  if (key === null || !isKeyring(key)) return null;
  const attempts = new Attempts({ path: `${path}.attempts`, elapsed: () => 0 });
  const accounts = new Accounts({ file: new KeyringFile(path), attempts, cost: CHEAP });
  await accounts.logIn((await accounts.idOf('Ada')) ?? '', PASSPHRASE);
  return accounts.master;
}

it('a program killed while the first account is made leaves a record that opens whole, by the passphrase or without', async () => {
  const states = new Set<string>();
  for (const moment of [0, 15, 30, 60, 120, 240, 480, 960]) {
    const path = await killedAfter(moment);
    const key = await readKeyFile(keyPathOf(path));
    const master = await masterOf(path);
    states.add(key !== null && isKeyring(key) ? `${String(key.keys.length)} keys` : 'no account');
    const opened = await openDatabase(path, {}, master);
    const count = await opened.read((r) => r.sqlOne<{ n: number }>('SELECT count(*) AS n FROM person'));
    expect(count?.n).toBe(PEOPLE);
    await opened.close();
  }
  expect(states.size).toBeGreaterThan(1);
});
