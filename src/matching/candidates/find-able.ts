/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { rangesNear } from '../packed/helper-grid';
import type { Packed } from '../packed/pack';
import { HOME, REACH } from '../packed/records';
import type { Shortlist } from './shortlist';

/** What the search for one request after the other works with. */
export type Search = {
  readonly packed: Packed;
  readonly list: Shortlist;
  /** From and to in turns. */
  readonly ranges: Int32Array;
  /** Where the rows of bits begin that all must have, and those of which one is enough. */
  readonly all: Int32Array;
  readonly any: Int32Array;
  readonly able: AbleBits;
};

/** Bits of those who are able, 32 helpers a word, and the last position of each word; none without a bit. */
type AbleBits = { count: number; readonly bits: Int32Array; readonly last: Int32Array };

export function createSearch(packed: Packed, list: Shortlist): Search {
  const { layers } = packed.helpers.grid;
  const ranges = 2 * layers.reduce((most, { rows }) => Math.max(most, rows), 1);
  // A word on the border of two ranges stands twice.
  const words = packed.bits.words + layers.length + ranges * layers.length + 1;
  return {
    packed,
    list,
    ranges: new Int32Array(ranges),
    all: new Int32Array(longest(packed.bits.start)),
    any: new Int32Array(longest(packed.requests.times.start)),
    able: { count: 0, bits: new Int32Array(words), last: new Int32Array(words) },
  };
}

function longest(start: Int32Array): number {
  let most = 0;
  for (let k = 1; k < start.length; k++) most = Math.max(most, start[k]! - start[k - 1]!);
  return most;
}

/** Shortlists the helpers who have all the request needs, near enough or just about, on a day that suits. */
export function findAble(search: Search, i: number): void {
  const { packed, list, ranges, able } = search;
  const { grid } = packed.helpers;
  const { lat, lng } = packed.requests.place;
  const needs = readNeeds(search, i);
  const parts = readParts(search, i);
  list.count = 0;
  if (!Number.isNaN(lat[i]!)) {
    able.count = 0;
    for (const layer of grid.layers)
      takeAble(search, needs, parts, rangesNear(layer, lat[i]!, lng[i]!, ranges));
    listNear(search, i);
  }
  listUnplaced(search, i, needs, parts);
}

/** Appends those able whose distance is unknown: all where it is unknown where the request is. */
function listUnplaced(search: Search, i: number, needs: number, parts: number): void {
  const { packed, list, ranges, able } = search;
  const { grid, id } = packed.helpers;
  ranges[0] = Number.isNaN(packed.requests.place.lat[i]!) ? 0 : grid.placed;
  ranges[1] = id.length;
  if (ranges[0] === ranges[1]) return;
  const near = list.count;
  able.count = 0;
  takeAble(search, needs, parts, 2);
  listAble(search);
  list.chord.fill(NaN, near, list.count);
}

function readNeeds({ packed: { bits }, all }: Search, i: number): number {
  const from = bits.start[i]!;
  const count = bits.start[i + 1]! - from;
  for (let k = 0; k < count; k++) all[k] = bits.need[from + k]! * bits.words;
  return count;
}

function readParts({ packed: { requests, helpers }, any }: Search, i: number): number {
  const { classOf, start, dayNeed, column } = requests.times;
  const { columns, words } = helpers.times;
  const c = classOf[i]!;
  const from = start[c]!;
  const count = start[c + 1]! - from;
  for (let k = 0; k < count; k++) any[k] = (dayNeed[c]! * columns + column[from + k]!) * words;
  return count;
}

/**
 * Appends those able in the first `count / 2` ranges, 32 helpers at a time: a bit is left where they have all of the
 * needs and one of the parts is open.
 */
function takeAble(
  { packed, ranges, all, any, able }: Search,
  needs: number,
  parts: number,
  count: number,
): void {
  const { has } = packed.bits;
  const { open } = packed.helpers.times;
  const { bits, last } = able;
  // There is one of each at least: the category, and any time.
  const [need, otherNeed, part] = [all[0]!, all[needs > 1 ? 1 : 0]!, any[0]!];
  let at = able.count;
  for (let r = 0; r < count; r += 2) {
    const from = ranges[r]!;
    const to = ranges[r + 1]!;
    const end = (to - 1) >> 5;
    for (let w = from >> 5; w <= end; w++) {
      // The first outside of the loops, which begin anew for each word: most requests have no more needs and parts.
      let had = has[need + w]! & has[otherNeed + w]!;
      for (let k = 2; k < needs; k++) had &= has[all[k]! + w]!;
      let free = open[part + w]!;
      for (let k = 1; k < parts; k++) free |= open[any[k]! + w]!;
      const first = w << 5;
      if (first < from) had &= -1 << (from & 31);
      if (to - first < 32) had &= (1 << (to & 31)) - 1;
      bits[at] = had & free;
      last[at] = first + 31;
      at += Number((had & free) !== 0);
    }
  }
  able.count = at;
}

/** Appends the position of each bit. */
function listAble({ able: { count, bits, last }, list }: Search): void {
  const { position } = list;
  let at = list.count;
  for (let k = 0; k < count; k++) {
    const end = last[k]!;
    for (let word = bits[k]!; word !== 0; word &= word - 1) position[at++] = end - Math.clz32(word & -word);
  }
  list.count = at;
}

/** The same, of the near only. */
function listNear({ packed, able: { count: words, bits, last }, list }: Search, i: number): void {
  const { requests, helpers } = packed;
  const { doubles, apart } = helpers.records;
  const { position, chord } = list;
  const x = requests.place.x[i]!;
  const y = requests.place.y[i]!;
  const z = requests.place.z[i]!;
  let count = list.count;
  for (let k = 0; k < words; k++) {
    const end = last[k]!;
    for (let word = bits[k]!; word !== 0; word &= word - 1) {
      const p = end - Math.clz32(word & -word);
      const at = p * apart;
      const dx = doubles[at + HOME]! - x;
      const dy = doubles[at + HOME + 1]! - y;
      const dz = doubles[at + HOME + 2]! - z;
      const square = dx * dx + dy * dy + dz * dz;
      position[count] = p;
      chord[count] = square;
      // Not by a branch: a processor cannot foretell who is near.
      count += Number(square <= doubles[at + REACH]!);
    }
  }
  list.count = count;
}
