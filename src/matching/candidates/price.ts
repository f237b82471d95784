/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { distanceMetres } from '../geometry';
import type { MatchingOptions } from '../options';
import { metresOfChord } from '../packed/chord';
import type { Packed } from '../packed/pack';
import type { Shortlist } from './shortlist';

/** Keeps the helpers whose travel limit reaches the place exactly, and begins their cost with the way there. */
export function priceDistance(packed: Packed, options: MatchingOptions, i: number, list: Shortlist): void {
  const { position, chord, cost } = list;
  const { travelLimit } = packed.helpers;
  const { ofHelper } = packed.costs;
  const { costPerMetre } = options;
  const unknown = Math.round(options.unknownDistanceMetres * costPerMetre);
  let count = 0;
  for (let k = 0; k < list.count; k++) {
    const p = position[k]!;
    const square = chord[k]!;
    let way = unknown;
    // Not so for NaN: unknown places.
    if (square >= 0) {
      let metres = metresOfChord(square);
      if (metres < 0) metres = metresBetween(packed, i, p);
      if (metres > travelLimit[p]!) continue;
      way = Math.round(metres * costPerMetre);
    }
    position[count] = p;
    cost[count++] = way + ofHelper[p]!;
  }
  list.count = count;
}

function metresBetween({ requests, helpers }: Packed, i: number, p: number): number {
  const { place } = requests;
  const { home } = helpers;
  return distanceMetres({ lat: home.lat[p]!, lng: home.lng[p]! }, { lat: place.lat[i]!, lng: place.lng[i]! });
}

/** Adds the terms that depend on a class of requests and a class of helpers. */
export function priceTables({ costs }: Packed, i: number, list: Shortlist): void {
  const { position, cost, count } = list;
  for (const { amount, matters, width, requestClass, helperClass } of costs.tables) {
    const r = requestClass[i]!;
    if (matters[r] === 0) continue;
    const row = r * width;
    for (let k = 0; k < count; k++) cost[k]! += amount[row + helperClass[position[k]!]!]!;
  }
}
