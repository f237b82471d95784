import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { electronArguments, hasDisplay, onSomeDisplay } from '../scripts/lib/display.mjs';
import { inRoot } from '../scripts/lib/paths.mjs';
import { profilePaths } from '../src/main/app/paths';
import { openDatabase } from '../src/main/database/open';
import { fillLarge } from '../src/main/sample/large';
import { noteMadeAt } from '../src/main/sample/sample.repository';

const REST = 10_000;
const PATIENCE = 600_000;

/** As a share of 10,000 requests and 50,000 helpers, `--part=0.1`. */
function sizeOf(args: readonly string[]): { requests: number; helpers: number } {
  const part = Number(args.find((one) => one.startsWith('--part='))?.slice(7) ?? 1);
  return { requests: Math.round(10_000 * part), helpers: Math.round(50_000 * part) };
}

/** A profile whose sample is the large record. */
async function fillProfile(profile: string, size: { requests: number; helpers: number }): Promise<void> {
  const database = await openDatabase(profilePaths(profile).sample);
  try {
    const now = Date.now();
    await fillLarge(database, { ...size, now });
    await database.write('bench', (writer) => noteMadeAt(writer, now));
  } finally {
    await database.close();
  }
}

/** What the tasks of the window's own thread took while something went on, in milliseconds. */
async function watch(app: ElectronApplication, work: () => Promise<void>): Promise<object> {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({ included_categories: ['toplevel', 'v8'], excluded_categories: ['*'] }),
  );
  const began = performance.now();
  await work();
  const took = performance.now() - began;
  const file = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  const tasks = tasksOfWindow(file);
  rmSync(file, { force: true });
  const longest = (of: (task: Task) => number) => Number((Math.max(0, ...tasks.map(of)) / 1_000).toFixed(1));
  const over = (milliseconds: number) => tasks.filter(({ tdur }) => tdur > milliseconds * 1_000).length;
  return {
    took: Math.round(took),
    tasks: tasks.length,
    longest: longest(({ dur }) => dur),
    longestProcessor: longest(({ tdur }) => tdur),
    longestBesideGarbage: longest(({ tdur, garbage }) => tdur - garbage),
    over8: over(8),
    over50: over(50),
    unit: 'ms',
  };
}

/** Microseconds by the clock and of processor time; and what of that V8 took to collect garbage. */
type Task = { readonly dur: number; readonly tdur: number; readonly garbage: number };
type TraceEvent = Partial<Omit<Task, 'garbage'>> & {
  readonly name: string;
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
};

function tasksOfWindow(file: string): Task[] {
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
  const key = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(key),
  );
  const all = traceEvents.filter((event) => main.has(key(event)));
  const garbage = all.filter(({ name }) => name === 'MajorGC' || name === 'MinorGC');
  return all
    .filter(({ name }) => name.endsWith('RunTask'))
    .map(({ ts, dur = 0, tdur = 0 }) => {
      const within = garbage.filter((one) => one.ts >= ts && one.ts < ts + dur);
      return { dur, tdur, garbage: within.reduce((sum, one) => sum + (one.tdur ?? 0), 0) };
    });
}

async function isPlanning(page: Page): Promise<boolean> {
  const status = await page.evaluate(() =>
    (window as unknown as { kith: { call: (name: string, input: object) => Promise<unknown> } }).kith.call(
      'matching.status',
      {},
    ),
  );
  return (status as { value: { state: string } }).value.state === 'running';
}

async function untilPlanned(page: Page): Promise<void> {
  while (await isPlanning(page)) await page.waitForTimeout(200);
}

async function planAnew(page: Page): Promise<void> {
  await page.evaluate(() =>
    (window as unknown as { kith: { call: (name: string, input: object) => Promise<unknown> } }).kith.call(
      'matching.run',
      {},
    ),
  );
  await page.waitForTimeout(200);
  await untilPlanned(page);
  // What the new plan changes on the screen belongs to it.
  await page.waitForTimeout(2_000);
}

async function* measure(args: readonly string[]): AsyncIterable<object> {
  const size = sizeOf(args);
  const profile = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  await fillProfile(profile, size);
  const app = await _electron.launch({
    args: [...electronArguments(), inRoot(), `--user-data-dir=${profile}`],
    env: { ...(process.env as Record<string, string>), KITH_OPEN_SAMPLE: '1' },
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('option').first().waitFor({ timeout: PATIENCE });
    await untilPlanned(page);
    yield { name: 'at rest', ...size, ...(await watch(app, () => page.waitForTimeout(REST))) };
    yield { name: 'planning anew', ...size, ...(await watch(app, () => planAnew(page))) };
  } finally {
    await app.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * The longest tasks of the window's own thread while a large record is planned anew, Review on the screen, beside the
 * same at rest: by the clock, and in processor time, which other work on the machine does not stretch, in all and beside
 * what V8 takes to collect garbage when little goes on. Needs `npm run build` first.
 */
export async function* run(args: readonly string[]): AsyncIterable<object> {
  if (hasDisplay()) {
    yield* measure(args);
    return;
  }
  const again = [...process.execArgv, inRoot('scripts', 'bench.mts'), 'window', ...args];
  const { command, args: rest } = onSomeDisplay(process.execPath, again);
  const { stdout, status } = spawnSync(command, rest, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('The virtual display did not start.');
  for (const line of stdout.trim().split('\n')) yield JSON.parse(line) as object;
}
