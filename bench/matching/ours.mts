import { pathToFileURL } from 'node:url';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { bundle } from './bundle.mjs';
import type { Contestant, Lap } from './contestant.mjs';
import { inApp, type EnterInApp } from './in-app.mjs';
import { firstCall, runLap } from './laps.mjs';

export type Solver = {
  /** Warm laps in this thread. */
  readonly enter: (instance: AssignmentInstance) => Contestant;
  /** The same with memory fresh for every solve. */
  readonly enterForgetful: (instance: AssignmentInstance) => Contestant;
  /** One call in a thread that never ran the solver before; starting the thread is not counted. */
  readonly firstCall: (instance: AssignmentInstance) => Promise<Lap>;
  /** Both in the app's own runtime, or in words why that is not there. */
  readonly inApp: { readonly enter: EnterInApp } | { readonly absent: string };
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
    inApp: await inApp(file),
  };
}

function contestant(name: string, solve: () => number): Contestant {
  return {
    name,
    patience: Infinity,
    lap: (repeats) => runLap(solve, repeats),
    close: () => undefined,
  };
}
