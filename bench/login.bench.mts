import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Accounts } from '../src/main/accounts/accounts';
import { Attempts } from '../src/main/accounts/attempts';
import { claim } from '../src/main/accounts/claim';
import { KeyringFile } from '../src/main/accounts/keyring-file';
import { openDatabase } from '../src/main/database/open';
import { COST } from '../src/main/keys/wrap';

const ROUNDS = 7;
const PASSPHRASE = 'seven green umbrellas';
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; milliseconds: number }> {
  const began = performance.now();
  const value = await work();
  return { value, milliseconds: performance.now() - began };
}

/** What a start costs more for a passphrase: trying it, beside opening the record with a key that is at hand. */
export async function* run(): AsyncGenerator<object> {
  const folder = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const path = join(folder, 'kith.db');
  const database = await openDatabase(path);
  const { id, master } = await claim(database, { name: 'Ada', passphrase: PASSPHRASE, createdAt: 0 }, COST);
  await database.close();
  const logins: number[] = [];
  const openings: number[] = [];
  const delay = monitorEventLoopDelay({ resolution: 5 });
  for (let round = 0; round < ROUNDS; round++) {
    const attempts = new Attempts({ path: `${path}.attempts`, elapsed: () => performance.now() });
    const accounts = new Accounts({ file: new KeyringFile(path), attempts, cost: COST });
    delay.enable();
    logins.push((await timed(() => accounts.logIn(id, PASSPHRASE))).milliseconds);
    delay.disable();
    const opened = await timed(() => openDatabase(path, {}, master));
    openings.push(opened.milliseconds);
    await opened.value.close();
  }
  await rm(folder, { recursive: true, force: true });
  yield {
    name: 'logging in',
    passphraseMilliseconds: Math.round(median(logins)),
    openingMilliseconds: Math.round(median(openings)),
    longestPauseMilliseconds: Math.round(delay.max / 1e6),
  };
}
