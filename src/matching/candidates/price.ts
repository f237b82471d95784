/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { distanceMetres } from '../geometry';
import type { MatchingOptions } from '../options';
import { chordSquare, metresOfChord } from '../packed/chord';
import { FIRST_COLUMN, INDEX } from '../packed/cost-tables';
import { SLACK } from '../packed/helper-grid';
import type { Packed } from '../packed/pack';
import type { PairList } from './pair-list';
import type { Shortlist } from './shortlist';

const LARGEST = 2 ** 31 - 1;
/** Stands for a table in which everything is 0: its columns may be those of any. */
const NOTHING = -1;

/** Tables that are looked up on the way through the pairs; few requests ask more. */
const AT_ONCE = 2;

/** What pairs are priced with. */
export type Pricing = {
  readonly packed: Packed;
  readonly options: MatchingOptions;
  /** The square of a chord that everybody's limit allows. */
  readonly surely: number;
  /** Zeros, as many as the widest table has columns. */
  readonly zeros: Float64Array;
  /** The tables that matter to the request at hand. */
  readonly used: number[];
};

export function createPricing(packed: Packed, options: MatchingOptions): Pricing {
  const widest = packed.costs.tables.reduce((most, { length }) => Math.max(most, length), 0);
  return { packed, options, surely: surelyNear(packed), zeros: new Float64Array(widest), used: [] };
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
  const { doubles, integers, apart } = pricing.packed.costs;
  const { position, cost: begun, stays, count } = list;
  findTables(pricing, i);
  for (let u = AT_ONCE; u < pricing.used.length; u++) addTable(pricing, i, pricing.used[u]!, list);
  const [table, row, column] = tableAt(pricing, i, 0);
  const [other, otherRow, otherColumn] = tableAt(pricing, i, 1);
  pairs.beginRow(i, count);
  const { helper, cost } = pairs;
  let at = pairs.at;
  for (let k = 0; k < count; k++) {
    const record = position[k]! * apart;
    const amount = table[row + integers[2 * record + column]!]!;
    const another = other[otherRow + integers[2 * record + otherColumn]!]!;
    const sum = begun[k]! + doubles[record]! + amount + another + forAll;
    if (!(Math.abs(sum) <= LARGEST) && stays[k] === 1) refuse(pricing.packed, i, position[k]!, sum);
    helper[at] = integers[2 * record + INDEX]!;
    cost[at] = sum;
    at += stays[k]!;
  }
  pairs.endRow(i, at);
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

/** Lists the tables in which the request costs anything. */
function findTables({ packed: { costs }, used }: Pricing, i: number): void {
  const { tables, rowOf } = costs;
  used.length = 0;
  for (let t = 0; t < tables.length; t++) if (rowOf[i * tables.length + t]! >= 0) used.push(t);
}

/** The table, where the request's row begins, and which of a helper's integers is their column. */
function tableAt(
  { packed: { costs }, used, zeros }: Pricing,
  i: number,
  u: number,
): readonly [Float64Array, number, number] {
  const { tables, rowOf } = costs;
  const t = used[u] ?? NOTHING;
  if (t === NOTHING) return [zeros, 0, FIRST_COLUMN];
  return [tables[t]!, rowOf[i * tables.length + t]!, FIRST_COLUMN + t];
}

/** Adds what a further table says. */
function addTable({ packed: { costs } }: Pricing, i: number, t: number, list: Shortlist): void {
  const { tables, rowOf, integers, apart } = costs;
  const amount = tables[t]!;
  const row = rowOf[i * tables.length + t]!;
  const column = FIRST_COLUMN + t;
  const { position, cost, count } = list;
  for (let k = 0; k < count; k++) cost[k]! += amount[row + integers[2 * position[k]! * apart + column]!]!;
}

function refuse({ requests, helpers }: Packed, i: number, p: number, sum: number): never {
  throw new RangeError(
    `Matching problem: expected a cost from -${LARGEST} to ${LARGEST} for request ${requests.id[i]} and helper ` +
      `${helpers.id[p]}, found ${sum}.`,
  );
}
