import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const WATCHER = 'org.kde.StatusNotifierWatcher';
const TIMEOUT_MS = 2_000;
const BUS = 'org.freedesktop.DBus';

/** Two ways to ask the same; which tool is there depends on the desktop. */
const ASK: readonly (readonly [string, readonly string[]])[] = [
  [
    'dbus-send',
    [
      '--session',
      '--print-reply=literal',
      `--dest=${BUS}`,
      `/org/freedesktop/DBus`,
      `${BUS}.NameHasOwner`,
      `string:${WATCHER}`,
    ],
  ],
  [
    'gdbus',
    [
      'call',
      '--session',
      '--dest',
      BUS,
      '--object-path',
      '/org/freedesktop/DBus',
      '--method',
      `${BUS}.NameHasOwner`,
      WATCHER,
    ],
  ],
];

/**
 * Whether this desktop shows a tray. On Linux a tray can be made without anybody showing it, and then a closed window
 * would be lost from sight; so whoever shows trays is asked for. Where that cannot be told, there is none.
 */
export async function isTrayThere(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [tool, parameters] of ASK) {
    try {
      return (await run(tool, [...parameters], { timeout: TIMEOUT_MS })).stdout.includes('true');
    } catch {
      continue; // the tool is not installed, or there is no session to ask; the next one may know
    }
  }
  return false;
}
