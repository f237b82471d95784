/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Packed } from '../packed/pack';
import { ANY_TIME } from '../packed/request-times';
import type { TravelOptions } from '../time/way';
import { keepStaying, type Shortlist } from './shortlist';
import { hasTimeInParts, isFarOff, type Clearance } from './time-in-parts';

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
  const { index } = packed.helpers;
  const c = classOf[i]!;
  const [first, last] = [start[c]!, start[c + 1]!];
  if (clearance.from.length === 0 || column[first] === ANY_TIME) return;
  const { position, part, stays, left } = list;
  const busy = listBusy(clearance, list);
  stays.fill(1, 0, list.count);
  let refused = 0;
  for (let k = 0; k < busy; k++) {
    const at = left[k]!;
    const p = position[at]!;
    if (overlaps[c] === 1) stays[at] = Number(isEligible(i, index[p]!));
    else if (part[at]! < 0 || !isFarOff(packed, clearance, part[at]!, p))
      stays[at] = Number(hasTimeInParts(packed, travel, i, p, clearance, first, last));
    refused += 1 - stays[at]!;
  }
  if (refused > 0) keepStaying(list);
}

/** Lists the entries of those with confirmed tasks, and returns how many there are. */
function listBusy({ busy: isBusy }: Clearance, { count, position, left }: Shortlist): number {
  let busy = 0;
  for (let k = 0; k < count; k++) {
    const p = position[k]!;
    left[busy] = k;
    busy += (isBusy[p >> 5]! >> (p & 31)) & 1;
  }
  return busy;
}
