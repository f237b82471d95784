/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from '../../src/matching/assignment/instance';
import type { Contestant } from './contestant.mjs';

/** With costs as doubles, and as integers of 32 bits. */
export const ARG_MIN = ['arg-min', 'arg-min int32'] as const;

/**
 * The least a solver must do: look at every edge once and name each request's cheapest. Once with costs as doubles,
 * once with 32-bit integers.
 */
export function argMinPass(instance: AssignmentInstance): Contestant[] {
  const best = new Int32Array(instance.need.length);
  const wide = Float64Array.from(instance.cost);
  const narrow = Int32Array.from(instance.cost);
  return [
    pass(ARG_MIN[0], () => argMinOfRows(instance.rowStart, wide, best)),
    pass(ARG_MIN[1], () => argMinOfRowsInt32(instance.rowStart, narrow, best)),
  ];
}

function pass(name: string, work: () => void): Contestant {
  return {
    name,
    patience: Infinity,
    lap: (repeats) => {
      const start = performance.now();
      for (let k = 0; k < repeats; k++) work();
      const solve = (performance.now() - start) / repeats;
      return { all: solve, solve, objective: null };
    },
    close: () => undefined,
  };
}

function argMinOfRows(rowStart: Int32Array, cost: Float64Array, best: Int32Array): void {
  for (let i = 0; i < best.length; i++) {
    let at = -1;
    let least = Infinity;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      if (cost[e]! < least) {
        least = cost[e]!;
        at = e;
      }
    }
    best[i] = at;
  }
}

/** The same in 32 bits; a function of its own, so that the engine compiles each for one kind of array. */
function argMinOfRowsInt32(rowStart: Int32Array, cost: Int32Array, best: Int32Array): void {
  for (let i = 0; i < best.length; i++) {
    let at = -1;
    let least = 0x7fffffff;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
      if (cost[e]! < least) {
        least = cost[e]!;
        at = e;
      }
    }
    best[i] = at;
  }
}
