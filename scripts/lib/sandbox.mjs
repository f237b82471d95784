import { existsSync, realpathSync, statSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { capture, SetupError } from './run.mjs';

/**
 * Electron ends with a crash dump where it cannot build its sandbox: no user namespaces for this user (some
 * distributions, many containers), and no helper owned by root. Opening without it is never offered.
 * @throws {SetupError} with the exact command that helps
 */
export function refuseMissingSandbox() {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  if (capture('unshare', ['--user', '--map-root-user', 'true']).ok) return;
  const link = inRoot('node_modules', 'electron', 'dist', 'chrome-sandbox');
  if (!existsSync(link)) return;
  const helper = realpathSync(link);
  const { uid, mode } = statSync(helper);
  if (uid === 0 && (mode & 0o7777) === 0o4755) return;
  throw new SetupError(`this system lets no ordinary user make a namespace, which the app's sandbox needs. Please run
this once, then start again:\n
  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`);
}
