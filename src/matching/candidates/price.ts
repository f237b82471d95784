/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { distanceMetres } from '../geometry';
import type { MatchingOptions } from '../options';
import { chordSquare, metresOfChord } from '../packed/chord';
import { SLACK } from '../packed/helper-grid';
import type { Packed } from '../packed/pack';
import { ALWAYS, FIRST_COLUMN } from '../packed/records';
import type { PairList } from './pair-list';
import type { Shortlist } from './shortlist';

const LARGEST = 2 ** 31 - 1;
/** Tables that are looked up on the way through the pairs; few requests ask more. */
const AT_ONCE = 2;

/** What pairs are priced with. */
export type Pricing = {
  readonly packed: Packed;
  readonly options: MatchingOptions;
  /** The square of a chord that everybody's limit allows. */
  readonly surely: number;
  /** Stands for a table in which everything is 0: as long as the longest. */
  readonly zeros: Float64Array;
};

export function createPricing(packed: Packed, options: MatchingOptions): Pricing {
  const longest = packed.costs.tables.reduce((most, { length }) => Math.max(most, length), 0);
  return { packed, options, surely: surelyNear(packed), zeros: new Float64Array(longest) };
}

/** Begins what each of those listed costs with the way, and strikes out those whose travel limit it exceeds. */
export function priceWay({ packed, options, surely }: Pricing, i: number, list: Shortlist): void {
  const { travelLimit } = packed.helpers;
  const { costPerMetre } = options;
  const { position, chord, cost, stays, count } = list;
  for (let k = 0; k < count; k++) {
    const square = chord[k]!;
    const known = metresOfChord(square);
    const metres = known < 0 ? metresBetween(packed, options, i, position[k]!, square) : known;
    cost[k] = Math.round(metres * costPerMetre);
    // Not so for NaN: unknown places.
    if (square > surely && metres > travelLimit[position[k]!]!) stays[k] = 0;
  }
}

/**
 * Appends the row of request `i`: those to stay with what they cost in all. Two tables and everything else in one
 * pass, for what takes the time is to fetch and to put down numbers. Throws a RangeError where a cost leaves 32 bits.
 * @param forAll what everybody costs
 */
export function addRow(pricing: Pricing, i: number, forAll: number, list: Shortlist, pairs: PairList): void {
  const { packed, zeros } = pricing;
  const { costs } = packed;
  const { doubles, integers, apart } = packed.helpers.records;
  const { position, cost: begun, stays, count } = list;
  addFurther(pricing, i, list);
  const first = costs.start[i]!;
  const used = costs.start[i + 1]! - first;
  const table = used > 0 ? costs.tables[costs.table[first]!]! : zeros;
  const row = used > 0 ? costs.row[first]! : 0;
  const column = FIRST_COLUMN + (used > 0 ? costs.table[first]! : 0);
  const other = used > 1 ? costs.tables[costs.table[first + 1]!]! : zeros;
  const otherRow = used > 1 ? costs.row[first + 1]! : 0;
  const otherColumn = FIRST_COLUMN + (used > 1 ? costs.table[first + 1]! : 0);
  pairs.beginRow(count);
  const { helper, cost } = pairs;
  let at = pairs.at;
  for (let k = 0; k < count; k++) {
    const record = position[k]! * apart;
    const amount = table[row + integers[2 * record + column]!]!;
    const another = other[otherRow + integers[2 * record + otherColumn]!]!;
    const sum = begun[k]! + doubles[record + ALWAYS]! + amount + another + forAll;
    if (!(Math.abs(sum) <= LARGEST) && stays[k] === 1) refuse(packed, i, position[k]!, sum);
    helper[at] = position[k]!;
    cost[at] = sum;
    at += stays[k]!;
  }
  pairs.endRow(at);
}

function surelyNear({ helpers: { travelLimit } }: Packed): number {
  let least = Infinity;
  for (let p = 0; p < travelLimit.length; p++) if (travelLimit[p]! < least) least = travelLimit[p]!;
  return least > SLACK ? chordSquare(least - SLACK) : -1;
}

/** Where the chord leaves doubt. */
function metresBetween(
  { requests: { place }, helpers: { home } }: Packed,
  { unknownDistanceMetres }: MatchingOptions,
  i: number,
  p: number,
  square: number,
): number {
  if (Number.isNaN(square)) return unknownDistanceMetres;
  return distanceMetres({ lat: home.lat[p]!, lng: home.lng[p]! }, { lat: place.lat[i]!, lng: place.lng[i]! });
}

/** Adds what the tables say that are not looked up on the way through the pairs. */
function addFurther({ packed: { costs, helpers } }: Pricing, i: number, list: Shortlist): void {
  const { integers, apart } = helpers.records;
  const { position, cost, count } = list;
  for (let at = costs.start[i]! + AT_ONCE; at < costs.start[i + 1]!; at++) {
    const table = costs.tables[costs.table[at]!]!;
    const row = costs.row[at]!;
    const column = FIRST_COLUMN + costs.table[at]!;
    for (let k = 0; k < count; k++) cost[k]! += table[row + integers[2 * position[k]! * apart + column]!]!;
  }
}

function refuse({ requests, helpers }: Packed, i: number, p: number, sum: number): never {
  throw new RangeError(
    `Matching problem: expected a cost from -${LARGEST} to ${LARGEST} for request ${requests.id[i]} and helper ` +
      `${helpers.id[p]}, found ${sum}.`,
  );
}
