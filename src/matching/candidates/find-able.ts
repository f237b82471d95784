/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { chordSquare } from '../packed/chord';
import { rangesNear, SLACK } from '../packed/helper-grid';
import type { Packed } from '../packed/pack';
import type { Shortlist } from './shortlist';

/** What the search for one request after the other works with. */
export type Search = {
  readonly packed: Packed;
  readonly list: Shortlist;
  /** From and to in turns. */
  readonly ranges: Int32Array;
  /** For each helper, the square of the chord that their travel limit allows, or just about. */
  readonly most: Float64Array;
  /** Where the rows of bits begin that all must have, and those of which one is enough. */
  readonly all: Int32Array;
  readonly any: Int32Array;
};

export function createSearch(packed: Packed, list: Shortlist): Search {
  const { layers } = packed.helpers.grid;
  const longest = (start: Int32Array) =>
    start.reduce((most, at, k) => Math.max(most, at - (start[k - 1] ?? 0)), 0);
  return {
    packed,
    list,
    ranges: new Int32Array(2 * layers.reduce((most, { rows }) => Math.max(most, rows), 0)),
    most: packed.helpers.travelLimit.map((limit) => chordSquare(limit + SLACK)),
    all: new Int32Array(longest(packed.bits.start)),
    any: new Int32Array(longest(packed.requests.times.start)),
  };
}

/** Shortlists the helpers who have all the request needs, near enough or just about, on a day that suits. */
export function findAble(search: Search, i: number): void {
  const { packed, list, ranges } = search;
  const { grid, id } = packed.helpers;
  const { lat, lng } = packed.requests.place;
  list.count = 0;
  const needs = readNeeds(search, i);
  const parts = readParts(search, i);
  if (Number.isNaN(lat[i]!)) {
    takeAble(search, needs, parts, 0, id.length);
    list.chord.fill(NaN, 0, list.count);
    return;
  }
  for (const layer of grid.layers) {
    const count = rangesNear(layer, lat[i]!, lng[i]!, ranges);
    for (let k = 0; k < count; k += 2) takeAble(search, needs, parts, ranges[k]!, ranges[k + 1]!);
  }
  keepNear(search, i);
  const near = list.count;
  takeAble(search, needs, parts, grid.placed, id.length);
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

/** 32 helpers at a time: a bit is left where they have all of the needs and one of the parts is open. */
function takeAble(search: Search, needs: number, parts: number, from: number, to: number): void {
  const { all, any, list } = search;
  const { has } = search.packed.bits;
  const { open } = search.packed.helpers.times;
  const { position } = list;
  let count = list.count;
  const last = (to - 1) >> 5;
  for (let w = from >> 5; w <= last; w++) {
    let able = -1;
    for (let k = 0; k < needs; k++) able &= has[all[k]! + w]!;
    if (able === 0) continue;
    let free = 0;
    for (let k = 0; k < parts; k++) free |= open[any[k]! + w]!;
    able &= free;
    const first = w << 5;
    if (first < from) able &= -1 << (from & 31);
    if (to - first < 32) able &= (1 << (to & 31)) - 1;
    for (; able !== 0; able &= able - 1) position[count++] = first + 31 - Math.clz32(able & -able);
  }
  list.count = count;
}

function keepNear({ packed: { requests, helpers }, list, most }: Search, i: number): void {
  const { position, chord } = list;
  const { x, y, z } = helpers.home;
  const x0 = requests.place.x[i]!;
  const y0 = requests.place.y[i]!;
  const z0 = requests.place.z[i]!;
  const total = list.count;
  let count = 0;
  for (let k = 0; k < total; k++) {
    const p = position[k]!;
    const dx = x[p]! - x0;
    const dy = y[p]! - y0;
    const dz = z[p]! - z0;
    const square = dx * dx + dy * dy + dz * dz;
    if (square > most[p]!) continue;
    position[count] = p;
    chord[count++] = square;
  }
  list.count = count;
}
