import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { Memory } from '../../src/matching/assignment/memory';
import { solveAssignment } from '../../src/matching/assignment/solve';

/** The solver bundled as the app bundles it; as a thread of its own it times its very first call. */
export { Memory, solveAssignment };

export type FirstCall = { readonly milliseconds: number; readonly objective: number };

if (!isMainThread) {
  const instance = workerData as AssignmentInstance;
  const start = performance.now();
  const { objective } = solveAssignment(instance);
  parentPort?.postMessage({ milliseconds: performance.now() - start, objective } satisfies FirstCall);
}
