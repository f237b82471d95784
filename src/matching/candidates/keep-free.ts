/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { Memory } from '../assignment/memory';
import type { HelperTimes, ProfileNumbers } from '../packed/helper-times';
import type { Packed } from '../packed/pack';
import { ANY_TIME, type RequestTimes } from '../packed/request-times';
import { mergeSpans } from '../time/spans';
import type { TravelOptions } from '../time/way';
import { calmDays } from './calm-days';
import { FITS, Fits, UNKNOWN } from './fits';
import type { Shortlist } from './shortlist';
import { createClearance, hasTimeInParts, isOpen, type Clearance } from './time-in-parts';

/** Whether every rule allows the pair: the request by index in the list that was packed, the helper by position. */
export type IsEligible = (request: number, helper: number) => boolean;

/** What the time of helpers is judged with. */
export type FreeTime = {
  readonly packed: Packed;
  readonly travel: TravelOptions;
  readonly isEligible: IsEligible;
  readonly clearance: Clearance;
  readonly calm: Int32Array;
  readonly fits: Fits;
};

export function createFreeTime(
  packed: Packed,
  travel: TravelOptions,
  isEligible: IsEligible,
  memory: Memory,
): FreeTime {
  const clearance = createClearance(packed, travel);
  const calm = calmDays(packed, travel, clearance, memory);
  return { packed, travel, isEligible, clearance, calm, fits: new Fits(packed) };
}

/**
 * Marks those to stay: the helpers with a free stretch as long as the task, clear of their confirmed tasks and the way
 * to and from them; the days closed to them count for nothing.
 */
export function markFree(free: FreeTime, i: number, list: Shortlist): void {
  const { start, classOf } = free.packed.requests.times;
  const c = classOf[i]!;
  const { position, stays, left, count } = list;
  stays.fill(1, 0, count);
  const last = start[c + 1]! - 1;
  leave(free, c, last, list.all, count, list);
  // From the last part back, for the first week is full sooner than those to come.
  for (let part = last - 1; part >= start[c]! && list.rest > 0; part--)
    leave(free, c, part, left, list.rest, list);
  for (let m = 0; m < list.rest; m++) {
    const k = left[m]!;
    stays[k] = Number(hasTimeAnyhow(free, i, position[k]!));
  }
}

/** Of the first `count` of the entries, leaves those for whom this part of a calm day is not enough. */
function leave(
  free: FreeTime,
  c: number,
  part: number,
  entries: Int32Array,
  count: number,
  list: Shortlist,
): void {
  const { requests, helpers } = free.packed;
  const { profile, words, columns } = helpers.times;
  const d = requests.times.column[part]!;
  const day = d * helpers.times.helpers;
  const row = (requests.times.dayNeed[c]! * columns + d) * words;
  const answers = free.fits.of(part);
  if (leaveKnown(profile, day, free.calm, row, answers, entries, count, list)) return;
  const { position, left } = list;
  for (let m = 0; m < list.rest; m++) {
    const asked = profile[day + position[left[m]!]!]!;
    if (answers[asked] === UNKNOWN) free.fits.learn(answers, c, part, asked);
  }
  leaveKnown(profile, day, free.calm, row, answers, left, list.rest, list);
}

/**
 * The same, leaving those of whom it is not known, too; returns whether there were none. One part after the other rather
 * than one helper, and little in the loop: this is where the time goes.
 */
function leaveKnown(
  profile: ProfileNumbers,
  day: number,
  calm: Int32Array,
  row: number,
  answers: Uint8Array,
  entries: Int32Array,
  count: number,
  list: Shortlist,
): boolean {
  const { position, left } = list;
  let [rest, seen] = [0, 0];
  for (let m = 0; m < count; m++) {
    const k = entries[m]!;
    const p = position[k]!;
    const answer = answers[profile[day + p]!]!;
    seen |= answer;
    left[rest] = k;
    // Not by a branch: a processor cannot foretell on which of the days a helper is open.
    rest += 1 - ((calm[row + (p >> 5)]! >> (p & 31)) & answer & FITS);
  }
  list.rest = rest;
  return (seen & UNKNOWN) === 0;
}

/** Whether the helper has the time all the same: near a confirmed task, or in parts that make one stretch. */
function hasTimeAnyhow(free: FreeTime, i: number, p: number): boolean {
  const { packed, travel, isEligible, clearance, fits } = free;
  const { classOf, start, column, overlaps } = packed.requests.times;
  const c = classOf[i]!;
  const [first, last] = [start[c]!, start[c + 1]!];
  const isBusy = ((clearance.busy[p >> 5]! >> (p & 31)) & 1) === 1;
  if (column[first] === ANY_TIME) return false;
  if (last - first === 1) {
    const { profile, helpers } = packed.helpers.times;
    // The tasks take from the day's stretches what time they take themselves; the way takes only more.
    if (!isBusy || fits.of(first)[profile[column[first]! * helpers + p]!] !== FITS) return false;
  }
  if (overlaps[c] !== 1) return hasTimeInParts(packed, travel, i, p, clearance, first, last);
  // Where a window's days overlap, because clocks are set forward, the rules themselves are asked.
  if (isBusy) return isEligible(i, p);
  return hasOverlappingTime(packed.requests.times, packed.helpers.times, c, p);
}

/** Within parts that overlap, where stretches may come in any order; of helpers without confirmed tasks. */
function hasOverlappingTime(request: RequestTimes, helper: HelperTimes, c: number, p: number): boolean {
  const { profile, profiles } = helper;
  const spans: { startsAt: number; endsAt: number }[] = [];
  for (let part = request.start[c]!; part < request.start[c + 1]!; part++) {
    const d = request.column[part]!;
    if (!isOpen(helper, request.dayNeed[c]!, d, p)) continue;
    const free = profile[d * helper.helpers + p]!;
    for (let s = profiles.start[free]!; s < profiles.start[free + 1]!; s++) {
      const startsAt = request.origin[part]! + Math.max(profiles.from[s]!, request.from[part]!);
      const endsAt = request.origin[part]! + Math.min(profiles.to[s]!, request.to[part]!);
      if (startsAt < endsAt) spans.push({ startsAt, endsAt });
    }
  }
  return mergeSpans(spans).some(({ startsAt, endsAt }) => endsAt - startsAt >= request.duration[c]!);
}
