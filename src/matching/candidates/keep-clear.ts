/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Packed } from '../packed/pack';
import { ANY_TIME } from '../packed/request-times';
import type { TravelOptions } from '../time/way';
import type { Shortlist } from './shortlist';
import { hasTimeInParts, type Clearance } from './time-in-parts';

/** Whether every rule allows the pair; both by index in the lists that were packed. */
export type IsEligible = (request: number, helper: number) => boolean;

/**
 * Of those with a free stretch, keeps the helpers who have one clear of their confirmed tasks and the way to and from
 * them. Where a window's days overlap, because clocks are set forward, the rules themselves are asked.
 */
export function keepClear(
  packed: Packed,
  travel: TravelOptions,
  isEligible: IsEligible,
  i: number,
  list: Shortlist,
  clearance: Clearance,
): void {
  const { classOf, start, column, overlaps } = packed.requests.times;
  const { confirmed, index } = packed.helpers;
  const c = classOf[i]!;
  const [first, last] = [start[c]!, start[c + 1]!];
  if (clearance.from.length === 0 || column[first] === ANY_TIME) return;
  let count = 0;
  for (let k = 0; k < list.count; k++) {
    const p = list.position[k]!;
    const isBusy = confirmed.start[p] !== confirmed.start[p + 1];
    if (isBusy && overlaps[c] === 1 && !isEligible(i, index[p]!)) continue;
    if (isBusy && overlaps[c] === 0 && !hasTimeInParts(packed, travel, i, p, clearance, first, last))
      continue;
    list.position[count] = p;
    list.chord[count++] = list.chord[k]!;
  }
  list.count = count;
}
