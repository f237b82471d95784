import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { bundle } from './bundle.mjs';
import type { Contestant } from './contestant.mjs';
import type { FirstCall } from './solver.mjs';

export type Solver = {
  /** Warm laps in this thread. */
  readonly enter: (instance: AssignmentInstance) => Contestant;
  /** The same with memory fresh for every solve. */
  readonly enterForgetful: (instance: AssignmentInstance) => Contestant;
  /** One call in a thread that never ran the solver before; starting the thread is not counted. */
  readonly firstCall: (instance: AssignmentInstance) => Promise<FirstCall>;
};

/** The solver as the app bundles it. */
export async function bundleSolver(): Promise<Solver> {
  const file = await bundle('bench/matching/solver.mts');
  const { Memory, solveAssignment } = (await import(
    pathToFileURL(file).href
  )) as typeof import('./solver.mjs');
  return {
    enter: (instance) => {
      // As the matching thread keeps it between its plans.
      const memory = new Memory();
      return contestant('kith', () => solveAssignment(instance, memory).objective);
    },
    enterForgetful: (instance) => contestant('forgetful', () => solveAssignment(instance).objective),
    firstCall: (instance) => firstCall(file, instance),
  };
}

function contestant(name: string, solve: () => number): Contestant {
  return {
    name,
    patience: Infinity,
    lap: (repeats) => {
      const before = process.cpuUsage();
      const start = performance.now();
      let objective = 0;
      for (let k = 0; k < repeats; k++) objective = solve();
      const time = (performance.now() - start) / repeats;
      const { user, system } = process.cpuUsage(before);
      return { all: time, solve: time, processor: (user + system) / 1_000 / repeats, objective };
    },
    close: () => undefined,
  };
}

function firstCall(file: string, instance: AssignmentInstance): Promise<FirstCall> {
  return new Promise((resolve, reject) => {
    // Without the flags of this process: its TypeScript loader has no place in a measured thread.
    const worker = new Worker(file, { workerData: instance, execArgv: [] });
    let answer: FirstCall | null = null;
    worker.once('message', (message: FirstCall) => (answer = message));
    worker.once('error', reject);
    worker.once('exit', () => {
      if (answer) resolve(answer);
      else reject(new Error('The solver thread ended without an answer.'));
    });
  });
}
