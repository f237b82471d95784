import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildWhenStale } from './lib/build.mjs';
import { electronArguments, hasDisplay, onSomeDisplay } from './lib/display.mjs';
import { inRoot } from './lib/paths.mjs';
import { main, say, SetupError, show } from './lib/run.mjs';
import { refuseMissingSandbox } from './lib/sandbox.mjs';
import { setUp } from './lib/setup.mjs';

const help = `Usage: scripts/start [option]

Installs what is missing, builds what has changed, and opens Kith.

  --demo    a throw-away profile with the sample organisation in it
  --check   drive the built app through its main job on the sample organisation, by real clicks and keys;
            screenshots and summary.json go to out/check/; exits with 1 if any step fails
  --help    this text

Without a display the app opens on a virtual one, a screenshot is written, its path is printed, and the app
is closed again.`;

await main(async () => {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return 0;
  }
  await setUp();
  await buildWhenStale();
  if (options.check) return runTypeScript('scripts/check.mts', {});
  return options.demo ? inThrowAwayProfile(open) : open([], {});
});

function readOptions() {
  const flag = /** @type {const} */ ({ type: 'boolean', default: false });
  try {
    return parseArgs({ options: { demo: flag, check: flag, help: flag } }).values;
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

/**
 * Opens the app and resolves to its exit code when it is closed.
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function open(args, env) {
  if (hasDisplay()) {
    refuseMissingSandbox();
    const { default: electron } = await import('electron');
    return show(String(electron), [...electronArguments(), inRoot(), ...args], { env });
  }
  say('there is no display, so the app opens on a virtual one');
  return runTypeScript('scripts/open-on-virtual-display.mts', {
    ...env,
    KITH_APP_ARGS: JSON.stringify(args),
  });
}

/**
 * @param {string} file
 * @param {Record<string, string>} env
 */
function runTypeScript(file, env) {
  const tsx = inRoot('node_modules', 'tsx', 'dist', 'cli.mjs');
  const { command, args } = onSomeDisplay(process.execPath, [tsx, inRoot(file)]);
  return show(command, args, { env });
}

/** @param {typeof open} body */
async function inThrowAwayProfile(body) {
  const profile = mkdtempSync(join(tmpdir(), 'kith-demo-'));
  say('this is a throw-away profile: what you do in it is gone when you close the app');
  // The app gets Ctrl+C and a closed terminal too and ends by itself; its profile is still to be removed then.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
  try {
    return await body([`--user-data-dir=${profile}`], { KITH_OPEN_SAMPLE: '1' });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
