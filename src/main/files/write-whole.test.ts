import { readdirSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from './write-whole';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kith-write-'));
  path = join(folder, 'file');
  await writeFile(path, 'old');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function* later(...parts: string[]): AsyncGenerator<string> {
  for (const part of parts) yield await Promise.resolve(part);
}

describe('a file that is written whole', () => {
  it('has all its parts in place of what it was, whether they are there at once or come later', async () => {
    await writeWhole(path, ['new ', Buffer.from('file')]);
    expect(await readFile(path, 'utf8')).toBe('new file');
    await writeWhole(path, later('a newer ', 'one'));
    expect(await readFile(path, 'utf8')).toBe('a newer one');
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('stays as it was where it cannot be written', async () => {
    // What was written so far goes away under the writer's hands, as on a stick that is pulled out.
    function* parts(): Generator<string> {
      yield 'one';
      for (const name of readdirSync(folder)) if (name.startsWith('.kith-')) rmSync(join(folder, name));
      yield 'two';
    }
    await expect(writeWhole(path, parts())).rejects.toMatchObject({ code: 'file_unwritable' });
    expect(await readFile(path, 'utf8')).toBe('old');
  });

  it('stays as it was where its parts cannot be made, and the error says what went wrong there', async () => {
    async function* parts(): AsyncGenerator<string> {
      yield* later('one');
      throw new RangeError('no more');
    }
    await expect(writeWhole(path, parts())).rejects.toThrow(new RangeError('no more'));
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['file']);
  });

  it('is nothing but a file: what stands there else stays', async () => {
    const other = join(folder, 'folder');
    await mkdir(other);
    await expect(writeWhole(other, ['new'])).rejects.toMatchObject({ code: 'file_unwritable' });
    expect(await readdir(folder)).toEqual(['file', 'folder']);
  });
});
