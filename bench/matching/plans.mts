import { checkPlan, planMatches, type MatchingProblem } from '../../src/matching/index';
import { makeOrganisation } from '../../src/matching/testing/organisation';
import { timeSteps } from './candidates.mjs';
import { exact, median } from './figures.mjs';
import { allTravelling } from './organisations.mjs';
import { timeReplans } from './replans.mjs';

/** One line of the benchmark; times in milliseconds. */
export type PlanRow = {
  readonly name: string;
  readonly rounds: number;
  readonly first: number;
  readonly min: number;
  readonly median: number;
  readonly spread: number;
  readonly [fact: string]: number | string | boolean;
};

export type PlanBench = { readonly name: string; readonly measure: (rounds: number) => Iterable<object> };

/** Whole plans: eligibility, costs, solving, proof, explanations. */
export const plans: readonly PlanBench[] = [
  plan(220, 700, 15_000),
  plan(500, 2_000, 15_000),
  plan(3_600, 1_500, 30_000),
  {
    name: 'replan 220 x 700 after one change',
    *measure(rounds) {
      yield timeReplans(this.name, makeOrganisation(1, 220, 700, 15_000), 10 * rounds);
    },
  },
  {
    name: 'replan 10000 x 25000 within 20 km after one change',
    *measure() {
      yield timeReplans(this.name, allTravelling(20_000, 10_000, 25_000), 1);
    },
  },
  {
    name: 'plan 10000 x 50000 within 20 km',
    *measure(rounds) {
      const problem = allTravelling(20_000, 10_000, 50_000);
      yield timeSteps('steps of 10000 x 50000 within 20 km', problem, rounds);
      yield timePlan(this.name, problem, rounds);
    },
  },
];

function plan(requests: number, helpers: number, spreadMetres: number): PlanBench {
  const name = `plan ${requests} x ${helpers}`;
  return {
    name,
    *measure(rounds) {
      yield timePlan(name, makeOrganisation(1, requests, helpers, spreadMetres), rounds);
    },
  };
}

function timePlan(name: string, problem: MatchingProblem, rounds: number): PlanRow {
  const { result, ...times } = time(() => planMatches(problem), rounds);
  const problems = checkPlan(problem, result);
  if (problems.length > 0) throw new Error(`Expected a valid plan, found: ${problems.join('; ')}`);
  return {
    name,
    ...times,
    candidates: result.stats.candidates,
    suggested: result.stats.unitsSuggested,
    unassigned: result.unassigned.length,
    isOptimal: result.certificate.isOptimal,
    gapInTiers: Math.round(result.certificate.gap / result.certificate.tierPrice),
  };
}

type Times = Pick<PlanRow, 'rounds' | 'first' | 'min' | 'median' | 'spread'>;

function time<T>(work: () => T, rounds: number): Times & { result: T } {
  const times: number[] = [];
  let result = timed(work, times);
  const first = times.pop() ?? NaN;
  while (times.length < rounds) result = timed(work, times);
  const least = Math.min(...times);
  return {
    result,
    rounds,
    first: exact(first),
    min: exact(least),
    median: exact(median(times)),
    spread: exact(Math.max(...times) - least),
  };
}

function timed<T>(work: () => T, times: number[]): T {
  const start = performance.now();
  const result = work();
  times.push(performance.now() - start);
  return result;
}
