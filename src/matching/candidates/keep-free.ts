/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { HelperTimes } from '../packed/helper-times';
import type { Packed } from '../packed/pack';
import type { RequestTimes } from '../packed/request-times';
import { mergeSpans } from '../time/spans';
import type { Shortlist } from './shortlist';

/** Keeps the helpers with a free stretch as long as the task; the days closed to them count for nothing. */
export function keepFree({ requests, helpers }: Packed, i: number, list: Shortlist): void {
  const { start, classOf, overlaps } = requests.times;
  const c = classOf[i]!;
  if (start[c + 1]! - start[c]! === 1) {
    keepFreeInPart(requests.times, helpers.times, c, list);
    return;
  }
  const hasTime = overlaps[c] === 1 ? hasOverlappingTime : hasTimeInParts;
  const { position, chord } = list;
  let count = 0;
  for (let k = 0; k < list.count; k++) {
    const p = position[k]!;
    if (!hasTime(requests.times, helpers.times, c, p)) continue;
    position[count] = p;
    chord[count++] = chord[k]!;
  }
  list.count = count;
}

/** All within one part of a day, which is open to everyone listed. */
function keepFreeInPart(request: RequestTimes, helper: HelperTimes, c: number, list: Shortlist): void {
  const { position, chord } = list;
  const { profile, profiles } = helper;
  const { start, from, to } = profiles;
  const part = request.start[c]!;
  const duration = request.duration[c]!;
  const least = request.from[part]!;
  const most = request.to[part]!;
  const day = request.column[part]! * helper.helpers;
  let count = 0;
  for (let k = 0; k < list.count; k++) {
    const p = position[k]!;
    const free = profile[day + p]!;
    for (let s = start[free]!, end = start[free + 1]!; s < end; s++) {
      if (Math.min(to[s]!, most) - Math.max(from[s]!, least) < duration) continue;
      position[count] = p;
      chord[count++] = chord[k]!;
      break;
    }
  }
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

function isOpen({ open, columns, words }: HelperTimes, dayNeed: number, d: number, p: number): boolean {
  return ((open[(dayNeed * columns + d) * words + (p >> 5)]! >> (p & 31)) & 1) === 1;
}
