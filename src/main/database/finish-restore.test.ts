import type * as FileSystem from 'node:fs/promises';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { decidedRestorePath, finishRestore, replacedFolder } from './finish-restore';

const power = vi.hoisted(() => ({ stepsLeft: Infinity }));
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof FileSystem>();
  const lasting =
    <A extends unknown[], R>(step: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (power.stepsLeft-- <= 0) throw new Error('the power is off');
      return await step(...args);
    };
  return { ...real, rename: lasting(real.rename), copyFile: lasting(real.copyFile), rm: lasting(real.rm) };
});

let folder: string;
let path: string;
const STAMP = '20261127T141500000Z';
beforeEach(async () => {
  power.stepsLeft = Infinity;
  folder = await mkdtemp(join(tmpdir(), 'kith-restore-'));
  path = join(folder, 'kith.db');
  for (const suffix of ['', '-wal', '-shm', '.key']) await writeFile(`${path}${suffix}`, `old${suffix}`);
  const decided = decidedRestorePath(path, STAMP);
  await mkdir(decided);
  for (const suffix of ['', '.key']) await writeFile(join(decided, `kith.db${suffix}`), `new${suffix}`);
});
afterEach(async () => {
  power.stepsLeft = Infinity;
  await rm(folder, { recursive: true, force: true });
});

it.each([0, 1, 2, 3, 4, 5, 6])('a restore that lost power after %i steps is finished', async (steps) => {
  power.stepsLeft = steps;
  await expect(finishRestore(path)).rejects.toThrow('the power is off');
  power.stepsLeft = Infinity;
  await finishRestore(path);
  expect(await readFile(path, 'utf8')).toBe('new');
  expect(await readFile(`${path}.key`, 'utf8')).toBe('new.key');
  expect((await readdir(folder)).sort()).toEqual(['kith.db', 'kith.db.key', `kith.db.replaced-${STAMP}`]);
  const kept = replacedFolder(path, STAMP);
  expect((await readdir(kept)).sort()).toEqual(['kith.db', 'kith.db-shm', 'kith.db-wal', 'kith.db.key']);
  for (const suffix of ['', '-wal', '.key'])
    expect(await readFile(join(kept, `kith.db${suffix}`), 'utf8')).toBe(`old${suffix}`);
});

it('leaves the restores of other records alone', async () => {
  await copyFile(path, join(folder, 'other.db'));
  await finishRestore(join(folder, 'other.db'));
  expect(await readFile(path, 'utf8')).toBe('old');
});
