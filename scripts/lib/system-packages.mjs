import { hasDisplay } from './display.mjs';
import { capture, say, SetupError, show } from './run.mjs';

const forBuilding = ['libssl-dev', 'g++', 'make', 'python3'];
const forElectron = [
  ...['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libatk-bridge2.0-0', 'libxss1'],
  ...['libdrm2', 'libxkbcommon0', 'libcups2', 'fonts-dejavu', 'fonts-noto-core'],
];
const forNoDisplay = ['xvfb', 'xauth'];

/**
 * On Debian and its kin, installs the system packages that are missing; says what is needed elsewhere.
 * @throws {SetupError} with the exact command when this user may not install them
 */
export async function installSystemPackages() {
  if (process.platform !== 'linux') return;
  const wanted = [...forBuilding, ...forElectron, ...(hasDisplay() ? [] : forNoDisplay)];
  if (!capture('dpkg-query', ['--version']).ok) {
    say(
      `this is not a Debian system; if something is missing, install what Debian calls ${wanted.join(' ')}`,
    );
    return;
  }
  const missing = wanted.filter((name) => !isInstalled(name) && !isInstalled(`${name}t64`));
  if (missing.length > 0) await install(missing);
}

/** @param {string} name */
function isInstalled(name) {
  const { ok, output } = capture('dpkg-query', ['-W', '-f=${Status}', name]);
  return ok && output.includes('install ok installed');
}

/** @param {readonly string[]} missing */
async function install(missing) {
  if (process.getuid?.() !== 0) throw new SetupError(howToInstall(missing));
  say(`installing system packages: ${missing.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await show('apt-get', ['update', '-qq'], { env });
  const names = missing.map(nameHere);
  const code = await show('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  if (code !== 0) throw new SetupError(`apt-get could not install ${names.join(' ')}; its words are above`);
}

/**
 * Newer releases carry some libraries under a name with "t64" at the end.
 * @param {string} name
 */
function nameHere(name) {
  return capture('apt-cache', ['show', '--no-all-versions', `${name}t64`]).ok ? `${name}t64` : name;
}

/** @param {readonly string[]} missing */
function howToInstall(missing) {
  const names = missing.map(nameHere).join(' ');
  return `some system packages are missing. Please run this, then start again:\n
  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n`;
}
