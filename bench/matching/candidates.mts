import { checkAssignment } from '../../src/matching/assignment/check';
import { Memory } from '../../src/matching/assignment/memory';
import { solveAssignment } from '../../src/matching/assignment/solve';
import { findCandidates } from '../../src/matching/candidates';
import { pairCost } from '../../src/matching/cost';
import { firstRefusal } from '../../src/matching/eligibility';
import { createContext } from '../../src/matching/eligibility/refusal';
import { packPeople, transferables } from '../../src/matching/packed/pack';
import { byId, toInstance } from '../../src/matching/planning/prepare';
import type { MatchingProblem } from '../../src/matching/problem';
import { exact, median, medianRatio } from './figures.mjs';
import { inOrder } from './in-order.mjs';
import { buildTree, kdbushByRules, kdbushCandidates, kdbushRadius } from './kdbush-candidates.mjs';

const steps = ['pack', 'candidates', 'solve', 'proof', 'kdbushRadius', 'kdbush'] as const;
type Step = (typeof steps)[number];

/** Rounds after which the engine has compiled what is slow. */
const WARM_UP = 6;

/**
 * Times each step from people to a proved assignment, and the search for pairs with kdbush in turns with it: the
 * radius queries alone (`kdbushRadius`), with the same columns of rules and costs on what they find (`kdbush`), and,
 * once at the end, with the rules and costs asked pair by pair (`kdbushByRules`).
 */
export function timeSteps(name: string, problem: MatchingProblem, rounds: number): object {
  const { options } = problem;
  const context = createContext(problem);
  const { requests, helpers } = inOrder(problem);
  const everybody = byId(problem.helpers);
  const isEligible = (i: number, j: number) => {
    const [request, helper] = [requests[i], helpers[j]];
    return request !== undefined && helper !== undefined && firstRefusal(request, helper, context) === null;
  };
  const laps: Record<Step, number[]> = {
    pack: [],
    candidates: [],
    solve: [],
    proof: [],
    kdbushRadius: [],
    kdbush: [],
  };
  // As the matching thread keeps it between its plans.
  const [memory, pairsMemory] = [new Memory(), new Memory()];
  let pairs = 0;
  let packedBytes = 0;
  let grownBytes = 0;
  // Rounds before 0 warm up.
  for (let round = -WARM_UP; round < rounds; round++) {
    const before = usedBytes();
    const packed = timed(laps.pack, () => packPeople(requests, everybody, context, options));
    packedBytes = transferables(packed).reduce((sum, { byteLength }) => sum + byteLength, 0);
    const rows = timed(laps.candidates, () => findCandidates(packed, options, isEligible, pairsMemory));
    const { instance } = toInstance(problem, requests, helpers, rows);
    const solution = timed(laps.solve, () => solveAssignment(instance, memory));
    const problems = timed(laps.proof, () => checkAssignment(instance, solution));
    // Later rounds begin with what the one before left.
    if (round === -WARM_UP) grownBytes = usedBytes() - before;
    if (problems.length > 0) throw new Error(`Expected a proved assignment, found: ${problems.join('; ')}`);
    const tree = buildTree(packed);
    pairs = rows.helper.length;
    timed(laps.kdbushRadius, () => kdbushRadius(packed, tree));
    const others = timed(laps.kdbush, () => kdbushCandidates(packed, tree, options, isEligible, pairsMemory));
    if (others.helper.length !== pairs)
      throw new Error(`Expected ${pairs} pairs, found ${others.helper.length}.`);
  }
  const byRules: number[] = [];
  const costOf = (i: number, j: number) => {
    const [request, helper] = [requests[i], helpers[j]];
    return request && helper ? pairCost(request, helper, options) : NaN;
  };
  const packed = packPeople(requests, everybody, context, options);
  const found = timed(byRules, () => kdbushByRules(packed, buildTree(packed), isEligible, costOf));
  if (found.pairs !== pairs) throw new Error(`Expected ${pairs} pairs, found ${found.pairs}.`);
  const { run, ...others } = figures(laps, rounds);
  return {
    name,
    rounds,
    pairs,
    run,
    ...others,
    kdbushByRules: exact(byRules[0] ?? NaN),
    kdbushByRulesOverRun: exact((byRules[0] ?? NaN) / (run ?? NaN)),
    packedMB: mega(packedBytes),
    grownMB: mega(grownBytes),
  };
}

function figures(laps: Record<Step, number[]>, rounds: number): Record<string, number> {
  const warm = (step: Step) => laps[step].slice(-rounds);
  const run = warm('candidates').map(
    (time, round) => time + (warm('solve')[round] ?? NaN) + (warm('proof')[round] ?? NaN),
  );
  return {
    ...Object.fromEntries(steps.map((step) => [step, exact(median(warm(step)))])),
    run: exact(median(run)),
    kdbushOverCandidates: exact(medianRatio(warm('kdbush'), warm('candidates'))),
    kdbushOverRun: exact(medianRatio(warm('kdbush'), run)),
    kdbushRadiusOverRun: exact(medianRatio(warm('kdbushRadius'), run)),
  };
}

/** Milliseconds of processor time, all threads: the clock tells little on a machine that is shared. */
function timed<T>(times: number[], work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1_000);
  return result;
}

/** What is held once garbage is gone; as much as can be told without `--expose-gc`. */
function usedBytes(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function mega(bytes: number): number {
  return exact(bytes / 1e6);
}
