import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compilerFlags } from './compiler';

/** The program of Electron, which runs scripts as Node does when it is asked to. */
async function runtime(): Promise<string> {
  const { default: path } = await import('electron');
  // Outside of Electron the package is the path of its program, whatever its types say.
  return path as unknown as string;
}

const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };

test('the compiler of the runtime that ships is told, and knows every flag', async () => {
  const electron = await runtime();
  const v8 = execFileSync(electron, ['-p', 'process.versions.v8'], { env, encoding: 'utf8' }).trim();
  expect(compilerFlags(v8)).not.toEqual([]);
  expect(told(electron, compilerFlags(v8))).toEqual({ stderr: '', status: 0 });
});

test('the compiler of the command line knows every flag that it is told', () => {
  expect(told(process.execPath, compilerFlags(process.versions.v8))).toEqual({ stderr: '', status: 0 });
});

test('a compiler that would not know a flag is not told', () => {
  expect(compilerFlags('11.3.244.8-node.33')).toEqual(['--interrupt-budget=400000']);
  expect(compilerFlags('13.6.233.17-node.50')).toEqual([]);
});

/** What the program says to be told so, and how it ends. */
function told(program: string, flags: readonly string[]): { stderr: string; status: number | null } {
  const script = `for (const flag of ${JSON.stringify(flags)}) require('node:v8').setFlagsFromString(flag)`;
  const { stderr, status } = spawnSync(program, ['-e', script], { env, encoding: 'utf8' });
  return { stderr, status };
}

// Many, beside which it does not matter what else a busy computer has compiled by then.
const FUNCTIONS = 3000;
/** A thread that calls none of its functions, and says how much machine code there is. */
const idle = `
${Array.from({ length: FUNCTIONS }, (_, k) => `function f${k}(a, b) { return a * ${k} + b / ${k + 1} - Math.abs(a - b); }`).join('\n')}
const { getHeapCodeStatistics } = require('node:v8');
require('node:worker_threads').parentPort.postMessage(getHeapCodeStatistics().code_and_metadata_size);
`;

test('a thread is compiled before it runs, and those started later are compiled as usual', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-compiler-'));
  try {
    const path = join(folder, 'idle.cjs');
    writeFileSync(path, idle);
    const fixture = join(import.meta.dirname, 'compiler-fixture.ts');
    const printed = execFileSync(await runtime(), ['--import', 'tsx', fixture, path], {
      env,
      encoding: 'utf8',
    });
    const sizes = JSON.parse(printed) as Record<'before' | 'compiled' | 'after', number>;
    expect(sizes.compiled - sizes.before).toBeGreaterThan(FUNCTIONS * 100);
    expect(sizes.after - sizes.before).toBeLessThan(FUNCTIONS * 10);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
