/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { comparePriority } from '../priority';
import type { AssignmentInstance } from '../assignment/instance';
import type { MatchingRequest } from '../problem';
import { findChain } from './move-chain';
import { cheapestFirst, missingOf } from './rows';
import type { Timetable } from './timetable';

/**
 * After tasks were dropped because they did not fit: gives requests still short of helpers the cheapest ones who have
 * a seat and the time, the most urgent first. Where there is none, others move on in a chain, each to a helper of
 * somebody who moves on in turn, until somebody finds a free one; or until somebody less urgent goes without.
 * @param servedAtMost places that can be served with time left aside: no need to look for more
 * @param looksAtMost pairs that are tried out at most in looking for chains
 */
export function fillGaps(
  requests: readonly MatchingRequest[],
  instance: AssignmentInstance,
  timetable: Timetable,
  servedAtMost: number,
  looksAtMost: number,
): void {
  const order = requests.map((_, i) => i).sort((a, b) => comparePriority(requests[a]!, requests[b]!));
  const served = timetable.countByRequest();
  const short = order.filter((i) => (served.get(i) ?? 0) < instance.need[i]!);
  for (const i of short) fillDirectly(instance, timetable, i);
  const looks = { left: looksAtMost };
  let lost = servedAtMost - timetable.count();
  for (const i of short) {
    let missing = missingOf(instance, timetable, i);
    while (missing > 0 && lost > 0 && looks.left > 0 && findChain(instance, timetable, i, looks)) {
      missing--;
      lost = servedAtMost - timetable.count();
    }
  }
}

function fillDirectly(instance: AssignmentInstance, timetable: Timetable, i: number): void {
  let missing = missingOf(instance, timetable, i);
  for (const edge of cheapestFirst(instance, i)) {
    if (missing > 0 && !timetable.has(edge) && timetable.tryAdd(edge, i)) missing--;
  }
}
