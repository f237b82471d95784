/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { checkAssignment } from '../assignment/check';
import type { AssignmentInstance, AssignmentSolution } from '../assignment/instance';
import { solveAssignment } from '../assignment/solve';
import type { OnProgress } from '../plan';
import type { Span } from '../problem';
import { fillGaps } from './fill-gaps';
import type { Prepared } from './prepare';
import { searchWithoutConflicts } from './search-without-conflicts';
import { Timetable } from './timetable';

export type Solved = {
  /** Chosen edges of the prepared instance with the time each may take place (null: any time). */
  readonly slots: ReadonlyMap<number, Span | null>;
  /** The proved optimum of the instance with time conflicts between tasks left aside: no plan can be better. */
  readonly relaxed: AssignmentSolution;
  /** What no plan without time conflicts can beat; at least the relaxed optimum. */
  readonly bound: number;
  readonly rounds: number;
};

/** Very large problems get fewer rounds, so that a plan stays a matter of seconds; what is left over is settled. */
const EDGES_SOLVED_AT_MOST = 20_000_000;

/**
 * The exact assignment. Where tasks of a helper do not fit into their time, a bounded search looks for the best plan
 * in which they do, and proves it; beyond its bounds the pairs in the way are forbidden and the rest is solved again.
 * Every assignment is certified.
 */
export function solveWithoutConflicts(prepared: Prepared, onProgress?: OnProgress): Solved {
  const { instance, problem } = prepared;
  const affordable = Math.ceil(EDGES_SOLVED_AT_MOST / (instance.helper.length + 1));
  const most = Math.min(problem.options.conflictRoundsAtMost, affordable);
  const forbidden = new Uint8Array(instance.helper.length);
  onProgress?.('solving', 0, most + 1);
  const relaxed = solveCertified(instance);
  const found = searchWithoutConflicts(
    prepared,
    relaxed,
    (edges) => solveAllowed(instance, marked(instance, edges)),
    Math.min(problem.options.conflictNodesAtMost, affordable),
  );
  if (found.timetable !== null) {
    onProgress?.('solving', most + 1, most + 1);
    return { slots: found.timetable.slots(), relaxed, bound: found.bound, rounds: found.nodes };
  }
  let edges: Int32Array = relaxed.edges;
  let timetable = new Timetable(prepared, edges);
  let rounds = 0;
  while (timetable.conflicts.length > 0 && rounds < most) {
    for (const edge of timetable.conflicts) forbidden[edge] = 1;
    rounds++;
    onProgress?.('solving', rounds, most + 1);
    edges = solveAllowed(instance, forbidden).edges;
    timetable = new Timetable(prepared, edges);
  }
  if (rounds > 0) fillGaps(prepared, timetable, relaxed.missing);
  onProgress?.('solving', most + 1, most + 1);
  return { slots: timetable.slots(), relaxed, bound: found.bound, rounds };
}

function solveCertified(instance: AssignmentInstance): AssignmentSolution {
  const solution = solveAssignment(instance);
  const problems = checkAssignment(instance, solution);
  if (problems.length > 0) throw new Error(`The assignment could not be proved: ${problems.join('; ')}`);
  return solution;
}

function marked(instance: AssignmentInstance, edges: readonly number[]): Uint8Array {
  const marks = new Uint8Array(instance.helper.length);
  for (const edge of edges) marks[edge] = 1;
  return marks;
}

/** Solves without the forbidden edges; answers in edges of the whole instance. */
function solveAllowed(
  instance: AssignmentInstance,
  forbidden: Uint8Array,
): Pick<AssignmentSolution, 'edges' | 'objective'> {
  const kept = new Int32Array(forbidden.length);
  const rowStart = new Int32Array(instance.rowStart.length);
  let count = 0;
  for (let i = 0; i < instance.need.length; i++) {
    for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) {
      if (forbidden[edge] === 0) kept[count++] = edge;
    }
    rowStart[i + 1] = count;
  }
  const helper = new Int32Array(count);
  const cost = instance.cost.slice(0, count);
  for (let k = 0; k < count; k++) {
    helper[k] = instance.helper[kept[k]!]!;
    cost[k] = instance.cost[kept[k]!]!;
  }
  const { edges, objective } = solveCertified({ ...instance, rowStart, helper, cost });
  return { edges: edges.map((edge) => kept[edge]!), objective };
}
