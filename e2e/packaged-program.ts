import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '..');
/** The user that owns nothing, where the tests run as root: Electron has no sandbox for root. */
const NOBODY = 65_534;

const PROGRAM_BY_PLATFORM: Readonly<Record<string, readonly string[]>> = {
  linux: ['linux-unpacked/kith'],
  win32: ['win-unpacked/Kith.exe'],
  darwin: ['mac/Kith.app/Contents/MacOS/Kith', 'mac-arm64/Kith.app/Contents/MacOS/Kith'],
};

/** The file that holds the fuses: the program itself, and on macOS the framework beside it. */
export function fuseFileOf(program: string): string {
  if (process.platform !== 'darwin') return program;
  return join(program, '../../Frameworks/Electron Framework.framework/Electron Framework');
}

/**
 * Packages the built app, unpacked, as electron-builder.yml says, around the Electron that is here; nothing is fetched.
 * It lies where an ordinary user can read it.
 */
export function packageProgram(): { readonly folder: string; readonly program: string } {
  const folder = mkdtempSync(join(tmpdir(), 'kith-packaged-'));
  chmodSync(folder, 0o755);
  const dist = join(ROOT, 'node_modules/electron/dist');
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const settings = { electronDist: dist, electronVersion: version, 'directories.output': folder };
  const words = Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`);
  const builder = join(ROOT, 'node_modules/electron-builder/out/cli/cli.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [builder, '--dir', '--publish', 'never', ...words],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  const program = (PROGRAM_BY_PLATFORM[process.platform] ?? [])
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  if (status !== 0 || program === undefined) throw new Error(`not packaged: ${stdout}${stderr}`);
  return { folder, program };
}

/** A home folder for the ordinary user who starts the program. */
export function homeIn(folder: string): string {
  const home = mkdtempSync(join(folder, 'home-'));
  mkdirSync(join(home, 'profile'));
  if (process.getuid?.() === 0)
    for (const path of [home, join(home, 'profile')]) chownSync(path, NOBODY, NOBODY);
  return home;
}

/** Starts the packaged program the way a person's computer does: as an ordinary user, with its sandbox. */
export function startAsOrdinaryUser(
  program: string,
  home: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  const command = [program, `--user-data-dir=${join(home, 'profile')}`, ...args];
  const own = { PATH: process.env['PATH'] ?? '', HOME: home, XDG_CONFIG_HOME: home, ...env };
  const [file = '', ...words] =
    process.platform === 'linux'
      ? [...(process.getuid?.() === 0 ? asNobody : []), 'xvfb-run', '-a', ...command]
      : command;
  const base = process.platform === 'linux' ? own : { ...process.env, ...own };
  return spawn(file, words, { env: base, cwd: home, detached: process.platform !== 'win32' });
}
const asNobody = ['setpriv', `--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'];

/** Ends it with everything that it started. */
export function endProgram({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended by itself
  }
}

/** The `Seccomp` mode in the kernel's own words for each renderer that was started from this program (Linux). */
export function seccompOfRenderers(program: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // Its words are divided by NUL where it was started anew, and by blanks where Chromium's zygote made it.
        const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        if (!words.startsWith(`${program} --type=renderer `)) return [];
        return /^Seccomp:\s*(\d)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? [];
      } catch {
        return []; // a process that ended meanwhile
      }
    });
}

const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** The fuses as they stand in the file, `0` off and `1` on, in the order of Electron's `build/fuses/fuses.json5`. */
export function readFuses(file: string): string {
  const bytes = readFileSync(file);
  const at = bytes.indexOf(FUSE_SENTINEL);
  if (at < 0) throw new Error('this file has no fuses');
  const start = at + FUSE_SENTINEL.length; // one byte for the version, one for how many there are
  return bytes.subarray(start + 2, start + 2 + (bytes[start + 1] ?? 0)).toString('latin1');
}
