import { startCompiled } from '../../src/main/workers/compiler';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import type { Lap } from './contestant.mjs';
import type { FirstCall } from './solver.mjs';

/** So many solves in this thread, one after the other, each of which says its objective. */
export function runLap(solve: () => number, repeats: number): Lap {
  const before = process.cpuUsage();
  const start = performance.now();
  let objective = 0;
  for (let k = 0; k < repeats; k++) objective = solve();
  const time = (performance.now() - start) / repeats;
  const { user, system } = process.cpuUsage(before);
  return { all: time, solve: time, processor: (user + system) / 1_000 / repeats, objective };
}

/** One call in a thread that never ran the solver before; starting the thread is not counted. */
export function firstCall(file: string, instance: AssignmentInstance): Promise<Lap> {
  return new Promise((resolve, reject) => {
    // Without the flags of this process: its TypeScript loader has no place in a measured thread.
    const worker = startCompiled(file, { workerData: instance, execArgv: [] });
    let answer: FirstCall | null = null;
    worker.once('message', (message: FirstCall) => (answer = message));
    worker.once('error', reject);
    worker.once('exit', () => {
      if (answer) resolve({ all: answer.milliseconds, solve: answer.milliseconds, ...answer });
      else reject(new Error('The solver thread ended without an answer.'));
    });
  });
}
