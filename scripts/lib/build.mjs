import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './paths.mjs';
import { say, SetupError, show } from './run.mjs';

const stamp = inRoot('out', 'build-stamp');
const inputs = [
  'src',
  'electron.vite.config.ts',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.web.json',
];
const outputs = ['out/main/index.js', 'out/main/cli.js', 'out/preload/index.js', 'out/renderer/index.html'];

/** Builds the app when a source has changed, come or gone since the last build. */
export async function buildWhenStale() {
  const current = fingerprint();
  const isBuilt = outputs.every((file) => existsSync(inRoot(file)));
  if (isBuilt && existsSync(stamp) && readFileSync(stamp, 'utf8') === current) return;
  say('building the app');
  const code = await build();
  if (code !== 0) throw new SetupError('the app could not be built; the reasons are above');
}

/**
 * Builds the app. Resolves to the exit code.
 * @param {(command: string, args: readonly string[]) => Promise<number>} [run]
 */
export async function build(run = show) {
  const current = fingerprint();
  const vite = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'warn']);
  if (code === 0) {
    mkdirSync(inRoot('out'), { recursive: true });
    writeFileSync(stamp, current);
  }
  return code;
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const input of inputs) addTo(hash, inRoot(input));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path
 */
function addTo(hash, path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
  } else if (stat && !/\.test\.tsx?$/.test(path)) {
    hash.update(`${path}\0${String(stat.size)}\0${String(stat.mtimeMs)}\n`);
  }
}
