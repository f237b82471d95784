import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand, startCommand } from './command-line';
import { expect, launch, test } from './fixtures';
import { ADMIN, logIn } from './town';

const ROWS = 5_000;
const ROUNDS = 8;

/** Kills an import after `milliseconds`; true when it was still under way. */
async function killImport(file: string, db: string, milliseconds: number): Promise<boolean> {
  const child = startCommand(['import', 'requests', file, '--db', db]);
  const gone = new Promise<boolean>((done) =>
    child.once('exit', (_code, signal) => done(signal === 'SIGKILL')),
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds);
  const wasKilled = await gone;
  clearTimeout(timer);
  return wasKilled;
}

async function prepare(profile: string): Promise<{ file: string; start: string }> {
  const file = join(profile, 'requests.csv');
  const row = (n: number) =>
    `Person ${String(n)},+423 23${String(n).padStart(5, '0')},Pet care,Walk ${String(n)}`;
  const rows = Array.from({ length: ROWS }, (_, n) => row(n));
  await writeFile(file, ['Name,Phone,Category,Summary', ...rows].join('\n'));
  const start = join(profile, 'start');
  const place = ['--country', 'LI', '--time-zone', 'Europe/Vaduz', '--at', '47.14,9.52'];
  await runCommand(
    'init',
    '--db',
    join(start, 'kith.db'),
    '--admin',
    ADMIN,
    '--name',
    'Neighbours',
    ...place,
  );
  return { file, start };
}

test('an import that is killed at any moment leaves all of its rows or none, and the app starts on it', async ({
  profile,
}) => {
  test.setTimeout(300_000);
  const { file, start } = await prepare(profile);
  const whole = join(profile, 'whole');
  await cp(start, whole, { recursive: true });
  const began = performance.now();
  expect(await killImport(file, join(whole, 'kith.db'), 120_000)).toBe(false);
  const duration = performance.now() - began;

  let killed = 0;
  let seed = 11;
  for (let round = 0; round < ROUNDS; round++) {
    const data = join(profile, `round-${String(round)}`, 'data');
    await mkdir(data, { recursive: true });
    await cp(start, data, { recursive: true });
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const moment = ((round + seed / 2_147_483_648) / ROUNDS) * duration;
    if (await killImport(file, join(data, 'kith.db'), moment)) killed++;
    const exported = await runCommand('export', 'requests', '--db', join(data, 'kith.db'));
    expect([0, ROWS]).toContain(exported.trimEnd().split('\r\n').length - 1);
  }
  expect(killed).toBeGreaterThan(ROUNDS / 2);

  const app = await launch(join(profile, `round-${String(ROUNDS - 1)}`));
  await logIn(app);
  expect((await app.call('app.state', {})).organisation).not.toBeNull();
  const batches = await app.call('imports.list', {});
  expect([[], [ROWS]]).toContainEqual(batches.map(({ imported }) => imported));
  await app.close();
});
