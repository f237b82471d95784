import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * Gives every call `--count` generated inputs, from `--seed` on, with the real handlers on a real file. What a page
 * should not have got is printed with the input that got it. The test suite does the same with 200 inputs a call, always the same ones.
 */
const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (!Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed) || seed < 0)
  throw new RangeError('Expected --count of 1 or more and --seed of 0 or more, both whole numbers.');
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const patience = ['--testTimeout', String(120_000 + count * 500)];
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', 'src/main/app/call-fuzz.test.ts', ...patience],
  {
    stdio: 'inherit',
    env: { ...process.env, KITH_FUZZ_PER_CALL: String(count), KITH_FUZZ_SEED: String(seed) },
  },
);
process.exitCode = status ?? 1;
