import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheDir } from './paths.mjs';
import { capture, SetupError } from './run.mjs';

/**
 * Fetches one package through npm and unpacks it, without installing it and without running anything of it.
 * @param {string} spec name@version
 * @param {string} target the folder to create
 * @param {{ integrity?: string, only?: string }} [options] `integrity` is the sha512 that the archive must have,
 *   in npm's form; `only` names the one folder to unpack
 * @throws {SetupError} when it cannot be fetched, or differs from `integrity`
 */
export function fetchPackage(spec, target, options = {}) {
  mkdirSync(cacheDir, { recursive: true });
  const scratch = mkdtempSync(join(cacheDir, 'fetch-'));
  try {
    const packed = capture('npm', ['pack', spec, '--ignore-scripts', '--silent'], { cwd: scratch });
    const archive = readdirSync(scratch).find((name) => name.endsWith('.tgz'));
    if (!packed.ok || !archive) throw new SetupError(`could not fetch ${spec}:\n${packed.output}`);
    if (options.integrity) refuseOther(join(scratch, archive), spec, options.integrity);
    const unpacked = capture('tar', ['xzf', archive, ...(options.only ? [options.only] : [])], {
      cwd: scratch,
    });
    if (!unpacked.ok) throw new SetupError(`could not unpack ${spec}:\n${unpacked.output}`);
    rmSync(target, { recursive: true, force: true });
    renameSync(join(scratch, 'package'), target);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @param {string} spec
 * @param {string} integrity
 */
function refuseOther(file, spec, integrity) {
  const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
  if (found === integrity) return;
  throw new SetupError(
    `${spec} is not the archive that was pinned.\nexpected ${integrity}\nfound    ${found}`,
  );
}
