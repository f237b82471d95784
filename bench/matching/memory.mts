import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { findCandidates } from '../../src/matching/candidates';
import { firstRefusal } from '../../src/matching/eligibility';
import { createContext } from '../../src/matching/eligibility/refusal';
import { packPeople } from '../../src/matching/packed/pack';
import { byId, toInstance } from '../../src/matching/planning/prepare';
import type { MatchingProblem } from '../../src/matching/problem';
import { bundle } from './bundle.mjs';
import { exact } from './figures.mjs';
import { inOrder } from './in-order.mjs';
import { allTravelling } from './organisations.mjs';
import type { Kept, Memory } from './memory-thread.mjs';

export const memories = [
  // About twenty pairs for each request.
  memory('memory 10000 x 50000 x 20', 10_500),
  memory('memory 10000 x 50000 within 20 km', 20_000),
];

function memory(name: string, metres: number) {
  return { name, measure: () => measureMemory(name, allTravelling(metres, 10_000, 50_000)) };
}

/**
 * What a thread holds once it has found the pairs and solved, above what it held idle with the engine loaded: packed
 * people, pairs, prices and plan. `processMB` is what the machine gave: all threads, and garbage not handed back.
 */
async function measureMemory(name: string, problem: MatchingProblem): Promise<object> {
  const kept = toKeep(problem);
  const worker = new Worker(await bundle('bench/matching/memory-thread.mts'), { execArgv: [] });
  const idle = await nextFrom(worker);
  worker.postMessage(kept);
  const after = await nextFrom(worker);
  await worker.terminate();
  const mega = (of: (memory: Memory) => number) => exact((of(after.memory) - of(idle.memory)) / 1e6);
  return {
    name,
    pairs: after.pairs,
    keptMB: mega(({ heap, arrays }) => heap + arrays),
    arraysMB: mega(({ arrays }) => arrays),
    processMB: mega((memory) => memory.process),
  };
}

async function nextFrom(worker: Worker): Promise<{ readonly memory: Memory; readonly pairs: number }> {
  const [message] = (await once(worker, 'message')) as [{ memory: Memory; pairs: number }];
  return message;
}

function toKeep(problem: MatchingProblem): Kept {
  const { options } = problem;
  const context = createContext(problem);
  const { requests, helpers } = inOrder(problem);
  const packed = packPeople(requests, byId(problem.helpers), context, options);
  const rows = findCandidates(packed, options, (i, j) => {
    const [request, helper] = [requests[i], helpers[j]];
    return request !== undefined && helper !== undefined && firstRefusal(request, helper, context) === null;
  });
  const { need, unassignedCost, capacity, seatPrices } = toInstance(
    problem,
    requests,
    helpers,
    rows,
  ).instance;
  return { packed, options, numbers: { need, unassignedCost, capacity, seatPrices } };
}
