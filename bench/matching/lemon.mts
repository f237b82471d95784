import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { inRoot } from '../../scripts/lib/paths.mjs';
import type { Contestant, Entry } from './contestant.mjs';

const cache = inRoot('node_modules/.cache/bench');
const source = inRoot('bench/lemon/network-simplex.cpp');

/** LEMON's network simplex, where Debian's liblemon-dev and g++ are installed. */
export function lemon(): Entry {
  const program = `${cache}/network-simplex-${process.pid}`;
  mkdirSync(cache, { recursive: true });
  try {
    execFileSync('g++', ['-O3', '-std=c++17', '-o', program, source], { stdio: 'pipe' });
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('\n')[1] ?? error.message) : String(error);
    return { absent: `LEMON needs g++ and liblemon-dev: ${reason}` };
  }
  process.once('exit', () => rmSync(program, { force: true }));
  return { enter: (instance) => start(program, instance) };
}

function start(program: string, instance: AssignmentInstance): Contestant | null {
  if (instance.seatPrices) return null;
  const file = `${cache}/instance-${process.pid}.bin`;
  writeFileSync(file, toBytes(instance));
  const child = spawn(program, [file], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    name: 'lemon',
    patience: Infinity,
    lap: async (repeats) => {
      child.stdin.write(`${repeats}\n`);
      const line: IteratorResult<string, undefined> = await lines.next();
      if (line.value === undefined) throw new Error('LEMON ended without an answer.');
      const [all = NaN, solve = NaN, processor = NaN, objective = NaN] = line.value.split(' ').map(Number);
      return { all, solve, processor, objective };
    },
    close: () => {
      child.stdin.end();
      if (existsSync(file)) rmSync(file);
    },
  };
}

/** The layout that bench/lemon/network-simplex.cpp reads. */
function toBytes(instance: AssignmentInstance): Buffer {
  const { need, capacity, rowStart, helper, unassignedCost, cost } = instance;
  const sizes = Int32Array.of(need.length, capacity.length, helper.length, 0);
  const integers = [sizes, need, capacity, rowStart, helper];
  const doubles = [Float64Array.from(unassignedCost), Float64Array.from(cost)];
  return Buffer.concat(
    [...integers, ...doubles].map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  );
}
