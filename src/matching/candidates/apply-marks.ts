/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { MatchingOptions } from '../options';
import { EARLIER, KNOWN, REFUSED } from '../packed/marks';
import { ANYBODY, EARLIER_ONLY, type Packed } from '../packed/pack';
import { keep, type Shortlist } from './shortlist';

/** Strikes out those marked as refused, and tells earlier helpers from new ones. */
export function applyMarks(packed: Packed, options: MatchingOptions, i: number, list: Shortlist): void {
  const { start, position, kind } = packed.marks;
  const continuity = packed.requests.continuity[i];
  if (continuity === EARLIER_ONLY) keepMarked(packed, i, list);
  const forNew = continuity === ANYBODY ? 0 : Math.round(options.continuityMetres);
  if (forNew !== 0) for (let k = 0; k < list.count; k++) list.cost[k]! += forNew;
  for (let m = start[i]!; m < start[i + 1]!; m++) {
    const at = indexOf(list, position[m]!);
    if (at < 0) continue;
    if ((kind[m]! & REFUSED) !== 0) strike(list, at);
    else if ((kind[m]! & KNOWN) !== 0) list.cost[at]! -= forNew;
  }
}

/** Keeps earlier helpers only. */
function keepMarked({ marks }: Packed, i: number, list: Shortlist): void {
  const earlier = new Set<number>();
  for (let m = marks.start[i]!; m < marks.start[i + 1]!; m++)
    if ((marks.kind[m]! & EARLIER) !== 0) earlier.add(marks.position[m]!);
  let count = 0;
  for (let k = 0; k < list.count; k++) if (earlier.has(list.position[k]!)) keep(list, k, count++);
  list.count = count;
}

function indexOf({ position, count }: Shortlist, wanted: number): number {
  for (let k = 0; k < count; k++) if (position[k] === wanted) return k;
  return -1;
}

function strike(list: Shortlist, at: number): void {
  for (let k = at + 1; k < list.count; k++) keep(list, k, k - 1);
  list.count--;
}
