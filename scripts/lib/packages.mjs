import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { say, SetupError, show } from './run.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Runs `npm ci` when node_modules differs from package-lock.json. No package's own script is run: the only
 * one that is needed builds the database driver, and that is done by name (see native-driver.mjs).
 */
export async function installPackages() {
  if (areInstalled()) return;
  say('installing packages (npm ci)');
  const code = await show('npm', ['ci', '--ignore-scripts', '--loglevel=error']);
  if (code !== 0) throw new SetupError('npm ci did not finish; its words are above');
}

function areInstalled() {
  const hidden = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = readLock(hidden);
  const locked = Object.entries(readLock(inRoot('package-lock.json')));
  return locked.every(([path, wanted]) => {
    if (path === '') return true;
    const found = present[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && existsSync(inRoot(path, 'package.json'));
  });
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
function readLock(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}
