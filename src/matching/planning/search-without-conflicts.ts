type Node = {
  readonly forbidden: readonly number[];
  readonly edges: Int32Array;
  /** The least that any plan without the forbidden edges can cost. */
  readonly objective: number;
  readonly order: number;
};

type Choice = Pick<Node, 'edges' | 'objective'>;

/** An assignment problem whose solutions may hold conflicts: sets of edges that cannot all be chosen. */
export type Conflicted = {
  /** The best choice with conflicts left aside. */
  readonly root: Choice;
  /** The same without the forbidden edges. */
  readonly solve: (forbidden: readonly number[]) => Choice;
  /** Edges of a choice that cannot all stay, as few as possible; null where there is no conflict. */
  readonly findConflict: (edges: Int32Array) => readonly number[] | null;
};

export type Found = {
  /** A choice without conflicts. */
  readonly edges: Int32Array;
  /** Whether it is the best, because the search came to its end. */
  readonly isBest: boolean;
  /** No choice without conflicts can cost less. */
  readonly bound: number;
  readonly nodes: number;
};

/**
 * Looks for the best choice without conflicts, best bound first (branch and bound). Where edges are in conflict, at
 * least one of them must go: one branch for each. The first choice without a conflict is the best there is, because
 * every branch left has a bound at least as high.
 * @param nodesAtMost after so many the search gives up: the bound reached still holds, and from where it stands the
 *   cheapest branch is followed until no conflict is left
 */
export function searchWithoutConflicts(
  { root, solve, findConflict }: Conflicted,
  nodesAtMost: number,
): Found {
  const open: Node[] = [{ ...root, forbidden: [], order: 0 }];
  const seen = new Set<string>();
  let nodes = 0;
  for (let node = takeBest(open); node !== null; node = takeBest(open)) {
    const bound = node.objective;
    const conflict = findConflict(node.edges);
    if (conflict === null) return { edges: node.edges, isBest: true, bound, nodes };
    if (nodes >= nodesAtMost) return { ...dive(node, { solve, findConflict }), isBest: false, bound, nodes };
    for (const edge of conflict) {
      const forbidden = [...node.forbidden, edge].sort((a, b) => a - b);
      const key = forbidden.join();
      if (seen.has(key)) continue;
      seen.add(key);
      nodes++;
      open.push({ ...solve(forbidden), forbidden, order: nodes });
    }
  }
  // Every conflict can be left by forbidding its edges one by one, so that some node is always open.
  throw new Error('The search for a plan without conflicts lost its way.');
}

function dive(from: Node, { solve, findConflict }: Pick<Conflicted, 'solve' | 'findConflict'>): Choice {
  let { forbidden, edges, objective } = from;
  for (let conflict = findConflict(edges); conflict !== null; conflict = findConflict(edges)) {
    const branches = conflict.map((edge) => ({
      ...solve([...forbidden, edge]),
      forbidden: [...forbidden, edge],
    }));
    branches.sort((a, b) => a.objective - b.objective);
    ({ forbidden, edges, objective } = branches[0] ?? from);
  }
  return { edges, objective };
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
