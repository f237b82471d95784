import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments, hasDisplay, onSomeDisplay } from '../scripts/lib/display.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';

const ROUNDS = 2;
const PRESSES = 10;

interface Pace {
  readonly name: string;
  /** Milliseconds from one press of J to the next. */
  readonly between: number;
  /** How many times slower the window computes. */
  readonly slowed: number;
}

const PACES: readonly Pace[] = [
  { name: 'J, one after the other', between: 700, slowed: 1 },
  { name: 'J, one after the other, slow machine', between: 1_500, slowed: 4 },
  { name: 'J, fast', between: 60, slowed: 1 },
  { name: 'J, fast, slow machine', between: 60, slowed: 4 },
];

/** What one series of presses took, in milliseconds. */
interface Series {
  /** From each press until its row is painted as the selected one. */
  readonly row: readonly number[];
  /** From the last press until the panel shows its request. */
  readonly panel: number;
}

interface Contestant {
  readonly name: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
}

async function open(name: string, root: string): Promise<Contestant> {
  const profile = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  const app = await _electron.launch({
    args: [...electronArguments(), root, `--user-data-dir=${profile}`],
    env: { ...(process.env as Record<string, string>), KITH_OPEN_SAMPLE: '1' },
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  await page.getByRole('option').first().waitFor({ timeout: 60_000 });
  return { name, app, page, profile };
}

/** As a text, because it runs in the window. */
const WATCH = readFileSync(inRoot('bench', 'review-watch', 'watch.js'), 'utf8');

interface Seen {
  readonly keys: number[];
  readonly rows: [position: number, at: number][];
  readonly panels: [name: string, at: number][];
}
const seenIn = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

/** Presses J from the first row on and reads what the window noted. */
async function press({ page }: Contestant, { between, slowed }: Pace): Promise<Series> {
  await page.getByRole('listbox').focus();
  await page.keyboard.press('Home');
  await page.waitForTimeout(2_000);
  await page.evaluate(WATCH);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  const waits: Promise<void>[] = [];
  for (let n = 0; n < PRESSES; n++) {
    waits.push(page.keyboard.press('j'));
    await new Promise((resolve) => setTimeout(resolve, between));
  }
  await Promise.all(waits);
  await page.waitForTimeout(2_500 * slowed);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { keys, rows, panels } = await seenIn(page);
  await page.reload();
  await page.getByRole('option').first().waitFor();
  const row = keys.map((at, n) => (rows.find(([position]) => position >= n + 2)?.[1] ?? NaN) - at);
  return { row, panel: (panels.at(-1)?.[1] ?? NaN) - (keys.at(-1) ?? NaN) };
}

const at = (times: readonly number[], part: number) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? NaN;

async function measure(): Promise<object[]> {
  const beside = process.env['KITH_BENCH_BESIDE'];
  const contestants = [await open('this', inRoot())];
  if (beside !== undefined) contestants.push(await open('beside', beside));
  const records: object[] = [];
  try {
    for (const pace of PACES) {
      const series = contestants.map((): Series[] => []);
      // They take turns, because machines drift; the first round does not count.
      for (let round = 0; round <= ROUNDS; round++)
        for (const [index, contestant] of contestants.entries()) {
          const one = await press(contestant, pace);
          if (round > 0) series[index]?.push(one);
        }
      for (const [index, { name }] of contestants.entries()) {
        const own = series[index] ?? [];
        const rows = own.flatMap(({ row }) => row);
        records.push({
          name: pace.name,
          checkout: name,
          presses: rows.length,
          rowMedian: Math.round(at(rows, 0.5)),
          row95th: Math.round(at(rows, 0.95)),
          panelMedian: Math.round(
            at(
              own.map(({ panel }) => panel),
              0.5,
            ),
          ),
          unit: 'ms',
        });
      }
    }
  } finally {
    for (const { app, profile } of contestants) {
      await app.close();
      rmSync(profile, { recursive: true, force: true });
    }
  }
  return records;
}

/**
 * How soon a press of J is seen in the list of the built app, and when the panel follows. With another built checkout
 * in KITH_BENCH_BESIDE both take turns in one run.
 */
export async function run(): Promise<object[]> {
  if (hasDisplay()) return await measure();
  const again = [...process.execArgv, inRoot('scripts', 'bench.mts'), 'review'];
  const { command, args } = onSomeDisplay(process.execPath, again);
  const { stdout, status } = spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('The virtual display did not start.');
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
}
