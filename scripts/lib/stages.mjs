import { existsSync, readFileSync, rmSync } from 'node:fs';
import { build, buildWhenStale } from './build.mjs';
import { onSomeDisplay } from './display.mjs';
import { inRoot } from './paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {(command: string, args: readonly string[]) => Promise<number>} Run */
/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} [aside] whether it may run beside others: it uses one processor, and writes no file that another
 * such stage reads
 * @property {(run: Run) => Promise<Counts>} run
 * @property {(run: Run) => Promise<Counts>} [rest] the other half of one that takes longer than all others together;
 * both are yes or no, and the stage is what both say
 */

/**
 * Everything that is checked. A step that only says yes or no counts as one.
 * @type {readonly Stage[]}
 */
export const stages = [
  {
    name: 'format',
    aside: true,
    run: yesOrNo('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn']),
  },
  {
    name: 'lint',
    aside: true,
    // The types of the renderer are a project of their own, so that hardly anything is read twice.
    run: yesOrNo('eslint/bin/eslint.js', ['src/renderer', '--max-warnings', '0']),
    rest: yesOrNo('eslint/bin/eslint.js', [
      '.',
      '--ignore-pattern',
      'src/renderer/**',
      '--max-warnings',
      '0',
    ]),
  },
  { name: 'types', aside: true, run: yesOrNo('typescript/bin/tsc', ['-b']) },
  {
    name: 'deps',
    aside: true,
    run: yesOrNo('dependency-cruiser/bin/dependency-cruise.mjs', [
      'src',
      '--config',
      '.dependency-cruiser.cjs',
    ]),
  },
  {
    name: 'diagram',
    aside: true,
    run: yesOrNo('tsx/dist/cli.mjs', ['scripts/draw-dependencies.mts', '--check']),
  },
  {
    name: 'boundaries',
    aside: true,
    run: counted('boundaries.json', 'tsx/dist/cli.mjs', ['scripts/boundaries/run.mts'], whole),
  },
  { name: 'unit', run: counted('vitest.json', 'vitest/vitest.mjs', unitArguments(), countsOfVitest) },
  { name: 'build', run: async (run) => asCounts((await build(run)) === 0) },
  {
    name: 'e2e',
    run: async (run) => {
      await buildWhenStale();
      return counted(
        'playwright.json',
        '@playwright/test/cli.js',
        ['test'],
        countsOfPlaywright,
      )((command, args) => {
        const shown = onSomeDisplay(command, args);
        return run(shown.command, shown.args);
      });
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
 * @returns {Stage['run']}
 */
function yesOrNo(program, args) {
  return async (run) =>
    asCounts((await run(process.execPath, [inRoot('node_modules', program), ...args])) === 0);
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
 * @returns {Stage['run']}
 */
function counted(resultFile, program, args, read) {
  const file = inRoot('out', 'test', resultFile);
  return async (run) => {
    rmSync(file, { force: true });
    const code = await run(process.execPath, [inRoot('node_modules', program), ...args]);
    if (!existsSync(file)) return asCounts(false);
    const counts = read(JSON.parse(readFileSync(file, 'utf8')));
    const isUnexplained = (code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0;
    return isUnexplained ? { ...counts, failed: counts.failed + 1 } : counts;
  };
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
