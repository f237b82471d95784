import { checkAssignment } from '../assignment/check';
import { solveAssignment } from '../assignment/solve';
import type { ExactSolver } from './exact-solver';
import { buildInstance, type InstanceParts } from './instances';
import { smallParts } from './small-instances';

/** An instance that ours got wrong: `smallParts(seed)` makes it again. */
export type Mismatch = { readonly seed: number; readonly kind: string; readonly problems: readonly string[] };

const BATCH = 250;

/** Solves `count` small instances, from seed `first` on, and has each checked and solved again by `exact`. */
export function* fuzzAssignments(first: number, count: number, exact: ExactSolver): Generator<Mismatch> {
  for (let from = first; from < first + count; from += BATCH) {
    const size = Math.min(BATCH, first + count - from);
    const batch = Array.from({ length: size }, (_, k) => smallParts(from + k));
    const expected = exact(batch);
    for (const [k, parts] of batch.entries()) {
      const problems = problemsWith(parts, expected[k] ?? NaN);
      if (problems.length > 0) yield { seed: from + k, kind: parts.kind, problems };
    }
  }
}

function problemsWith(parts: InstanceParts, expected: number): string[] {
  const instance = buildInstance(parts);
  try {
    const solution = solveAssignment(instance);
    const problems = checkAssignment(instance, solution);
    if (solution.objective !== expected)
      problems.push(`objective: found ${solution.objective}, another solver ${expected}`);
    return problems;
  } catch (error) {
    return [`threw: ${error instanceof Error ? error.message : String(error)}`];
  }
}
