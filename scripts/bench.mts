import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { tellCompiler } from '../src/main/workers/compiler';
import { inRoot } from './lib/paths.mjs';

/**
 * What a file bench/NAME.bench.mts exports: one record per measurement, each printed as a line of JSON. It is given
 * the arguments that follow its name.
 */
interface Bench {
  readonly run: (
    args: readonly string[],
  ) => AsyncIterable<object> | Iterable<object> | Promise<Iterable<object>>;
}

const suffix = '.bench.mts';

function available(): string[] {
  const files = readdirSync(inRoot('bench')).filter((name) => name.endsWith(suffix));
  return files.map((name) => name.slice(0, -suffix.length)).sort();
}

async function runOne(name: string, args: readonly string[]): Promise<void> {
  const { run } = (await import(pathToFileURL(inRoot('bench', `${name}${suffix}`)).href)) as Bench;
  for await (const record of await run(args)) console.log(JSON.stringify({ bench: name, ...record }));
}

// As the program does.
tellCompiler();
const given = process.argv.slice(2);
const firstOption = given.findIndex((argument) => argument.startsWith('--'));
const wanted = firstOption < 0 ? given : given.slice(0, firstOption);
const options = given.slice(wanted.length);
const names = available();
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`There is no benchmark called ${unknown.join(', ')}. There are: ${names.join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const name of wanted.length > 0 ? wanted : names) await runOne(name, options);
}
