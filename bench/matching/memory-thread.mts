import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { Memory as WorkingMemory } from '../../src/matching/assignment/memory';
import { solveAssignment } from '../../src/matching/assignment/solve';
import { findCandidates } from '../../src/matching/candidates';
import type { MatchingOptions } from '../../src/matching/options';
import type { Packed } from '../../src/matching/packed/pack';

/** What the thread is given and keeps from then on: people, and the numbers of the assignment besides its pairs. */
export type Kept = {
  readonly packed: Packed;
  readonly options: MatchingOptions;
  readonly numbers: Omit<AssignmentInstance, 'rowStart' | 'helper' | 'cost'>;
};

/** Bytes once garbage is gone: this thread's own, and what the whole process takes of the machine. */
export type Memory = { readonly heap: number; readonly arrays: number; readonly process: number };

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const kept: unknown[] = [];

function measure(): Memory {
  collect();
  collect();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: heapUsed, arrays: arrayBuffers, process: rss };
}

parentPort?.postMessage({ memory: measure(), pairs: 0 });
parentPort?.once('message', ({ packed, options, numbers }: Kept) => {
  const [ofPairs, working] = [new WorkingMemory(), new WorkingMemory()];
  const rows = findCandidates(packed, options, () => false, ofPairs);
  const instance = { ...numbers, ...rows };
  kept.push(packed, instance, ofPairs, working, solveAssignment(instance, working));
  parentPort?.postMessage({ memory: measure(), pairs: rows.helper.length });
  parentPort?.close();
});
