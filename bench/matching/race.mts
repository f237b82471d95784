import { checkAssignment } from '../../src/matching/assignment/check';
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import { solveAssignment } from '../../src/matching/assignment/solve';
import { ARG_MIN, argMinPass } from './arg-min.mjs';
import type { Contestant, Enter, Lap } from './contestant.mjs';
import { exact, median, medianRatio } from './figures.mjs';
import { inTheApp } from './in-app.mjs';
import type { Solver } from './ours.mjs';

/** A round runs each contestant at least this long, in milliseconds, so that the clock can tell it. */
const LONG_ENOUGH = 20;
/** How long and how often a solver runs before it counts as warm; in milliseconds. */
const WARM_UP = { least: 400, laps: 30, most: 4_000 };

const OURS = ['kith', 'forgetful', 'first', 'in app', 'first in app'];
const NO_RIVALS = [...OURS, ...ARG_MIN, ...ARG_MIN.map(inTheApp)];

export type RaceRow = { readonly name: string; readonly [fact: string]: number | string | boolean | null };

/** What the rounds took, in milliseconds per solve, by contestant. */
type Laps = Map<string, Lap[]>;

/** Runs all solvers on one instance in turns, checks that they agree, and states medians and ratios. */
export async function race(
  name: string,
  instance: AssignmentInstance,
  rounds: number,
  solver: Solver,
  rivals: readonly Enter[],
): Promise<RaceRow> {
  const solution = solveAssignment(instance);
  const problems = checkAssignment(instance, solution);
  if (problems.length > 0) throw new Error(`Expected a proved assignment, found: ${problems.join('; ')}`);
  const contestants = [...argMinPass(instance), solver.enter(instance), solver.enterForgetful(instance)];
  const firstCalls = new Map([['first', () => solver.firstCall(instance)]]);
  if ('enter' in solver.inApp) {
    const inApp = solver.inApp.enter(instance);
    contestants.push(...inApp.contestants);
    firstCalls.set('first in app', inApp.firstCall);
  }
  for (const enter of rivals) {
    const rival = await enter(instance);
    if (rival) contestants.push(rival);
  }
  try {
    const laps = await runLaps(contestants, firstCalls, rounds);
    expectAgreement(name, laps, solution.objective);
    return { name, ...sizes(instance), rounds, ...figures(laps) };
  } finally {
    for (const contestant of contestants) await contestant.close();
  }
}

async function runLaps(
  contestants: readonly Contestant[],
  firstCalls: ReadonlyMap<string, () => Promise<Lap>>,
  rounds: number,
): Promise<Laps> {
  const repeats = new Map<string, number>();
  for (const contestant of contestants) repeats.set(contestant.name, await warmUp(contestant));
  const laps: Laps = new Map();
  const record = (name: string, lap: Lap) => laps.set(name, [...(laps.get(name) ?? []), lap]);
  for (let round = 0; round < rounds; round++) {
    for (const { name, lap, patience } of contestants) {
      const isTooSlow = (laps.get(name)?.[0]?.all ?? 0) > patience;
      if (!isTooSlow) record(name, await lap(repeats.get(name) ?? 1));
    }
    for (const [name, call] of firstCalls) record(name, await call());
  }
  return laps;
}

/** Returns how many solves make a round long enough. */
async function warmUp({ lap, patience }: Contestant): Promise<number> {
  const start = performance.now();
  let least = Infinity;
  for (let laps = 0, elapsed = 0; elapsed < WARM_UP.most && elapsed <= patience; laps++) {
    if (elapsed >= WARM_UP.least && laps >= WARM_UP.laps) break;
    least = Math.min(least, (await lap(1)).all);
    elapsed = performance.now() - start;
  }
  return Math.max(1, Math.min(1_000, Math.ceil(LONG_ENOUGH / least)));
}

function expectAgreement(name: string, laps: Laps, objective: number): void {
  for (const [solver, all] of laps) {
    const wrong = all.find((lap) => lap.objective !== null && lap.objective !== objective);
    if (wrong) throw new Error(`${name}: ${solver} found ${wrong.objective}, expected ${objective}.`);
  }
}

function sizes({ need, capacity, helper }: AssignmentInstance): Record<string, number> {
  const sum = (counts: Int32Array) => counts.reduce((total, count) => total + count, 0);
  return {
    requests: need.length,
    helpers: capacity.length,
    edges: helper.length,
    needed: sum(need),
    seats: sum(capacity),
  };
}

function figures(laps: Laps): Record<string, number | boolean | null> {
  const solve = (name: string) => laps.get(name)?.map((lap) => lap.solve) ?? [];
  const all = (name: string) => laps.get(name)?.map((lap) => lap.all) ?? [];
  const processor = (name: string) => laps.get(name)?.map((lap) => lap.processor ?? NaN) ?? [];
  const limit = quicker(...ARG_MIN.map(solve));
  const figures: Record<string, number | boolean | null> = {
    warm: exact(median(solve('kith'))),
    first: exact(median(solve('first'))),
    ...(laps.has('in app') && {
      warmInApp: exact(median(solve('in app'))),
      firstInApp: exact(median(solve('first in app'))),
      warmInAppOverArgMin: exact(medianRatio(solve('in app'), quicker(...ARG_MIN.map(inTheApp).map(solve)))),
    }),
    forgetful: exact(median(solve('forgetful'))),
    argMin: exact(median(solve('arg-min'))),
    argMinInt32: exact(median(solve('arg-min int32'))),
    warmProcessor: exact(median(processor('kith'))),
    warmOverArgMin: exact(medianRatio(solve('kith'), limit)),
  };
  for (const rival of laps.keys()) {
    if (NO_RIVALS.includes(rival)) continue;
    figures[`${rival}Solve`] = exact(median(solve(rival)));
    figures[`${rival}All`] = exact(median(all(rival)));
    figures[`${rival}OverWarm`] = exact(medianRatio(solve(rival), solve('kith')));
    const byProcessor = medianRatio(processor(rival), processor('kith'));
    if (!Number.isNaN(byProcessor)) figures[`${rival}OverWarmProcessor`] = exact(byProcessor);
    figures[`${rival}AllOverFirst`] = exact(medianRatio(all(rival), solve('first')));
    if (!laps.has('in app')) continue;
    figures[`${rival}OverWarmInApp`] = exact(medianRatio(solve(rival), solve('in app')));
    figures[`${rival}AllOverFirstInApp`] = exact(medianRatio(all(rival), solve('first in app')));
  }
  return figures;
}

/** Of two measured round by round. */
function quicker(one: readonly number[] = [], other: readonly number[] = []): number[] {
  return one.map((time, round) => Math.min(time, other[round] ?? time));
}
