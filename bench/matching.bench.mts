import { checkAssignment } from '../src/matching/assignment/check';
import type { AssignmentInstance } from '../src/matching/assignment/instance';
import { solveAssignment } from '../src/matching/assignment/solve';
import { checkPlan, planMatches, type MatchingProblem } from '../src/matching/index';
import { evenInstance, geoInstance } from '../src/matching/testing/instances';
import { makeOrganisation } from '../src/matching/testing/organisation';

/** One line of the benchmark; times in milliseconds. */
export type MatchingRow = {
  readonly name: string;
  readonly rounds: number;
  readonly first: number;
  readonly min: number;
  readonly median: number;
  readonly spread: number;
  readonly [fact: string]: number | string | boolean;
};

const ROUNDS = 7;

const base = {
  requests: 10_000,
  helpers: 3_000,
  degree: 20,
  need: [1, 1],
  capacity: [3, 4],
  cost: [0, 10_000],
  unassignedCost: [20_000, 50_000],
} as const;

const shapes: readonly (readonly [string, () => AssignmentInstance])[] = [
  ['geo 10k x 50k, 200k edges', () => geoInstance(1, { ...base, helpers: 50_000, capacity: [1, 3] })],
  ['contested 10k x 3k', () => evenInstance(2, base)],
  [
    'ties 10k x 3k, costs 1 to 10',
    () => evenInstance(3, { ...base, cost: [1, 10], unassignedCost: [50, 60] }),
  ],
  ['oversubscribed 10k x 3k', () => evenInstance(4, { ...base, capacity: [0, 3] })],
  ['near-perfect 10k x 10k', () => evenInstance(5, { ...base, helpers: 10_000, capacity: [1, 1] })],
  [
    'one-city hub 5k x 1.5k, 1 M edges',
    () => evenInstance(6, { ...base, requests: 5_000, helpers: 1_500, degree: 200 }),
  ],
];

const organisations: readonly (readonly [requests: number, helpers: number, spreadMetres: number])[] = [
  [220, 700, 15_000],
  [500, 2_000, 15_000],
  [3_600, 1_500, 30_000],
];

/** Times whole plans (eligibility, costs, solving, proof, explanations) and the solver on its own. */
export async function run(): Promise<MatchingRow[]> {
  const plans = organisations.map(([requests, helpers, spread]) =>
    timePlan(makeOrganisation(1, requests, helpers, spread)),
  );
  return [...plans, ...shapes.map(([name, make]) => timeSolve(name, make()))];
}

function timePlan(problem: MatchingProblem): MatchingRow {
  const { result, ...times } = time(() => planMatches(problem));
  const problems = checkPlan(problem, result);
  if (problems.length > 0) throw new Error(`Expected a valid plan, found: ${problems.join('; ')}`);
  return {
    name: `plan ${problem.requests.length} x ${problem.helpers.length}`,
    ...times,
    candidates: result.stats.candidates,
    suggested: result.stats.unitsSuggested,
    unassigned: result.unassigned.length,
    isOptimal: result.certificate.isOptimal,
    gapInTiers: Math.round(result.certificate.gap / result.certificate.tierPrice),
  };
}

function timeSolve(name: string, instance: AssignmentInstance): MatchingRow {
  const { result, ...times } = time(() => solveAssignment(instance));
  const problems = checkAssignment(instance, result);
  if (problems.length > 0) throw new Error(`Expected a proved assignment, found: ${problems.join('; ')}`);
  return { name: `solve ${name}`, ...times, edges: instance.helper.length, objective: result.objective };
}

function time<T>(
  work: () => T,
): Pick<MatchingRow, 'rounds' | 'first' | 'min' | 'median' | 'spread'> & { result: T } {
  const times: number[] = [];
  let result = timed(work, times);
  const first = times.pop() ?? NaN;
  while (times.length < ROUNDS) result = timed(work, times);
  const sorted = times.sort((a, b) => a - b);
  const at = (k: number) => round(sorted[k] ?? NaN);
  const spread = round((sorted.at(-1) ?? NaN) - (sorted[0] ?? NaN));
  return { result, rounds: ROUNDS, first: round(first), min: at(0), median: at(ROUNDS >> 1), spread };
}

function timed<T>(work: () => T, times: number[]): T {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
