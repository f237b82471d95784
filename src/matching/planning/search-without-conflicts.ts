import type { AssignmentSolution } from '../assignment/instance';
import type { Prepared } from './prepare';
import { Timetable } from './timetable';

type Node = {
  readonly forbidden: readonly number[];
  readonly edges: Int32Array;
  /** The least that any plan without the forbidden edges can cost. */
  readonly objective: number;
  readonly order: number;
};

export type Found = {
  /** The plan, if the search came to its end. */
  readonly timetable: Timetable | null;
  /** No plan without time conflicts can cost less. */
  readonly bound: number;
  readonly nodes: number;
};

type Solve = (forbidden: readonly number[]) => Pick<AssignmentSolution, 'edges' | 'objective'>;

/**
 * Looks for the best plan in which every helper's tasks fit into their time, best bound first (branch and bound).
 * Where a helper's tasks do not fit, at least one of them must go: one branch for each. The first plan without a
 * conflict is the best there is, because every branch left has a bound at least as high.
 * @param nodesAtMost after so many the search gives up; the bound reached still holds
 */
export function searchWithoutConflicts(
  prepared: Prepared,
  relaxed: Pick<AssignmentSolution, 'edges' | 'objective'>,
  solve: Solve,
  nodesAtMost: number,
): Found {
  const open: Node[] = [{ forbidden: [], edges: relaxed.edges, objective: relaxed.objective, order: 0 }];
  const seen = new Set<string>();
  let nodes = 0;
  for (let node = takeBest(open); node !== null; node = takeBest(open)) {
    const timetable = new Timetable(prepared, node.edges);
    const [conflict] = timetable.conflicts;
    if (conflict === undefined) return { timetable, bound: node.objective, nodes };
    // Each branch settles one conflict, so that more of them than nodes left cannot come to an end.
    if (timetable.conflicts.length > nodesAtMost - nodes)
      return { timetable: null, bound: node.objective, nodes };
    const branches = [conflict, ...timetable.edgesOf(prepared.instance.helper[conflict] ?? -1)];
    for (const edge of branches) {
      if (nodes >= nodesAtMost) return { timetable: null, bound: node.objective, nodes };
      const forbidden = [...node.forbidden, edge].sort((a, b) => a - b);
      const key = forbidden.join();
      if (seen.has(key)) continue;
      seen.add(key);
      nodes++;
      const { edges, objective } = solve(forbidden);
      open.push({ forbidden, edges, objective, order: nodes });
    }
  }
  return { timetable: null, bound: relaxed.objective, nodes };
}

/** The open node with the least bound; the older one among equals, so that the search is the same every time. */
function takeBest(open: Node[]): Node | null {
  let best = -1;
  open.forEach((node, at) => {
    const other = open[best];
    const isBetter =
      other === undefined ||
      node.objective < other.objective ||
      (node.objective === other.objective && node.order < other.order);
    if (isBetter) best = at;
  });
  return best < 0 ? null : (open.splice(best, 1)[0] ?? null);
}
