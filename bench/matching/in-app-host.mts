import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
import { tellCompiler } from '../../src/main/workers/compiler';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { firstCall, runLap } from './laps.mjs';

/** Runs in the app's runtime: for each line, `first` or how many solves a lap has, it prints a lap as JSON. */
tellCompiler();
const [solver = '', file = ''] = process.argv.slice(2);
const instance = deserialize(readFileSync(file)) as AssignmentInstance;
const { Memory, solveAssignment } = (await import(
  pathToFileURL(solver).href
)) as typeof import('./solver.mjs');
const memory = new Memory();
const solve = () => solveAssignment(instance, memory).objective;
for await (const order of createInterface({ input: process.stdin })) {
  const lap = order === 'first' ? await firstCall(solver, instance) : runLap(solve, Number(order));
  console.log(JSON.stringify(lap));
}
