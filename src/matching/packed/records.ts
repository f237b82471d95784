/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { chordSquare } from './chord';
import { SLACK } from './helper-grid';
import type { Places } from './places';

/**
 * All that is looked up of one helper for each pair, side by side, for the processor fetches memory 64 bytes at a
 * time: as doubles, `apart` of them, and in the same bytes as integers.
 */
export type Records = {
  readonly apart: number;
  readonly doubles: Float64Array;
  readonly integers: Int32Array;
};

/** Among the doubles of a helper: x of their home, which y and z follow, */
export const HOME = 0;
/** the square of the chord that their travel limit allows, or just about, */
export const REACH = 3;
/** and what they cost whatever the request. */
export const ALWAYS = 4;
const DOUBLES = 5;

/** Among the integers, from here on: their column in each table of costs. */
export const FIRST_COLUMN = 2 * DOUBLES;

export function packRecords(
  { home: { x, y, z }, travelLimit }: { readonly home: Places; readonly travelLimit: Float64Array },
  ofHelper: Float64Array,
  columns: readonly Uint32Array[],
): Records {
  const apart = Math.ceil((FIRST_COLUMN + columns.length) / 2);
  const doubles = new Float64Array(apart * ofHelper.length);
  const integers = new Int32Array(doubles.buffer);
  let [limit, square] = [NaN, NaN];
  for (let p = 0; p < ofHelper.length; p++) {
    // Many have the same limit as the one before.
    if (travelLimit[p] !== limit) square = chordSquare((limit = travelLimit[p]!) + SLACK);
    const at = p * apart;
    doubles[at + HOME] = x[p]!;
    doubles[at + HOME + 1] = y[p]!;
    doubles[at + HOME + 2] = z[p]!;
    doubles[at + REACH] = square;
    doubles[at + ALWAYS] = ofHelper[p]!;
    for (let t = 0; t < columns.length; t++) integers[2 * at + FIRST_COLUMN + t] = columns[t]![p]!;
  }
  return { apart, doubles, integers };
}
