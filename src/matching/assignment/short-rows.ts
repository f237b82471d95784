/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { AssignmentInstance } from './instance';
import type { Memory } from './memory';
import type { State } from './state';

/**
 * The candidates of a request that may matter for its next bids, from where its row begins up to `end`; 0 where there
 * is no such list. Prices only rise in a round, so none that is left out becomes cheaper than `floor`.
 */
export type ShortRows = {
  readonly edge: Int32Array;
  readonly end: Int32Array;
  readonly floor: Float64Array;
};

/** Steps above the second best within which candidates are listed. */
export const REACH = 16;
/** Candidates of a request, on average, from which on lists pay. */
const LONG_ROW = 64;

/** Null where rows are so short that reading them whole is quicker. */
export function createShortRows({ need, helper }: AssignmentInstance, memory: Memory): ShortRows | null {
  if (helper.length < LONG_ROW * need.length) return null;
  return {
    edge: memory.anyInt32(helper.length),
    end: memory.int32(need.length),
    floor: memory.anyFloat64(need.length),
  };
}

/** Lists the candidates up to `most`, and those the request has, which it may have to bid for again. */
export function shorten(
  { instance, price, chosen }: State,
  { edge, end, floor }: ShortRows,
  i: number,
  most: number,
): void {
  const { rowStart, helper, cost } = instance;
  let at = rowStart[i]!;
  let least = Infinity;
  for (let e = at, last = rowStart[i + 1]!; e < last; e++) {
    const value = cost[e]! + price[helper[e]!]!;
    if (value <= most || chosen[e] !== 0) edge[at++] = e;
    else if (value < least) least = value;
  }
  end[i] = at;
  floor[i] = least;
}
