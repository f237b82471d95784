/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import { EARLIER, KNOWN, REFUSED } from '../packed/marks';
import { ANYBODY, EARLIER_ONLY, type Packed } from '../packed/pack';
import type { Shortlist } from './shortlist';

/**
 * Strikes out those marked as refused, and tells earlier helpers from new ones.
 * @returns what everybody costs for being new, which earlier ones get back
 */
export function applyMarks(packed: Packed, options: MatchingOptions, i: number, list: Shortlist): number {
  const { start, position, kind } = packed.marks;
  const continuity = packed.requests.continuity[i];
  if (continuity === EARLIER_ONLY) keepMarked(packed, i, list);
  const forNew = continuity === ANYBODY ? 0 : Math.round(options.continuityMetres);
  for (let m = start[i]!; m < start[i + 1]!; m++) {
    const at = indexOf(list, position[m]!);
    if (at < 0) continue;
    if ((kind[m]! & REFUSED) !== 0) list.stays[at] = 0;
    else if ((kind[m]! & KNOWN) !== 0) list.cost[at]! -= forNew;
  }
  return forNew;
}

/** Keeps earlier helpers only. */
function keepMarked({ marks }: Packed, i: number, { position, stays, count }: Shortlist): void {
  const earlier = new Set<number>();
  for (let m = marks.start[i]!; m < marks.start[i + 1]!; m++)
    if ((marks.kind[m]! & EARLIER) !== 0) earlier.add(marks.position[m]!);
  for (let k = 0; k < count; k++) if (!earlier.has(position[k]!)) stays[k] = 0;
}

function indexOf({ position, count }: Shortlist, wanted: number): number {
  for (let k = 0; k < count; k++) if (position[k] === wanted) return k;
  return -1;
}
