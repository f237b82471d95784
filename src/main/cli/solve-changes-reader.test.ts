import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { JSON_FILE } from './solve-fixture';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-reader-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const CHANGE = '{"change":"setNeed","id":7,"need":1}\n';

it('--changes stops when whoever reads the answers does, quietly and before the next change is read', async () => {
  const problem = join(folder, 'problem.json');
  await writeFile(problem, JSON_FILE);
  const commandLine = join(import.meta.dirname, 'index.ts');
  const args = ['--import', 'tsx', commandLine, 'solve', problem, '--changes', '-'];
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  let noted = '';
  child.stderr.on('data', (piece: Buffer) => (noted += piece.toString()));
  let read = '';
  child.stdout.on('data', (piece: Buffer) => {
    read += piece.toString();
    if (read.split('\n').length < 4) return;
    child.stdout.destroy();
    // The line behind the change cannot be read, and would be complained about.
    child.stdin.end(`${CHANGE}nothing that could be read\n`);
  });
  child.stdin.write(CHANGE + CHANGE);
  const code = await new Promise((resolve) => child.once('close', resolve));
  expect(read.trimEnd().split('\n')).toHaveLength(3);
  expect({ code, noted }).toEqual({ code: 0, noted: '' });
});
