import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from '../scripts/lib/paths.mjs';
import type { AssignmentInstance } from '../src/matching/assignment/instance';
import { evenInstance } from '../src/matching/testing/instances';
import { exact } from './matching/figures.mjs';

const DEGREE = 20;
/** Lines that are written at once. */
const AT_ONCE = 20_000;

/** Has the process tell at its end what it took. */
const TELL = `data:text/javascript,process.on('exit',()=>process.stderr.write(JSON.stringify(process.resourceUsage())))`;

type PlainFile = { readonly name: string; readonly lines: (edges: number) => Iterable<string> };

const files: readonly PlainFile[] = [
  { name: 'problem.json', lines: (edges) => jsonLines(loose(edges, 1, [4, 4])) },
  { name: 'problem.asn', lines: (edges) => dimacsLines(loose(edges, 3, [1, 1])) },
];

/** As many candidates as asked for, 20 a request. */
function loose(edges: number, helpersEach: number, capacity: [number, number]): AssignmentInstance {
  const requests = Math.round(edges / DEGREE);
  return evenInstance(1, {
    ...{ requests, helpers: helpersEach * requests, degree: DEGREE },
    ...{ need: [1, 1], capacity, cost: [0, 10_000], unassignedCost: [20_000, 50_000] },
  });
}

function* jsonLines(instance: AssignmentInstance): Generator<string> {
  const { need, unassignedCost, capacity } = instance;
  yield '{"requests":[\n';
  for (const [i, count] of need.entries())
    yield `${comma(i)}{"id":"r${i}","need":${count},"unassignedCost":${unassignedCost[i] ?? 0}}\n`;
  yield '],"helpers":[\n';
  for (const [j, count] of capacity.entries()) yield `${comma(j)}{"id":"h${j}","capacity":${count}}\n`;
  yield '],"candidates":[\n';
  let first = true;
  for (const { i, j, cost } of candidates(instance)) {
    yield `${first ? '' : ','}{"request":"r${i}","helper":"h${j}","cost":${cost}}\n`;
    first = false;
  }
  yield ']}\n';
}

const comma = (at: number) => (at === 0 ? '' : ',');

function* dimacsLines(instance: AssignmentInstance): Generator<string> {
  const { need, capacity, helper } = instance;
  yield `p asn ${need.length + capacity.length} ${helper.length}\n`;
  for (const i of need.keys()) yield `n ${i + 1}\n`;
  for (const { i, j, cost } of candidates(instance)) yield `a ${i + 1} ${need.length + j + 1} ${cost}\n`;
}

function* candidates({ need, rowStart, helper, cost }: AssignmentInstance) {
  for (let i = 0; i < need.length; i++)
    for (let e = rowStart[i] ?? 0; e < (rowStart[i + 1] ?? 0); e++)
      yield { i, j: helper[e] ?? 0, cost: cost[e] ?? 0 };
}

function write(path: string, lines: Iterable<string>): void {
  const file = openSync(path, 'w');
  let part: string[] = [];
  for (const line of lines) {
    part.push(line);
    if (part.length < AT_ONCE) continue;
    writeSync(file, part.join(''));
    part = [];
  }
  writeSync(file, part.join(''));
  closeSync(file);
}

/** Seconds and megabytes that the built command line takes to read, solve, check and answer. */
function solve(path: string): { processor: number; clock: number; peakMB: number } {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', TELL, inRoot('bin', 'kith.cjs'), 'solve', path, '--check', '--out', `${path}.out`],
    { encoding: 'utf8' },
  );
  const clock = (performance.now() - start) / 1_000;
  if (status !== 0) throw new Error(`Expected ${path} to be solved, found: ${stderr}`);
  const told = stderr.slice(stderr.lastIndexOf('{"userCPUTime"'));
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage;
  return {
    processor: exact((userCPUTime + systemCPUTime) / 1e6),
    clock: exact(clock),
    peakMB: exact((maxRSS * 1_024) / 1e6),
  };
}

/** `kith solve --check` on files of ten million candidates, or of `--edges N`. Needs `npm run build` first. */
export function* run(args: readonly string[]): Generator<object> {
  const { values } = parseArgs({ args: [...args], options: { edges: { type: 'string' } } });
  const edges = Number(values.edges ?? 10_000_000);
  if (!existsSync(inRoot('out', 'main', 'cli.js'))) {
    yield { name: 'absent', reason: 'the command line is not built; npm run build' };
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  try {
    for (const { name, lines } of files) {
      const path = join(folder, name);
      write(path, lines(edges));
      yield { name, edges, fileMB: exact(statSync(path).size / 1e6), unit: 's', ...solve(path) };
      rmSync(path);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
