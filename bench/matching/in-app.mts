import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { serialize } from 'node:v8';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { ARG_MIN } from './arg-min.mjs';
import { bundle } from './bundle.mjs';
import type { Contestant, Lap } from './contestant.mjs';

/** The solver in the runtime that the app runs it in, where its compilers are others than those of Node. */
export type InApp = {
  /** The solver, and the passes over all edges beside it. */
  readonly contestants: readonly Contestant[];
  /** As in Node: in a thread of its own. */
  readonly firstCall: () => Promise<Lap>;
};

/** A lap that the program in that runtime is asked for. */
export type Order = { readonly work: 'solve' | 'first' | (typeof ARG_MIN)[number]; readonly repeats: number };

/** What a pass is called there. */
export function inTheApp(pass: string): string {
  return `${pass} in app`;
}

export type EnterInApp = (instance: AssignmentInstance) => InApp;

const cache = inRoot('node_modules/.cache/bench');

/** @param solver the bundled solver */
export async function inApp(solver: string): Promise<{ enter: EnterInApp } | { absent: string }> {
  if (process.versions['electron']) return { absent: 'the app’s own runtime runs this benchmark already' };
  const runtime = await electron();
  if (runtime === null) return { absent: 'Electron is not set up: the app’s own runtime is left out' };
  const host = await bundle('bench/matching/in-app-host.mts');
  return { enter: (instance) => start(runtime, [host, solver], instance) };
}

async function electron(): Promise<string | null> {
  try {
    const { default: path } = await import('electron');
    // Outside of Electron the package is the path of its program, whatever its types say.
    return path as unknown as string;
  } catch (error) {
    if (error instanceof Error && error.message.includes('failed to install')) return null;
    throw error;
  }
}

function start(runtime: string, programs: readonly string[], instance: AssignmentInstance): InApp {
  mkdirSync(cache, { recursive: true });
  const file = `${cache}/instance-${process.pid}.v8`;
  writeFileSync(file, serialize(instance));
  const child = spawn(runtime, [...programs, file], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ask = async (order: Order): Promise<Lap> => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    const line: IteratorResult<string, undefined> = await lines.next();
    if (line.value === undefined) throw new Error('The solver in the app’s runtime ended without an answer.');
    return JSON.parse(line.value) as Lap;
  };
  const contestant = (name: string, work: Order['work'], close = () => {}): Contestant => ({
    name,
    patience: Infinity,
    lap: (repeats) => ask({ work, repeats }),
    close,
  });
  const end = () => {
    child.stdin.end();
    rmSync(file, { force: true });
  };
  const passes = ARG_MIN.map((pass) => contestant(inTheApp(pass), pass));
  return {
    contestants: [contestant('in app', 'solve', end), ...passes],
    firstCall: () => ask({ work: 'first', repeats: 1 }),
  };
}
