/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { distanceMetres } from '../geometry';
import { metresAtMost, metresOfChord } from '../packed/chord';
import type { HelperTimes } from '../packed/helper-times';
import type { Packed } from '../packed/pack';
import type { Places } from '../packed/places';
import { MINUTE } from '../time/spans';
import { minutesFor, type TravelOptions } from '../time/way';

/**
 * Confirmed tasks of the helper at hand, each with the way to it from the request and back from it; in milliseconds.
 */
export type Clearance = {
  count: number;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** No way between tasks and requests takes longer. */
  readonly longest: number;
  /** A row of bits: who has confirmed tasks. */
  readonly busy: Int32Array;
};

export function createClearance(packed: Packed, travel: TravelOptions): Clearance {
  const { start } = packed.helpers.confirmed;
  const busy = new Int32Array(Math.ceil(start.length / 32));
  let most = 0;
  for (let p = 0; p + 1 < start.length; p++) {
    const tasks = start[p + 1]! - start[p]!;
    busy[p >> 5]! |= Number(tasks > 0) << (p & 31);
    if (tasks > most) most = tasks;
  }
  return {
    count: 0,
    busy,
    from: new Float64Array(most),
    to: new Float64Array(most),
    longest: most > 0 ? longestWay(packed, travel) : 0,
  };
}

/** From the corners of the box around all places, as vectors. */
function longestWay({ requests, helpers: { confirmed } }: Packed, travel: TravelOptions): number {
  const all = [requests.place, requests.end, confirmed.begins, confirmed.ends];
  const square = (['x', 'y', 'z'] as const).reduce((sum, axis) => sum + spanOf(all, axis) ** 2, 0);
  return (travel.betweenTasksMinutes + minutesFor(metresAtMost(square), travel)) * MINUTE;
}

function spanOf(all: readonly Places[], axis: 'x' | 'y' | 'z'): number {
  let [least, most] = [1, -1];
  for (const places of all) {
    const values = places[axis];
    for (let k = 0; k < values.length; k++) {
      if (values[k]! < least) least = values[k]!;
      if (values[k]! > most) most = values[k]!;
    }
  }
  return Math.max(0, most - least);
}

/**
 * Whether the helper at position `p` has a stretch as long as request `i` takes in its parts `first .. last`, clear of
 * their confirmed tasks and the way to and from them. The parts must not overlap.
 */
export function hasTimeInParts(
  packed: Packed,
  travel: TravelOptions,
  i: number,
  p: number,
  clearance: Clearance,
  first: number,
  last: number,
): boolean {
  const { times: request } = packed.requests;
  const { profile, profiles, helpers } = packed.helpers.times;
  const c = request.classOf[i]!;
  const duration = request.duration[c]!;
  findWays(packed, travel, i, p, clearance);
  let begun = 0;
  let ended = -Infinity;
  for (let part = first; part < last; part++) {
    const d = request.column[part]!;
    if (!isOpen(packed.helpers.times, request.dayNeed[c]!, d, p)) continue;
    const free = profile[d * helpers + p]!;
    const origin = request.origin[part]!;
    for (let s = profiles.start[free]!, end = profiles.start[free + 1]!, earliest = s; s < end; s++) {
      const startsAt = origin + Math.max(profiles.from[s]!, request.from[part]!);
      const endsAt = origin + Math.min(profiles.to[s]!, request.to[part]!);
      if (endsAt <= startsAt) continue;
      // A stretch may run over midnight from one part into the next.
      const goesOn = s === earliest && startsAt === ended;
      if (!goesOn && hasClear(clearance, begun, ended, duration)) return true;
      if (!goesOn) begun = startsAt;
      ended = endsAt;
    }
  }
  return hasClear(clearance, begun, ended, duration);
}

/** Looks for the earliest time in a stretch that no confirmed task is in the way of. */
function hasClear({ count, from, to }: Clearance, begun: number, ended: number, duration: number): boolean {
  let at = begun;
  for (let k = 0; k < count && at + duration <= ended; k++) {
    if (from[k]! >= at + duration || to[k]! <= at) continue;
    at = to[k]!;
    // One seen before may be in the way of the later time.
    k = -1;
  }
  return at + duration <= ended;
}

function findWays(
  { requests, helpers }: Packed,
  travel: TravelOptions,
  i: number,
  p: number,
  clearance: Clearance,
): void {
  const { start, from, to, begins, ends } = helpers.confirmed;
  const first = start[p]!;
  clearance.count = start[p + 1]! - first;
  for (let k = 0; k < clearance.count; k++) {
    const there = minutesBetween(requests.end, i, begins, first + k, travel);
    const back = minutesBetween(ends, first + k, requests.place, i, travel);
    clearance.from[k] = from[first + k]! - there * MINUTE;
    clearance.to[k] = to[first + k]! + back * MINUTE;
  }
}

/** As `minutesBetween` in `time/way.ts`: an unknown place takes no way. */
function minutesBetween(a: Places, m: number, b: Places, n: number, travel: TravelOptions): number {
  const square = (a.x[m]! - b.x[n]!) ** 2 + (a.y[m]! - b.y[n]!) ** 2 + (a.z[m]! - b.z[n]!) ** 2;
  if (Number.isNaN(square)) return travel.betweenTasksMinutes + minutesFor(0, travel);
  let metres = metresOfChord(square);
  if (metres < 0)
    metres = distanceMetres({ lat: a.lat[m]!, lng: a.lng[m]! }, { lat: b.lat[n]!, lng: b.lng[n]! });
  return travel.betweenTasksMinutes + minutesFor(metres, travel);
}

/** Whether neither break nor vetting nor a full week nor its hours close the day. */
export function isOpen(
  { open, columns, words }: HelperTimes,
  dayNeed: number,
  d: number,
  p: number,
): boolean {
  return ((open[(dayNeed * columns + d) * words + (p >> 5)]! >> (p & 31)) & 1) === 1;
}
