import { buildCandidates } from '../../src/matching/candidates';
import { prepare } from '../../src/matching/planning/prepare';
import type { MatchingProblem } from '../../src/matching/problem';
import { exact, median, medianRatio } from './figures.mjs';
import { kdbushCandidates } from './kdbush-candidates.mjs';

/** Times the search for eligible pairs, all rules and costs included, with our grid and with kdbush in turns. */
export function timeCandidates(name: string, problem: MatchingProblem, rounds: number): object {
  const prepared = prepare(problem);
  const { requests, helpers, masks, context } = prepared;
  const ours: number[] = [];
  const kdbush: number[] = [];
  const pairs = prepared.instance.helper.length;
  for (let round = 0; round < rounds; round++) {
    const grid = timed(ours, () => buildCandidates(requests, helpers, masks, context, problem.options));
    const tree = timed(kdbush, () => kdbushCandidates(prepared));
    if (grid.helper.length !== pairs || tree.helper.length !== pairs)
      throw new Error(`Expected ${pairs} pairs, found ${grid.helper.length} and ${tree.helper.length}.`);
  }
  return {
    name,
    rounds,
    pairs,
    median: exact(median(ours)),
    kdbush: exact(median(kdbush)),
    kdbushOverOurs: exact(medianRatio(kdbush, ours)),
  };
}

function timed<T>(times: number[], work: () => T): T {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}
