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
  /** Of the last of all helpers: those behind the columns. */
  private readonly others: Places;
  /** For each helper the squares of the chords below which they surely come, and beyond which they surely do not. */
  private readonly least: Float64Array;
  private readonly most: Float64Array;

  /** @param homes of the first of the helpers */
  constructor(
    private readonly helpers: readonly MatchingHelper[],
    private readonly homes: Places,
    private readonly context: EligibilityContext,
  ) {
    const behind = helpers.slice(homes.x.length);
    this.others = packPlaces(behind.map(({ home }) => home));
    this.least = new Float64Array(helpers.length);
    this.most = new Float64Array(helpers.length);
    for (let p = 0; p < helpers.length; p++) {
      const { travelLimitMetres } = helpers[p]!;
      this.least[p] = chordSquare(travelLimitMetres - DOUBT);
      this.most[p] = chordSquare(travelLimitMetres + DOUBT);
    }
  }

  refusedBy(request: MatchingRequest): Int32Array {
    const row = new Int32Array(wordsFor(this.helpers.length));
    if (!request.place) return row;
    this.mark(request, this.homes, 0, row);
    this.mark(request, this.others, this.homes.x.length, row);
    return row;
  }

  private mark(request: MatchingRequest, { x, y, z }: Places, first: number, row: Int32Array): void {
    const place = packPlaces([request.place]);
    const [x0, y0, z0] = [place.x[0]!, place.y[0]!, place.z[0]!];
    const { least } = this;
    for (let k = 0, p = first; k < x.length; k++, p++) {
      const square = (x[k]! - x0) ** 2 + (y[k]! - y0) ** 2 + (z[k]! - z0) ** 2;
      // Not so for NaN: an unknown home.
      if (square >= least[p]! && this.isBeyond(request, p, square)) setBit(row, p);
    }
  }

  private isBeyond(request: MatchingRequest, j: number, square: number): boolean {
    if (square > this.most[j]! && this.most[j]! < TRUSTED) return true;
    return travelLimit(request, this.helpers[j]!, this.context) !== null;
  }
}
