/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance, AssignmentSolution } from '../assignment/instance';

/** The edges of an instance seen from either side, with the plan and the prices that the assignment gave them. */
export type Graph = {
  readonly instance: AssignmentInstance;
  readonly requestOf: Int32Array;
  /** Edges of helper `j`: `byHelper[helperStart[j]] .. byHelper[helperStart[j + 1]]`. */
  readonly helperStart: Int32Array;
  readonly byHelper: Int32Array;
  /** 1 where the assignment chose the edge. */
  readonly chosen: Uint8Array;
  readonly requestPrice: Float64Array;
  readonly helperPrice: Float64Array;
};

export function buildGraph(instance: AssignmentInstance, relaxed: AssignmentSolution): Graph {
  const edges = instance.helper.length;
  const requestOf = new Int32Array(edges);
  for (let i = 0; i < instance.need.length; i++)
    requestOf.fill(i, instance.rowStart[i], instance.rowStart[i + 1]);
  const helperStart = new Int32Array(instance.capacity.length + 1);
  for (const j of instance.helper) helperStart[j + 1]!++;
  for (let j = 0; j < instance.capacity.length; j++) helperStart[j + 1]! += helperStart[j]!;
  const next = helperStart.slice();
  const byHelper = new Int32Array(edges);
  instance.helper.forEach((j, edge) => (byHelper[next[j]!++] = edge));
  const chosen = new Uint8Array(edges);
  for (const edge of relaxed.edges) chosen[edge] = 1;
  const { requestPrice, helperPrice } = relaxed;
  return { instance, requestOf, helperStart, byHelper, chosen, requestPrice, helperPrice };
}

export function edgesOfRequest({ instance }: Graph, i: number): Int32Array {
  return range(instance.rowStart[i]!, instance.rowStart[i + 1]!);
}

export function edgesOfHelper({ byHelper, helperStart }: Graph, j: number): Int32Array {
  return byHelper.subarray(helperStart[j], helperStart[j + 1]);
}

function range(from: number, to: number): Int32Array {
  return Int32Array.from({ length: to - from }, (_, k) => from + k);
}
