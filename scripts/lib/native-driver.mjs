import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fetchPackage } from './fetch-package.mjs';
import { cacheDir, inRoot } from './paths.mjs';
import { capture, say, SetupError } from './run.mjs';

const packageDir = inRoot('node_modules', 'sqlite3');
const installed = join(packageDir, 'build', 'Release', 'node_sqlite3.node');

/**
 * Makes the database driver loadable: as it is, else from the cache, else by compiling it.
 * One build serves Node and Electron, because it speaks N-API only.
 * @throws {SetupError} when it cannot be compiled, or does not load afterwards
 */
export function prepareNativeDriver() {
  if (works() || cachedBuilds().some(worksWhenPut)) return;
  say('compiling the database driver (about a minute, once per machine)');
  compile();
  if (!works()) throw new SetupError(`the database driver was compiled, but ${installed} does not work`);
  const keep = join(cacheDir, `${cachePrefix()}${openSslVersion()}.node`);
  put(installed, keep);
  rmSync(join(packageDir, 'build'), { recursive: true, force: true });
  put(keep, installed);
}

/** @param {string} file */
function worksWhenPut(file) {
  put(file, installed);
  return works();
}

/** Opens an encrypted database in a process of its own, which may crash without harm. */
function works() {
  if (!existsSync(installed)) return false;
  const script = `
    const { Database } = require('sqlite3');
    const db = new Database(':memory:');
    const sql = 'PRAGMA key = "k"; CREATE VIRTUAL TABLE f USING fts5(a); CREATE VIRTUAL TABLE r USING rtree(i, a, b)';
    db.exec(sql, (error) => process.exit(error ? 1 : 0));`;
  return capture(process.execPath, ['-e', script], { timeoutSeconds: 30 }).ok;
}

function cachedBuilds() {
  if (!existsSync(cacheDir)) return [];
  const names = readdirSync(cacheDir).filter(
    (name) => name.startsWith(cachePrefix()) && name.endsWith('.node'),
  );
  return names.map((name) => join(cacheDir, name));
}

function cachePrefix() {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  return `sqlite3-${version}-${process.platform}-${process.arch}-napi6-openssl-`;
}

function openSslVersion() {
  const { ok, output } = capture('pkg-config', ['--modversion', 'libcrypto']);
  if (ok) return output.trim();
  const header = '/usr/include/openssl/opensslv.h';
  const text = existsSync(header) ? readFileSync(header, 'utf8') : '';
  return /OPENSSL_VERSION_STR\s+"([^"]+)"/.exec(text)?.[1] ?? 'unknown';
}

function compile() {
  const gyp = createRequire(inRoot('package.json')).resolve('node-gyp/bin/node-gyp.js');
  const nodedir = nodeHeaders();
  const args = [gyp, 'rebuild', '--jobs', String(Math.min(cpus().length, 8))];
  const env = nodedir ? { npm_config_nodedir: nodedir } : {};
  const built = capture(process.execPath, args, { cwd: packageDir, env });
  if (built.ok) return;
  const end = built.output.split('\n').slice(-40).join('\n');
  throw new SetupError(`the database driver could not be compiled. It needs a C++ compiler, make, Python 3 and
OpenSSL's headers (Debian: g++ make python3 libssl-dev; macOS: xcode-select --install).
The compiler's last words:\n${end}`);
}

/** Node's headers: beside node, else from npm; elsewhere than on Linux the build tool fetches its own. */
function nodeHeaders() {
  const places = [
    process.env['npm_config_nodedir'],
    dirname(dirname(process.execPath)),
    '/usr',
    '/usr/local',
  ];
  const found = places.find((place) => place && headersMatch(place));
  if (found || process.platform !== 'linux') return found;
  const name = `node-linux-${process.arch}`;
  const target = join(cacheDir, `${name}-${process.versions.node}-headers`);
  if (!headersMatch(target)) {
    say(`fetching Node's headers (${name}@${process.versions.node})`);
    fetchPackage(`${name}@${process.versions.node}`, target, { only: 'package/include' });
  }
  return target;
}

/**
 * Headers of another major version would compile, and then fail in ways that are hard to trace.
 * @param {string} prefix
 */
function headersMatch(prefix) {
  const header = join(prefix, 'include', 'node', 'node_version.h');
  if (!existsSync(header)) return false;
  const major = /#define NODE_MAJOR_VERSION (\d+)/.exec(readFileSync(header, 'utf8'))?.[1];
  return major === process.versions.node.split('.')[0];
}

/**
 * Copies by way of a second name, so that nobody ever sees half a file.
 * @param {string} from
 * @param {string} to
 */
function put(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  const half = `${to}.${String(process.pid)}`;
  copyFileSync(from, half);
  renameSync(half, to);
}
