import type { DimacsFacts } from './problem';

/** Half of what the engine takes, so that its own reserves never matter. */
const LARGEST_SUM = Number.MAX_SAFE_INTEGER / 8;

/**
 * What a source that stays alone has to cost so that one more pair is always worth it. One more pair changes the
 * others along a path: at most `pairs` arcs come, each at most `most`, and one fewer go, each at least `least`.
 * Where that would leave the exact range it is as much as fits, and not known to be enough.
 */
export function dearEnough(counts: {
  readonly sources: number;
  readonly pairs: number;
  readonly least: number;
  readonly most: number;
}): DimacsFacts {
  const { sources, pairs, least, most } = counts;
  if (pairs === 0 || most < least) return { unassignedCost: 1, isEnough: true };
  const enough = Math.max(1, most + (pairs - 1) * (most - least) + 1);
  const largestCost = Math.max(Math.abs(least), Math.abs(most));
  const fitting = Math.max(1, Math.floor(LARGEST_SUM / (sources + 2)) - largestCost);
  return { unassignedCost: Math.min(enough, fitting), isEnough: enough <= fitting };
}
