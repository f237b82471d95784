import {
  checkPlan,
  Kept,
  planMatches,
  type MatchingPlan,
  type MatchingProblem,
} from '../../src/matching/index';
import { exact, median } from './figures.mjs';

/** A problem as it was planned, suggestions shown, and what happens next in it. */
type Change = (problem: MatchingProblem, plan: MatchingPlan, k: number) => MatchingProblem;

const away = { date: '2026-01-05', kind: 'off', fromMinute: 0, toMinute: 1_440 } as const;
const at = <T,>(items: readonly T[], k: number): T => {
  const item = items[k % items.length];
  if (item === undefined) throw new RangeError('Expected something to change, found nothing.');
  return item;
};

/** What happens in a day, one at a time; everybody else stays the same object. */
const changes: Readonly<Record<string, Change>> = {
  requestAdded: (problem, _plan, k) => {
    const id = 1 + Math.max(...problem.requests.map((request) => request.id));
    const request = { ...at(problem.requests, 7 * k), id, personId: 9_000_000 };
    return { ...problem, requests: [...problem.requests, request] };
  },
  requestGone: (problem, _plan, k) => {
    const gone = at(problem.requests, 11 * k);
    return { ...problem, requests: problem.requests.filter((request) => request !== gone) };
  },
  helperAway: (problem, _plan, k) => {
    const ill = at(problem.helpers, 13 * k);
    const helper = { ...ill, exceptions: [...ill.exceptions, away] };
    return { ...problem, helpers: problem.helpers.map((one) => (one === ill ? helper : one)) };
  },
  declined: (problem, { suggestions }, k) => {
    const { requestId, helperId } = at(suggestions, 3 * k);
    return { ...problem, declined: [...problem.declined, [requestId, helperId]] };
  },
  doNotMatch: (problem, _plan, k) => {
    const pair = [at(problem.requests, 17 * k).personId, at(problem.helpers, 5 * k).personId] as const;
    return { ...problem, doNotMatch: [...problem.doNotMatch, pair] };
  },
  confirmed: (problem, { suggestions }, k) => {
    const { requestId, helperId, slot } = at(suggestions, 19 * k);
    return {
      ...problem,
      requests: problem.requests.filter(({ id }) => id !== requestId),
      helpers: problem.helpers.map((one) => {
        if (one.id !== helperId) return one;
        const busy = slot ? [...one.busy, { ...slot, requestId }] : one.busy;
        return { ...one, busy, tasksThisWeek: one.tasksThisWeek + 1 };
      }),
    };
  },
};

/**
 * Planning again, check included, after one change of each kind in turns: with what the plan before left (`kept`) and
 * from scratch, in turns, each change on its own. Milliseconds.
 */
export function timeReplans(name: string, start: MatchingProblem, rounds: number): object {
  const first = planMatches(start);
  const shown = first.suggestions.map(({ requestId, helperId }) => [requestId, helperId] as const);
  const problem = { ...start, previous: shown };
  const kept = new Kept();
  const before = planMatches(problem, undefined, kept);
  const times: Record<'kept' | 'scratch', number[]> = { kept: [], scratch: [] };
  const byKind: Record<string, number> = {};
  const names = Object.keys(changes);
  // The first rounds warm up.
  for (let round = -Math.ceil(rounds / 4); round < rounds; round++) {
    const changed = names.map((kind) => changes[kind]?.(problem, before, 100 + round) ?? problem);
    const scratch = changed.map((one) => timed(one, new Kept()));
    const again = changed.map((one) => timed(one, kept));
    if (round < 0) continue;
    times.scratch.push(...scratch);
    times.kept.push(...again);
    for (const [k, kind] of names.entries())
      byKind[kind] = exact(Math.min(byKind[kind] ?? Infinity, again[k] ?? Infinity));
  }
  return {
    name,
    changes: times.kept.length,
    min: exact(Math.min(...times.kept)),
    median: exact(median(times.kept)),
    scratchMin: exact(Math.min(...times.scratch)),
    scratchMedian: exact(median(times.scratch)),
    minByKind: byKind,
  };
}

function timed(problem: MatchingProblem, kept: Kept): number {
  const start = performance.now();
  const problems = checkPlan(problem, planMatches(problem, undefined, kept));
  const time = performance.now() - start;
  if (problems.length > 0) throw new Error(`Expected a valid plan, found: ${problems.join('; ')}`);
  return time;
}
