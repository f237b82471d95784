import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';

const MAIN = resolve(__dirname, '../out/main');

/** Every package and file that a built entry loads, directly or through its chunks. */
function loadedBy(entry: string): Set<string> {
  const loaded = new Set<string>();
  const visit = (file: string): void => {
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(/\brequire\("([^"]+)"\)/g)) {
      if (name === undefined) continue;
      const target = name.startsWith('.') ? join(dirname(file), name) : name;
      if (loaded.has(target)) continue;
      loaded.add(target);
      if (name.startsWith('.') && name.endsWith('.js')) visit(target);
    }
  };
  visit(join(MAIN, entry));
  return loaded;
}

test('the matching thread loads neither the app nor Electron nor the database', () => {
  const loaded = loadedBy('matching-worker.js');
  expect([...loaded]).toContain('node:worker_threads');
  for (const name of ['electron', 'sqlite3', join(MAIN, 'index.js')]) expect([...loaded]).not.toContain(name);
});

test('the command line loads neither the app nor Electron', () => {
  const loaded = loadedBy('cli.js');
  expect([...loaded]).toContain('sqlite3');
  for (const name of ['electron', 'electron/main', join(MAIN, 'index.js')])
    expect([...loaded]).not.toContain(name);
});
