/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { solveCertified } from '../assignment/certified';
import type { AssignmentInstance, AssignmentSolution } from '../assignment/instance';
import type { Memory } from '../assignment/memory';

/** Solves without the forbidden edges; answers in edges of the whole instance, which are the caller's to keep. */
export function solveWithout(
  instance: AssignmentInstance,
  forbidden: readonly number[],
  memory: Memory,
): Pick<AssignmentSolution, 'edges' | 'objective'> {
  const gone = new Set(forbidden);
  const count = instance.helper.length - gone.size;
  const kept = new Int32Array(count);
  const helper = new Int32Array(count);
  const cost = new Float64Array(count);
  const rowStart = new Int32Array(instance.rowStart.length);
  let at = 0;
  for (let i = 0; i < instance.need.length; i++) {
    for (let edge = instance.rowStart[i]!; edge < instance.rowStart[i + 1]!; edge++) {
      if (gone.has(edge)) continue;
      kept[at] = edge;
      helper[at] = instance.helper[edge]!;
      cost[at++] = instance.cost[edge]!;
    }
    rowStart[i + 1] = at;
  }
  const { edges, objective } = solveCertified({ ...instance, rowStart, helper, cost }, memory);
  return { edges: edges.map((edge) => kept[edge]!), objective };
}
