/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { distanceMetres } from '../geometry';
import type { MatchingOptions } from '../options';
import { chordSquare, metresOfChord } from '../packed/chord';
import { FIRST_COLUMN } from '../packed/cost-tables';
import { SLACK } from '../packed/helper-grid';
import type { Packed } from '../packed/pack';
import type { Shortlist } from './shortlist';

/**
 * Keeps the helpers whose travel limit reaches the place exactly, and begins their cost with the way there.
 * @param surely the square of a chord that everybody's limit allows
 */
export function priceDistance(
  packed: Packed,
  options: MatchingOptions,
  i: number,
  list: Shortlist,
  surely: number,
): void {
  const { position, chord, cost, count: total } = list;
  const { travelLimit } = packed.helpers;
  const { doubles, apart } = packed.costs;
  const { costPerMetre } = options;
  const unknown = Math.round(options.unknownDistanceMetres * costPerMetre);
  let count = 0;
  for (let k = 0; k < total; k++) {
    const p = position[k]!;
    const square = chord[k]!;
    let way = unknown;
    let isTooFar = false;
    // Not so for NaN: unknown places.
    if (square >= 0) {
      let metres = metresOfChord(square);
      if (metres < 0) metres = metresBetween(packed, i, p);
      if (square > surely) isTooFar = metres > travelLimit[p]!;
      way = Math.round(metres * costPerMetre);
    }
    position[count] = p;
    cost[count] = way + doubles[p * apart]!;
    count += 1 - Number(isTooFar);
  }
  list.count = count;
}

/** For `priceDistance`. */
export function surelyNear({ helpers: { travelLimit } }: Packed): number {
  let least = Infinity;
  for (const limit of travelLimit) if (limit < least) least = limit;
  return least > SLACK ? chordSquare(least - SLACK) : -1;
}

function metresBetween({ requests, helpers }: Packed, i: number, p: number): number {
  const { place } = requests;
  const { home } = helpers;
  return distanceMetres({ lat: home.lat[p]!, lng: home.lng[p]! }, { lat: place.lat[i]!, lng: place.lng[i]! });
}

/** Adds the terms that depend on a class of requests and a class of helpers. */
export function priceTables({ costs }: Packed, i: number, list: Shortlist): void {
  const { tables, rowOf, integers, apart } = costs;
  const { position, cost, count } = list;
  for (let t = 0; t < tables.length; t++) {
    const row = rowOf[i * tables.length + t]!;
    if (row < 0) continue;
    const amount = tables[t]!;
    const column = FIRST_COLUMN + t;
    for (let k = 0; k < count; k++) cost[k]! += amount[row + integers[2 * position[k]! * apart + column]!]!;
  }
}
