import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { main, SetupError } from './lib/run.mjs';
import { setUp } from './lib/setup.mjs';
import { stages } from './lib/stages.mjs';
import { inRoot } from './lib/paths.mjs';

const names = stages.map(({ name }) => name);
const help = `Usage: scripts/test [--only stage,stage]

Sets up, then runs every stage, also after one has failed. The last line is the sum over all of them.

Stages: ${names.join(', ')}`;

await main(async () => {
  const { values } = readOptions();
  if (values.help) {
    console.log(help);
    return 0;
  }
  const wanted = values.only?.split(',') ?? names;
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new SetupError(`no stage is called ${unknown.join(', ')}\n\n${help}`);
  await setUp();
  mkdirSync(inRoot('out', 'test'), { recursive: true });
  return report(await runStages(wanted));
});

function readOptions() {
  try {
    return parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new SetupError(`${error instanceof Error ? error.message : String(error)}\n\n${help}`);
  }
}

/** @param {readonly string[]} wanted */
async function runStages(wanted) {
  const results = [];
  for (const { name, run } of stages.filter((stage) => wanted.includes(stage.name))) {
    console.log(`\n--- ${name}`);
    const start = Date.now();
    const counts = await run();
    results.push({ name, counts, seconds: Math.round((Date.now() - start) / 1000) });
  }
  return results;
}

/** @param {readonly { name: string, counts: import('./lib/stages.mjs').Counts, seconds: number }[]} results */
function report(results) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  console.log('\n--- all stages');
  for (const { name, counts, seconds } of results) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
    const text = `${String(counts.passed)} passed, ${String(counts.failed)} failed, ${String(counts.skipped)} skipped`;
    console.log(`${name.padEnd(12)} ${text} (${String(seconds)} s)`);
  }
  console.log(`${String(sum.passed)} passed, ${String(sum.failed)} failed, ${String(sum.skipped)} skipped`);
  return sum.failed === 0 ? 0 : 1;
}
