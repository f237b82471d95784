import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { _electron } from '@playwright/test';
import { electronArguments, hasDisplay } from '../scripts/lib/display.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';

const ROUNDS = 5;

interface Contestant {
  readonly name: string;
  readonly entry: string;
  readonly env: Record<string, string>;
}

const contestants: readonly Contestant[] = [
  { name: 'bare window', entry: inRoot('bench', 'bare-window', 'main.cjs'), env: {} },
  { name: 'kith, first start', entry: inRoot(), env: {} },
  { name: 'kith, sample organisation', entry: inRoot(), env: { KITH_OPEN_SAMPLE: '1' } },
];

/** Milliseconds from the launch until the first heading can be read. */
async function timeStart({ entry, env }: Contestant, profile: string): Promise<number> {
  const start = performance.now();
  const app = await _electron.launch({
    args: [...electronArguments(), entry, `--user-data-dir=${profile}`],
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const page = await app.firstWindow();
  await page.locator('h1').first().waitFor({ timeout: 60_000 });
  const took = performance.now() - start;
  await app.close();
  return took;
}

const median = (times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

async function measure(): Promise<object[]> {
  const profiles = contestants.map(() => mkdtempSync(join(tmpdir(), 'kith-bench-')));
  const times = contestants.map((): number[] => []);
  // Profiles are made in a round that does not count; then the contestants take turns, because machines drift.
  for (const [index, contestant] of contestants.entries()) await timeStart(contestant, profiles[index] ?? '');
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, contestant] of contestants.entries()) {
      times[index]?.push(await timeStart(contestant, profiles[index] ?? ''));
    }
  }
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
  const bare = median(times[0] ?? []);
  return contestants.map(({ name }, index) => {
    const own = times[index] ?? [];
    return {
      name,
      rounds: ROUNDS,
      median: Math.round(median(own)),
      min: Math.round(Math.min(...own)),
      spread: Math.round(Math.max(...own) - Math.min(...own)),
      overBareWindow: Number((median(own) / bare).toFixed(2)),
    };
  });
}

/** Start-up of the built app beside a bare Electron window, in one run. Needs `npm run build` first. */
export async function run(): Promise<object[]> {
  if (hasDisplay()) return await measure();
  const again = [
    '-a',
    '-s',
    '-screen 0 1440x900x24',
    process.execPath,
    ...process.execArgv,
    inRoot('scripts', 'bench.mts'),
    'startup',
  ];
  const { stdout, status } = spawnSync('xvfb-run', again, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('The virtual display did not start.');
  const lines = stdout.trim().split('\n');
  return lines.map((line) => JSON.parse(line) as object);
}
