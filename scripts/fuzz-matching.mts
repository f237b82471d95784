import { parseArgs } from 'node:util';
import { loadExactSolver } from '../src/matching/testing/exact-solver';
import { fuzzAssignments } from '../src/matching/testing/fuzz';

/**
 * Compares our solver with HiGHS on small awkward instances: `--count` of them from `--seed` on. Each instance that
 * ours got wrong is printed as a line of JSON; `--seed ITS_SEED --count 1` repeats it.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least)
    throw new RangeError(`--${name}: expected a whole number of ${least} or more, found ${text}.`);
  return value;
}

const count = wholeNumber('count', values.count, 1);
const seed = wholeNumber('seed', values.seed, 0);
const start = performance.now();
let mismatches = 0;
for (const mismatch of fuzzAssignments(seed, count, await loadExactSolver())) {
  mismatches++;
  console.log(JSON.stringify(mismatch));
}
const seconds = Math.round((performance.now() - start) / 1_000);
console.log(JSON.stringify({ fuzz: 'matching', count, seed, mismatches, seconds }));
if (mismatches > 0) process.exitCode = 1;
