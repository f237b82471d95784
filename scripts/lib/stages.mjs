import { existsSync, readFileSync, rmSync } from 'node:fs';
import { build, buildWhenStale } from './build.mjs';
import { onSomeDisplay } from './display.mjs';
import { inRoot } from './paths.mjs';
import { show } from './run.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, run: () => Promise<Counts> }} Stage */

/**
 * Everything that is checked, cheapest first. A step that only says yes or no counts as one.
 * @type {readonly Stage[]}
 */
export const stages = [
  {
    name: 'format',
    run: () => yesOrNo('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']),
  },
  { name: 'lint', run: () => yesOrNo('eslint/bin/eslint.js', ['.', '--max-warnings', '0']) },
  { name: 'types', run: () => yesOrNo('typescript/bin/tsc', ['-b']) },
  {
    name: 'deps',
    run: () =>
      yesOrNo('dependency-cruiser/bin/dependency-cruise.mjs', ['src', '--config', '.dependency-cruiser.cjs']),
  },
  { name: 'diagram', run: () => yesOrNo('tsx/dist/cli.mjs', ['scripts/draw-dependencies.mts', '--check']) },
  {
    name: 'boundaries',
    run: () => counted('boundaries.json', 'tsx/dist/cli.mjs', ['scripts/boundaries/run.mts'], whole),
  },
  { name: 'unit', run: () => counted('vitest.json', 'vitest/vitest.mjs', unitArguments(), countsOfVitest) },
  { name: 'build', run: async () => asCounts((await build()) === 0) },
  {
    name: 'e2e',
    run: async () => {
      await buildWhenStale();
      const program = '@playwright/test/cli.js';
      return counted('playwright.json', program, ['test'], countsOfPlaywright, showOnSomeDisplay);
    },
  },
];

function unitArguments() {
  const file = inRoot('out', 'test', 'vitest.json');
  return ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
}

/**
 * @param {string} program its file below node_modules
 * @param {readonly string[]} args
 */
async function yesOrNo(program, args) {
  return asCounts((await show(process.execPath, [inRoot('node_modules', program), ...args])) === 0);
}

/**
 * @param {boolean} isOk
 * @returns {Counts}
 */
function asCounts(isOk) {
  return { passed: isOk ? 1 : 0, failed: isOk ? 0 : 1, skipped: 0 };
}

/**
 * Runs a program that writes its results into `out/test`. A program that fails without naming a failure, or
 * writes nothing, counts as one failure: silence is not success.
 * @param {string} resultFile
 * @param {string} program
 * @param {readonly string[]} args
 * @param {(result: any) => Counts} read the shape of `result` is the program's own
 * @param {(command: string, args: readonly string[]) => Promise<number>} [run]
 * @returns {Promise<Counts>}
 */
async function counted(resultFile, program, args, read, run = show) {
  const file = inRoot('out', 'test', resultFile);
  rmSync(file, { force: true });
  const code = await run(process.execPath, [inRoot('node_modules', program), ...args]);
  if (!existsSync(file)) return asCounts(false);
  const counts = read(JSON.parse(readFileSync(file, 'utf8')));
  const isUnexplained = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
  return isUnexplained ? { ...counts, failed: counts.failed + 1 } : counts;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function showOnSomeDisplay(command, args) {
  const shown = onSomeDisplay(command, args);
  return show(shown.command, shown.args);
}

/** @param {Counts} result */
function whole(result) {
  return result;
}

/** @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} result */
function countsOfVitest(result) {
  const isBroken = (/** @type {typeof result.testResults[number]} */ file) =>
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed');
  return {
    passed: result.numPassedTests,
    // A file that could not be loaded has no failed test in it.
    failed: result.numFailedTests + result.testResults.filter(isBroken).length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}

/** @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} result */
function countsOfPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
