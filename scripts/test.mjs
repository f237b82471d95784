import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { main, SetupError, show, showAtEnd } from './lib/run.mjs';
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

/** @typedef {{ name: string, counts: import('./lib/stages.mjs').Counts, seconds: number }} Result */

/**
 * First those that may run beside others, two at a time, then the rest, each with the whole computer.
 * @param {readonly string[]} wanted
 */
async function runStages(wanted) {
  const chosen = stages.filter((stage) => wanted.includes(stage.name));
  /** @type {Map<string, Result>} */
  const results = new Map();
  const waiting = chosen
    .filter(({ aside }) => aside)
    .flatMap(({ name, run, rest }) => (rest ? [run, rest] : [run]).map((work) => ({ name, work })));
  const runOneByOne = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { name, work } = next;
      const result = await timed(name, work, (command, args) => showAtEnd(name, command, args));
      const half = results.get(name);
      results.set(name, half ? both(half, result) : result);
    }
  };
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, runOneByOne));
  for (const { name, run } of chosen.filter(({ aside }) => !aside)) {
    console.log(`\n--- ${name}`);
    results.set(name, await timed(name, run, show));
  }
  return chosen.flatMap(({ name }) => results.get(name) ?? []);
}

/**
 * @param {string} name
 * @param {import('./lib/stages.mjs').Stage['run']} work
 * @param {import('./lib/stages.mjs').Run} run
 * @returns {Promise<Result>}
 */
async function timed(name, work, run) {
  const start = Date.now();
  const counts = await work(run);
  return { name, counts, seconds: Math.round((Date.now() - start) / 1000) };
}

/**
 * What two halves of one yes or no say.
 * @param {Result} one
 * @param {Result} other
 * @returns {Result}
 */
function both({ name, counts, seconds }, other) {
  const failed = Math.max(counts.failed, other.counts.failed);
  return { name, counts: { passed: 1 - failed, failed, skipped: 0 }, seconds: seconds + other.seconds };
}

/** @param {readonly Result[]} results */
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
