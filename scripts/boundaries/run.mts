import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { ESLint } from 'eslint';
import { forbidden, options } from '../lib/dependency-rules.mjs';
import { inRoot } from '../lib/paths.mjs';
import { capture } from '../lib/run.mjs';
import { ambientBreaches, bystanders, dependencyBreaches, lintBreaches, type Breach } from './breaches.mjs';
import { cleanTree } from './clean-tree.mjs';

/** Whether a rule reported a file, as "rule file". */
type Reports = ReadonlySet<string>;

const report = (rule: string, file: string) => `${rule} ${file.replaceAll('\\', '/')}`;

/** A copy of the tree's shape inside `out`, where the installed packages are still found. */
function writeTree(files: Readonly<Record<string, string>>): string {
  mkdirSync(inRoot('out'), { recursive: true });
  const folder = mkdtempSync(inRoot('out', 'boundaries-'));
  const configs = ['base', 'pure', 'node', 'web'].map((name) => `tsconfig.${name}.json`);
  for (const name of [...configs, 'package.json']) copyFileSync(inRoot(name), join(folder, name));
  const references = ['pure', 'node', 'web'].map((name) => ({ path: `./tsconfig.${name}.json` }));
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ files: [], references }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

const filesOf = (breaches: readonly Breach[]) =>
  Object.fromEntries(breaches.map(({ file, text }) => [file, text]));

async function cruised(folder: string): Promise<Reports> {
  const ruleSet = { forbidden };
  const result = await cruise(['src'], { ...options, ruleSet, validate: true, baseDir: folder });
  const { summary } = result.output as ICruiseResult;
  return new Set(summary.violations.map(({ rule, from }) => report(rule.name, from)));
}

async function linted(folder: string): Promise<Reports> {
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: inRoot('eslint.config.mjs') });
  const results = await eslint.lintFiles(['src']);
  const reports = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId }) => report(ruleId ?? 'parser', filePath.slice(folder.length + 1))),
  );
  return new Set(reports);
}

function compiled(folder: string): Reports {
  const { output } = capture(
    process.execPath,
    [inRoot('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.pure.json'],
    {
      cwd: folder,
    },
  );
  const missing = output.matchAll(/^(\S+)\(\d+,\d+\): error TS\d+: Cannot find name '(\w+)'/gm);
  return new Set([...missing].map(([, file = '', name = '']) => report(name, file)));
}

async function inTree<T>(files: Readonly<Record<string, string>>, look: (folder: string) => T | Promise<T>) {
  const folder = writeTree(files);
  try {
    return await look(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

let passed = 0;
let failed = 0;

function check(name: string, isOk: boolean, found: Iterable<string> = []) {
  if (isOk) passed += 1;
  else failed += 1;
  console.log(`${isOk ? 'ok    ' : 'FAILED'} ${name}`);
  if (!isOk) for (const line of found) console.log(`         reported: ${line}`);
}

function checkEach(breaches: readonly Breach[], reports: Reports) {
  for (const { rule, file } of breaches) {
    const onThisFile = [...reports].filter((line) => line.endsWith(` ${file}`));
    check(`${rule} reports ${file}`, reports.has(report(rule, file)), onThisFile);
  }
}

const cleanDependencies = await inTree(cleanTree, cruised);
check(
  'the dependency rules have nothing to say about a clean tree',
  cleanDependencies.size === 0,
  cleanDependencies,
);
const all = { ...cleanTree, ...bystanders, ...filesOf(dependencyBreaches) };
checkEach(dependencyBreaches, await inTree(all, cruised));

const covered = new Set(dependencyBreaches.map(({ rule }) => rule));
const uncovered = forbidden.map(({ name }) => name ?? '').filter((name) => !covered.has(name));
check('every dependency rule has a breach', uncovered.length === 0, uncovered);

checkEach(lintBreaches, await inTree({ ...cleanTree, ...filesOf(lintBreaches) }, linted));
checkEach(ambientBreaches, await inTree({ ...cleanTree, ...filesOf(ambientBreaches) }, compiled));

mkdirSync(inRoot('out', 'test'), { recursive: true });
writeFileSync(inRoot('out', 'test', 'boundaries.json'), JSON.stringify({ passed, failed, skipped: 0 }));
console.log(`${String(passed)} of ${String(passed + failed)} checks of the boundaries hold`);
process.exitCode = failed === 0 ? 0 : 1;
