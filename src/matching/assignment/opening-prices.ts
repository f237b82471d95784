/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { State } from './state';

/** About so many requests are looked at to learn how the rest are. */
const SAMPLE = 500;

/**
 * Where more units want a seat than there are, all seats become so dear that some units stay without. The auction
 * would raise every price there step by step; this begins `below` under the price at which, were every candidate as
 * good as the cheapest, as many units stay as there are seats. A seat that nobody takes at that price comes down
 * again between the rounds, and at last in `mend.ts`.
 */
export function openNearClearing(state: State, units: number, seats: number, below: number): void {
  const price = clearingPrice(state, seats / units) - below;
  for (let j = 0; j < state.price.length; j++) if (state.price[j]! < price) state.price[j] = price;
}

/** The price at which this part of all units would rather pay it than stay without. */
function clearingPrice({ instance }: State, part: number): number {
  const { rowStart, cost, need, unassignedCost } = instance;
  const stride = Math.max(1, Math.floor(need.length / SAMPLE));
  const worth: number[] = [];
  for (let i = 0; i < need.length; i += stride) {
    let least = Infinity;
    for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) least = Math.min(least, cost[e]!);
    if (need[i]! > 0) worth.push(unassignedCost[i]! - least);
  }
  worth.sort((a, b) => b - a);
  return Math.floor(worth[Math.floor(part * worth.length)] ?? -Infinity);
}
