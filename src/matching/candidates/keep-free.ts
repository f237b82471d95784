/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { HelperTimes } from '../packed/helper-times';
import type { Packed } from '../packed/pack';
import type { RequestTimes } from '../packed/request-times';
import { mergeSpans } from '../time/spans';
import { keepStaying, type Shortlist } from './shortlist';
import { isOpen } from './time-in-parts';

/** Keeps the helpers with a free stretch as long as the task; the days closed to them count for nothing. */
export function keepFree({ requests, helpers }: Packed, i: number, list: Shortlist): void {
  const { start, classOf, overlaps } = requests.times;
  const c = classOf[i]!;
  if (start[c + 1]! - start[c]! === 1) {
    keepFreeInPart(requests.times, helpers.times, c, list);
    return;
  }
  const { position, stays, left } = list;
  const hasTime = overlaps[c] === 1 ? hasOverlappingTime : hasTimeInParts;
  const rest = markFree(requests.times, helpers.times, c, list);
  for (let k = 0; k < rest; k++) list.part[left[k]!] = -1;
  for (let k = 0; k < rest; k++)
    stays[left[k]!] = Number(hasTime(requests.times, helpers.times, c, position[left[k]!]!));
  keepStaying(list);
}

/**
 * Marks those for whom the first stretch of one day is enough, nearly everybody. One part after the other rather than
 * one helper, for a processor cannot foretell on which of the days a helper is open; from the last one back, for the
 * first week is full sooner than those to come.
 * @returns how many are left
 */
function markFree(request: RequestTimes, helper: HelperTimes, c: number, list: Shortlist): number {
  const { position, stays, left, part: partOf } = list;
  const { open, profile, words, columns } = helper;
  const { start, from, to } = helper.profiles;
  const duration = request.duration[c]!;
  let rest = list.count;
  for (let k = 0; k < rest; k++) left[k] = k;
  for (let part = request.start[c + 1]! - 1; part >= request.start[c]! && rest > 0; part--) {
    const least = request.from[part]!;
    const most = request.to[part]!;
    if (most - least < duration) continue;
    const day = request.column[part]! * helper.helpers;
    const row = (request.dayNeed[c]! * columns + request.column[part]!) * words;
    let still = 0;
    for (let m = 0; m < rest; m++) {
      const k = left[m]!;
      const p = position[k]!;
      const s = start[profile[day + p]!]!;
      const isLong =
        to[s]! - from[s]! >= duration && most - from[s]! >= duration && to[s]! - least >= duration;
      const isFree = (open[row + (p >> 5)]! >> (p & 31)) & Number(isLong);
      stays[k] = isFree;
      partOf[k] = part;
      left[still] = k;
      still += 1 - isFree;
    }
    rest = still;
  }
  return rest;
}

/** All within one part of a day, which is open to everyone listed. */
function keepFreeInPart(request: RequestTimes, helper: HelperTimes, c: number, list: Shortlist): void {
  const { position, chord } = list;
  const { start, from, to } = helper.profiles;
  const { profile } = helper;
  const part = request.start[c]!;
  const duration = request.duration[c]!;
  const least = request.from[part]!;
  const most = request.to[part]!;
  const day = request.column[part]! * helper.helpers;
  const total = most - least >= duration ? list.count : 0;
  let count = 0;
  for (let k = 0; k < total; k++) {
    const p = position[k]!;
    const free = profile[day + p]!;
    const s = start[free]!;
    // The shortest of four differences is what both share. Most days have one stretch only.
    let fits = to[s]! - from[s]! >= duration && most - from[s]! >= duration && to[s]! - least >= duration;
    for (let t = s + 1, end = start[free + 1]!; !fits && t < end; t++)
      fits = Math.min(to[t]!, most) - Math.max(from[t]!, least) >= duration;
    position[count] = p;
    chord[count] = chord[k]!;
    count += Number(fits);
  }
  list.part.fill(part, 0, count);
  list.count = count;
}

/** Parts one after the other; a stretch may run over midnight from one into the next. */
function hasTimeInParts(request: RequestTimes, helper: HelperTimes, c: number, p: number): boolean {
  const { profile, profiles } = helper;
  const duration = request.duration[c]!;
  let begun = 0;
  let ended = NaN;
  for (let part = request.start[c]!, last = request.start[c + 1]!; part < last; part++) {
    const d = request.column[part]!;
    if (!isOpen(helper, request.dayNeed[c]!, d, p)) continue;
    const free = profile[d * helper.helpers + p]!;
    const origin = request.origin[part]!;
    for (let s = profiles.start[free]!, end = profiles.start[free + 1]!, first = s; s < end; s++) {
      const startsAt = Math.max(profiles.from[s]!, request.from[part]!);
      const endsAt = Math.min(profiles.to[s]!, request.to[part]!);
      if (endsAt - startsAt >= duration) return true;
      if (endsAt <= startsAt) continue;
      if (s !== first || origin + startsAt !== ended) begun = origin + startsAt;
      ended = origin + endsAt;
      if (ended - begun >= duration) return true;
    }
  }
  return false;
}

/** The same for parts that overlap, where stretches may come in any order. */
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
