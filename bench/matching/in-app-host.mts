import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
import { tellCompiler } from '../../src/main/workers/compiler';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { argMinPass } from './arg-min.mjs';
import type { Order } from './in-app.mjs';
import { firstCall, runLap } from './laps.mjs';

/** Runs in the app's runtime: for each line, an order as JSON, it prints a lap as JSON. */
tellCompiler();
const [solver = '', file = ''] = process.argv.slice(2);
const instance = deserialize(readFileSync(file)) as AssignmentInstance;
const { Memory, solveAssignment } = (await import(
  pathToFileURL(solver).href
)) as typeof import('./solver.mjs');
const memory = new Memory();
const solve = () => solveAssignment(instance, memory).objective;
const passes = argMinPass(instance);
for await (const line of createInterface({ input: process.stdin })) {
  const { work, repeats } = JSON.parse(line) as Order;
  const pass = passes.find(({ name }) => name === work);
  const lap = work === 'first' ? firstCall(solver, instance) : (pass?.lap(repeats) ?? runLap(solve, repeats));
  console.log(JSON.stringify(await lap));
}
