/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Memory } from '../assignment/memory';
import { metresAtMost } from '../packed/chord';
import type { Packed } from '../packed/pack';
import type { Places } from '../packed/places';
import { ANY_TIME } from '../packed/request-times';
import { MINUTE } from '../time/spans';
import { minutesFor, type TravelOptions } from '../time/way';
import type { Clearance } from './time-in-parts';

/** Distances are rounded one by one; so many metres more make up for that. */
const ROUNDING = 5;

/**
 * Rows of bits as `HelperTimes.open` has them: those for whom the day is open and no confirmed task is anywhere near
 * the times that requests ask for on it, so that no way to or from one can matter.
 */
export function calmDays(
  packed: Packed,
  travel: TravelOptions,
  clearance: Clearance,
  memory: Memory,
): Int32Array {
  const { confirmed, times } = packed.helpers;
  const { open, columns, words } = times;
  if (confirmed.from.length === 0) return open;
  const calm = memory.anyInt32(open.length);
  calm.set(open);
  const { begins, ends } = boundsOfDays(packed);
  const ride = longestRide(packed);
  for (let p = 0; p + 1 < confirmed.start.length; p++) {
    for (let k = confirmed.start[p]!, last = confirmed.start[p + 1]!; k < last; k++) {
      const way = Math.min(clearance.longest, longestWayTo(packed, travel, p, k, ride));
      const from = confirmed.from[k]! - way;
      const to = confirmed.to[k]! + way;
      for (let d = 0; d < columns; d++) {
        if (!(from < ends[d]! && to > begins[d]!)) continue;
        for (let at = d * words + (p >> 5); at < calm.length; at += columns * words)
          calm[at]! &= ~(1 << (p & 31));
      }
    }
  }
  return calm;
}

/** What requests ask for on each day column, from the first to the last of it; nothing is ever near to any time. */
function boundsOfDays({ requests: { times }, helpers }: Packed): {
  readonly begins: Float64Array;
  readonly ends: Float64Array;
} {
  const { columns } = helpers.times;
  const begins = new Float64Array(columns).fill(Infinity);
  const ends = new Float64Array(columns).fill(-Infinity);
  for (let part = 0; part < times.column.length; part++) {
    const d = times.column[part]!;
    if (d === ANY_TIME) continue;
    begins[d] = Math.min(begins[d]!, times.origin[part]! + times.from[part]!);
    ends[d] = Math.max(ends[d]!, times.origin[part]! + times.to[part]!);
  }
  return { begins, ends };
}

/** The most metres between where a request begins and where it ends; Infinity where only its end is known. */
function longestRide({ requests: { place, end } }: Packed): number {
  let most = 0;
  for (let i = 0; i < place.x.length; i++) {
    if (Number.isNaN(place.x[i]!) && !Number.isNaN(end.x[i]!)) return Infinity;
    const square = squareBetween(place, i, end, i);
    if (square > most) most = square;
  }
  return metresAtMost(most);
}

/** Milliseconds that no way between task `k` of the helper and a request takes longer than. */
function longestWayTo(
  { helpers }: Packed,
  travel: TravelOptions,
  p: number,
  k: number,
  ride: number,
): number {
  const { home, travelLimit, confirmed } = helpers;
  const most = travelLimit[p]! + ride + ROUNDING;
  const metres = Math.max(
    longestVia(home, p, confirmed.begins, k, most),
    longestVia(home, p, confirmed.ends, k, most),
  );
  return (travel.betweenTasksMinutes + minutesFor(metres, travel)) * MINUTE;
}

/** By way of the helper's home, which no request begins or ends further from than `most`. */
function longestVia(home: Places, p: number, task: Places, k: number, most: number): number {
  // From or to an unknown place there is no way.
  if (Number.isNaN(task.x[k]!)) return 0;
  return Number.isNaN(home.x[p]!) ? Infinity : metresAtMost(squareBetween(home, p, task, k)) + most;
}

function squareBetween(a: Places, m: number, b: Places, n: number): number {
  return (a.x[m]! - b.x[n]!) ** 2 + (a.y[m]! - b.y[n]!) ** 2 + (a.z[m]! - b.z[n]!) ** 2;
}
