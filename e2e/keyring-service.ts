import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const NEEDED = ['gnome-keyring-daemon', 'dbus-run-session'] as const;
const ELECTRON = resolve(__dirname, '../node_modules/electron');

/** What is missing on this computer to have a keyring service of one's own; null where nothing is. */
export function missingForKeyring(): string | null {
  if (process.platform !== 'linux') return 'The keyring service of this test is one of Linux.';
  const missing = NEEDED.filter((name) => spawnSync('which', [name]).status !== 0);
  return missing.length === 0 ? null : `Not on this computer: ${missing.join(' and ')}.`;
}

/** A keyring of nobody's, with what the program has to be started through and in to reach it. */
export interface Keyring {
  readonly through: string;
  readonly env: Record<string, string>;
}

/**
 * A keyring in a folder of its own. Each start of the program has a session bus and a keyring service of its own, which end
 * with it; what the service keeps lies in the folder, so the next start finds it.
 */
export async function keyringIn(folder: string): Promise<Keyring> {
  const home = await mkdtemp(join(folder, 'keyring-'));
  const [data, run] = [join(home, 'data'), join(home, 'run')];
  await mkdir(data);
  await mkdir(run, { mode: 0o700 });
  const through = join(home, 'start');
  const electron = join(ELECTRON, 'dist', readFileSync(join(ELECTRON, 'path.txt'), 'utf8').trim());
  const inside =
    'printf %s secret | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec "$0" "$@"';
  await writeFile(through, `#!/bin/sh\nexec dbus-run-session -- sh -c '${inside}' '${electron}' "$@"\n`);
  await chmod(through, 0o755);
  const env = { XDG_DATA_HOME: data, XDG_RUNTIME_DIR: run, XDG_CURRENT_DESKTOP: 'GNOME' };
  return { through, env };
}

/** A desk of the same kind on which nothing keeps secrets. */
export async function noKeyring(folder: string): Promise<Record<string, string>> {
  const run = await mkdtemp(join(folder, 'none-'));
  return {
    XDG_RUNTIME_DIR: run,
    XDG_CURRENT_DESKTOP: 'GNOME',
    DBUS_SESSION_BUS_ADDRESS: `unix:path=${run}/none`,
  };
}
