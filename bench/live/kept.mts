import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import type { Keys } from '../../src/matching/assignment/kept/index';
import { prepare, type Prepared } from '../../src/matching/planning/prepare';
import { keysOf, solveWithoutConflicts } from '../../src/matching/planning/solve-without-conflicts';
import { requestOfEdges } from '../../src/matching/planning/timetable';
import { buildWeeklyInstance } from '../../src/matching/planning/weekly-instance';
import type { MatchingProblem } from '../../src/matching/problem';
import { makeOrganisation } from '../../src/matching/testing/organisation';
import { exact, median } from '../matching/figures.mjs';
import { allTravelling } from '../matching/organisations.mjs';

/** The assignments of plans, one after the other. */
type Series = readonly { readonly instance: AssignmentInstance; readonly keys: Keys }[];

export const keptPlans = [
  plans('kept 220 x 700: one request changed', 400, () => makeOrganisation(1, 220, 700)),
  plans('kept 3600 x 1500: one request changed', 10, () => makeOrganisation(1, 3_600, 1_500)),
  plans('kept 10k x 50k: one request changed', 40, () => allTravelling(10_500, 10_000, 50_000)),
];

function plans(name: string, rounds: number, make: () => MatchingProblem) {
  return {
    name,
    measure: (bundled: typeof import('./live.mjs')) => measureKept(name, rounds, oneRequest(make()), bundled),
  };
}

/** Suggestions have been shown; now one request is closed, then it is there again and another is closed, and so on. */
function oneRequest(problem: MatchingProblem): Series {
  const shown = { ...problem, previous: suggested(prepare(problem)) };
  const closed = [3, 4, 5].map((part) => Math.floor((problem.requests.length * part) / 7));
  return closed.map((k) => {
    const prepared = prepare({ ...shown, requests: shown.requests.filter((_, at) => at !== k) });
    return { instance: buildWeeklyInstance(prepared).instance, keys: keysOf(prepared) };
  });
}

function suggested(prepared: Prepared): [number, number][] {
  const { instance, requests, helpers } = prepared;
  const { slots } = solveWithoutConflicts(prepared);
  const requestOf = requestOfEdges(instance, Int32Array.from(slots.keys()));
  return Array.from(requestOf, ([edge, i]) => [
    requests[i]?.id ?? -1,
    helpers[instance.helper[edge] ?? -1]?.id ?? -1,
  ]);
}

/** Milliseconds, with the certificate; both take turns. */
function measureKept(
  name: string,
  rounds: number,
  series: Series,
  { KeptAssignment, Memory, solveCertified }: typeof import('./live.mjs'),
): object {
  const kept = new KeptAssignment();
  const [memory, memoryAnew] = [new Memory(), new Memory()];
  const times = { kept: [] as number[], anew: [] as number[] };
  const time = (list: number[], solve: () => number) => {
    const start = performance.now();
    const objective = solve();
    list.push(performance.now() - start);
    return objective;
  };
  for (let round = 0; round < rounds; round++) {
    for (const { instance, keys } of series) {
      const again = time(times.kept, () => kept.solve(instance, keys, memory).objective);
      const anew = time(times.anew, () => solveCertified(instance, memoryAnew).objective);
      if (again !== anew) throw new Error(`${name}: expected ${anew}, found ${again}`);
    }
  }
  const { followed, solvedAnew } = kept;
  const [first] = series;
  return {
    name,
    pairs: first?.instance.helper.length,
    kept: exact(median(times.kept)),
    keptMin: exact(Math.min(...times.kept)),
    anew: exact(median(times.anew)),
    anewMin: exact(Math.min(...times.anew)),
    unit: 'ms',
    followed,
    solvedAnew,
  };
}
