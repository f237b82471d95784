import { readFileSync } from 'node:fs';
import { prepareElectron } from './electron-binary.mjs';
import { prepareNativeDriver } from './native-driver.mjs';
import { installPackages } from './packages.mjs';
import { inRoot } from './paths.mjs';
import { SetupError } from './run.mjs';
import { installSystemPackages } from './system-packages.mjs';

/** Brings a clone to where it can build, run and test; quick when there is nothing to do. */
export async function setUp() {
  refuseOldNode();
  await installSystemPackages();
  await installPackages();
  prepareNativeDriver();
  await prepareElectron();
}

function refuseOldNode() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const [major = 0, minor = 0] = /(\d+)\.(\d+)/.exec(engines.node)?.slice(1).map(Number) ?? [];
  const [hereMajor = 0, hereMinor = 0] = process.versions.node.split('.').map(Number);
  if (hereMajor > major || (hereMajor === major && hereMinor >= minor)) return;
  throw new SetupError(`Kith needs Node ${engines.node}; this is Node ${process.versions.node}`);
}
