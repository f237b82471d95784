import { parseArgs } from 'node:util';
import { caseOf, checkCase, type Tally } from '../src/shared/words/testing/check-explanations';

/**
 * Recomputes every number of every sentence, and every change that is said to help, in another way: `--count` small
 * organisations from `--seed` on. What is wrong is printed line by line with its seed.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '1000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || seed < 0)
  throw new RangeError('Expected --count of 1 or more and --seed of 0 or more, both whole numbers.');
const tally: Tally = { numbers: 0, changes: 0, choices: 0, wrong: [] };
const start = performance.now();
for (let at = seed; at < seed + count; at++) checkCase(caseOf(at), tally, `seed ${String(at)}`);
const seconds = Math.round((performance.now() - start) / 1_000);
for (const line of tally.wrong) console.log(line);
const { wrong, ...looked } = tally;
console.log(JSON.stringify({ fuzz: 'explanations', count, seed, ...looked, wrong: wrong.length, seconds }));
if (wrong.length > 0) process.exitCode = 1;
