/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { travelLimit } from '../eligibility/travel-limit';
import type { EligibilityContext } from '../eligibility/refusal';
import { chordSquare } from '../packed/chord';
import { packPlaces, type Places } from '../packed/places';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { setBit, wordsFor } from './bits';

/** Metres; distances are rounded before they are compared with a limit. */
const DOUBT = 1;
/** Beyond a quarter around the Earth chords tell distances apart too poorly. */
const TRUSTED = 2;

/** Whom the travel limit refuses, by chords; the rule itself is asked where a metre more or less would matter. */
export class ReachRows {
  private readonly home: Places;
  /** For each helper the squares of the chords below which they surely come, and beyond which they surely do not. */
  private readonly least: Float64Array;
  private readonly most: Float64Array;

  constructor(
    private readonly helpers: readonly MatchingHelper[],
    private readonly context: EligibilityContext,
  ) {
    this.home = packPlaces(helpers.map(({ home }) => home));
    this.least = Float64Array.from(helpers, (helper) => chordSquare(helper.travelLimitMetres - DOUBT));
    this.most = Float64Array.from(helpers, (helper) => chordSquare(helper.travelLimitMetres + DOUBT));
  }

  refusedBy(request: MatchingRequest): Int32Array {
    const row = new Int32Array(wordsFor(this.helpers.length));
    if (!request.place) return row;
    const { x, y, z } = this.home;
    const place = packPlaces([request.place]);
    const [x0, y0, z0] = [place.x[0]!, place.y[0]!, place.z[0]!];
    for (let j = 0; j < x.length; j++) {
      const square = (x[j]! - x0) ** 2 + (y[j]! - y0) ** 2 + (z[j]! - z0) ** 2;
      // Not so for NaN: an unknown home.
      if (square >= this.least[j]! && this.isBeyond(request, j, square)) setBit(row, j);
    }
    return row;
  }

  private isBeyond(request: MatchingRequest, j: number, square: number): boolean {
    if (square > this.most[j]! && this.most[j]! < TRUSTED) return true;
    return travelLimit(request, this.helpers[j]!, this.context) !== null;
  }
}
