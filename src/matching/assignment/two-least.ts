/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { State } from './state';

/**
 * The two least of what candidates cost with their prices, and the edge that costs least, the first of equals;
 * -1 where none is below what was known before.
 */
export type TwoLeast = { least: number; second: number; edge: number };

/**
 * Reads a row of candidates without a branch that nobody could foretell, two at a time so that neither waits for the
 * other; half of an auction goes by here. A comparison counts as 0 or 1, and its negative is no bits or all of them.
 * Prices must be finite.
 * @param found the two least of what else there is; is told those of both
 */
export function readRow({ instance, price }: State, i: number, found: TwoLeast): void {
  const { rowStart, helper, cost } = instance;
  const end = rowStart[i + 1]!;
  let { least, second } = found;
  let edge = -1;
  let e = rowStart[i]!;
  for (; e + 1 < end; e += 2) {
    const one = cost[e]! + price[helper[e]!]!;
    const other = cost[e + 1]! + price[helper[e + 1]!]!;
    const lower = lesser(one, other);
    edge += (e + +(other < one) - edge) & -+(lower < least);
    const between = greater(least, lower);
    least = lesser(least, lower);
    second = lesser(second, lesser(between, greater(one, other)));
  }
  if (e < end) {
    const value = cost[e]! + price[helper[e]!]!;
    edge += (e - edge) & -+(value < least);
    second = lesser(second, greater(least, value));
    least = lesser(least, value);
  }
  found.least = least;
  found.second = second;
  found.edge = edge;
}

/** The same where the request may hold some of its candidates: they are passed over. */
export function readRowButHeld({ instance, price, chosen }: State, i: number, found: TwoLeast): void {
  const { rowStart, helper, cost } = instance;
  let { least, second } = found;
  let edge = -1;
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++) {
    if (chosen[e] === 1) continue;
    const value = cost[e]! + price[helper[e]!]!;
    edge += (e - edge) & -+(value < least);
    second = lesser(second, greater(least, value));
    least = lesser(least, value);
  }
  found.least = least;
  found.second = second;
  found.edge = edge;
}

/** As `Math.min`, but without a branch; exact for integers and fractions that leave room for twice their size. */
export function lesser(a: number, b: number): number {
  return (a + b - Math.abs(a - b)) / 2;
}

function greater(a: number, b: number): number {
  return (a + b + Math.abs(a - b)) / 2;
}
