/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { FixedPairs } from './fixed-pairs';
import type { LiveState } from './live-state';

/** What the plan gives one request, its fixed pairs included. */
export type RequestPart = {
  readonly helpers: readonly number[];
  /** What each of them costs. */
  readonly costs: readonly number[];
  /** How many helpers it needs and has not. */
  readonly missing: number;
  /** Its pairs and its missing helpers together; seat prices are the helpers'. */
  readonly cost: number;
};

export function readPart({ state }: LiveState, fixed: FixedPairs, i: number): RequestPart {
  const { instance, rowEnd, chosen } = state;
  const helpers: number[] = [];
  const costs: number[] = [];
  const missing = state.missing[i]!;
  let sum = missing === 0 ? 0 : missing * instance.unassignedCost[i]!;
  for (const { j, cost } of fixed.pairsOf(i)) {
    helpers.push(j);
    costs.push(cost);
    sum += cost;
  }
  for (let e = instance.rowStart[i]!; e < rowEnd[i]!; e++) {
    if (chosen[e] === 0) continue;
    helpers.push(instance.helper[e]!);
    costs.push(instance.cost[e]!);
    sum += instance.cost[e]!;
  }
  return { helpers, costs, missing, cost: sum };
}

/** What the helper's taken seats cost, those of fixed pairs included. */
export function readSeatsCost({ state, seats }: LiveState, fixed: FixedPairs, j: number): number {
  let sum = fixed.seatsCostOf(j);
  const first = state.slotStart[j]!;
  for (let slot = first; slot < first + state.load[j]!; slot++) sum += seats.fields.price[slot]!;
  return sum;
}
