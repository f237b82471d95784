import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KithError } from '../../shared/contract/errors';
import { Attempts, BACKUP_TRIES, RECOVERY_TRIES } from './attempts';

const LONG_MS = 300_000;

let folder: string;
let elapsed: number;

beforeEach(async () => {
  elapsed = 0;
  folder = await mkdtemp(join(tmpdir(), 'kith-attempts-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** How a try goes, with the right thing, `waited` milliseconds after the program that finds `failures` has started. */
async function tryAfter(key: string, failures: number, waited: number): Promise<unknown> {
  const path = join(folder, 'attempts');
  await writeFile(path, JSON.stringify({ [key]: failures }));
  const attempts = new Attempts({ path, elapsed: () => elapsed });
  elapsed += waited;
  try {
    return await attempts.attempt(key, () => Promise.resolve('open'));
  } catch (error) {
    if (error instanceof KithError) return error.details;
    throw error;
  }
}

it('ends tries at an account at a hundred: an admin can help there', async () => {
  expect(await tryAfter('some-account', 100, LONG_MS)).toEqual({ seconds: 0 });
});

it.each([BACKUP_TRIES, RECOVERY_TRIES])(
  'never ends tries at a %s, where nobody could help: each waits five minutes',
  async (key) => {
    expect(await tryAfter(key, 100, LONG_MS - 1_000)).toEqual({ seconds: 1 });
    expect(await tryAfter(key, 100_000, LONG_MS)).toBe('open');
  },
);
