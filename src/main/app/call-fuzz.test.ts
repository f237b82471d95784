import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract, type CallName } from '../../shared/contract';
import { wireErrorSchema } from '../../shared/contract/errors';
import { validInputs } from '../ipc/testing';
import { openFuzzBench } from './testing/fuzz-bench';
import { inputsNear } from './testing/nasty-inputs';
import { openWitness, type Witness } from './testing/witness';

// The outside world: no program is opened, and the version is nobody's concern here.
vi.mock('electron', () => ({
  app: { getVersion: () => '0.0.0' },
  shell: { openExternal: () => Promise.resolve() },
}));

/** `npm run fuzz:calls` gives more inputs, and other ones. */
const PER_CALL = Number(process.env['KITH_FUZZ_PER_CALL'] ?? '200');
const SEED = Number(process.env['KITH_FUZZ_SEED'] ?? '1');
const CALLS = Object.keys(contract) as CallName[];

/** What no window may read in an error: SQL, a path, a stack, the words of a library. */
const INSIDES =
  /SELECT |INSERT INTO|UPDATE .* SET|DELETE FROM|SQLITE|\/tmp\/|\/home\/|\.(ts|js):\d|\n\s+at |QueryFailed|TypeError|RangeError/;

let bench: Awaited<ReturnType<typeof openFuzzBench>>;
let witness: Witness;
const unhandled: unknown[] = [];
const note = (error: unknown) => unhandled.push(error);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  bench = await openFuzzBench();
  witness = await openWitness(bench.database);
});
afterAll(async () => {
  await witness.close();
  await bench.dispose();
  process.off('unhandledRejection', note);
});

describe('whatever a page sends', () => {
  it.each(CALLS)('%s answers in a coded way, and changes nothing unless it says so', async (name) => {
    const inputs = fc.sample(inputsNear(validInputs[name]), { numRuns: PER_CALL, seed: SEED });
    const { dispatch, logged } = bench;
    await bench.settle();
    let hash = await witness.hash();
    let mark = await witness.mark();
    const wrong: unknown[] = [];
    for (const input of inputs) {
      const answer = await dispatch(name, structuredClone(input));
      if (name === 'matching.run') await bench.settle();
      if (!answer.ok) {
        const { success } = wireErrorSchema.safeParse(answer.error);
        const words = `${answer.error.message} ${JSON.stringify(answer.error.details)}`;
        if (!success || INSIDES.test(words)) wrong.push({ input, told: answer.error });
        if (answer.error.code === 'internal') wrong.push({ input, bug: logged.at(-1) });
      }
      const after = await witness.mark();
      if (after === mark) continue;
      const now = await witness.hash();
      const mayChange = answer.ok && contract[name].kind === 'command';
      if (!mayChange && now !== hash) wrong.push({ input, changed: answer });
      [hash, mark] = [now, after];
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(unhandled).toEqual([]);
  });
});
