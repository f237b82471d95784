type Node = {
  readonly forbidden: readonly number[];
  readonly edges: Int32Array;
  /** The least that any plan without the forbidden edges can cost. */
  readonly objective: number;
  readonly order: number;
};

/** An assignment problem whose solutions may hold conflicts: sets of edges that cannot all be chosen. */
export type Conflicted = {
  /** The best choice without the forbidden edges, conflicts left aside. */
  readonly solve: (forbidden: readonly number[]) => {
    readonly edges: Int32Array;
    readonly objective: number;
  };
  /** Edges of a choice that cannot all stay, as few as possible; null where there is no conflict. */
  readonly findConflict: (edges: Int32Array) => readonly number[] | null;
};

export type Found = {
  /** The best choice without conflicts, if the search came to its end. */
  readonly edges: Int32Array | null;
  /** No choice without conflicts can cost less. */
  readonly bound: number;
  readonly nodes: number;
};

/**
 * Looks for the best choice without conflicts, best bound first (branch and bound). Where edges are in conflict, at
 * least one of them must go: one branch for each. The first choice without a conflict is the best there is, because
 * every branch left has a bound at least as high.
 * @param nodesAtMost after so many the search gives up; the bound reached still holds
 */
export function searchWithoutConflicts({ solve, findConflict }: Conflicted, nodesAtMost: number): Found {
  const open: Node[] = [{ forbidden: [], ...solve([]), order: 0 }];
  const seen = new Set<string>();
  let nodes = 0;
  let bound = open[0]?.objective ?? 0;
  for (let node = takeBest(open); node !== null; node = takeBest(open)) {
    bound = node.objective;
    const conflict = findConflict(node.edges);
    if (conflict === null) return { edges: node.edges, bound, nodes };
    for (const edge of conflict) {
      if (nodes >= nodesAtMost) return { edges: null, bound, nodes };
      const forbidden = [...node.forbidden, edge].sort((a, b) => a - b);
      const key = forbidden.join();
      if (seen.has(key)) continue;
      seen.add(key);
      nodes++;
      open.push({ forbidden, ...solve(forbidden), order: nodes });
    }
  }
  return { edges: null, bound, nodes };
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
