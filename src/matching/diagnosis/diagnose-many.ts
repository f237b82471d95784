/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { createClearance, hasTimeInParts, type Clearance } from '../candidates/time-in-parts';
import type { EligibilityContext } from '../eligibility/refusal';
import { REFUSED } from '../packed/marks';
import type { Packed } from '../packed/pack';
import type { Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { allBits, eachBit, setBit, wordsFor } from './bits';
import { countFirst, RefusalRows, type RefusalRow } from './refusal-rows';
import { Tally } from './tally';

/** Who was packed: requests and helpers by the index they have there, helpers by ascending id. */
export type People = {
  readonly requests: readonly MatchingRequest[];
  readonly helpers: readonly MatchingHelper[];
  readonly context: EligibilityContext;
  readonly packed: Packed;
};

/**
 * Says of one request after the other what `diagnose` says, for as many helpers as there are. Whom each rule refuses is
 * a row of bits; one by one are looked at only those refused by one rule or none.
 */
export class DiagnosisOfMany {
  private readonly rows: RefusalRows;
  private readonly positionOf: Int32Array;
  private readonly clearance: Clearance;
  private readonly everybody: Int32Array;
  private readonly nobody: Int32Array;

  constructor(private readonly people: People) {
    const { helpers, context, packed } = people;
    this.rows = new RefusalRows(helpers, context);
    this.positionOf = new Int32Array(helpers.length).fill(-1);
    packed.helpers.index.forEach((j, p) => (this.positionOf[j] = p));
    this.clearance = createClearance(packed);
    this.everybody = allBits(helpers.length);
    this.nobody = new Int32Array(wordsFor(helpers.length));
  }

  /** Why request `i` misses helpers. */
  of(i: number, missing: number): Unassigned {
    const { helpers, context, requests } = this.people;
    const request = requests[i]!;
    const tally = new Tally(request, missing, context);
    const marked = this.marked(i);
    const rows = this.rows.of(request);
    const { once, twice } = countFirst(rows, marked, tally);
    for (const row of rows) eachBit(row.refused, twice, (j) => this.tryOnly(row, i, j, tally));
    eachBit(this.everybody, once, (j) => this.tryTime(i, j, tally));
    eachBit(marked, this.nobody, (j) => tally.judge(helpers[j]!));
    return tally.sumUp();
  }

  /** A helper whom nothing but one rule and perhaps time refuses. */
  private tryOnly({ rule, givesWayAlone }: RefusalRow, i: number, j: number, tally: Tally): void {
    const { requests, helpers, context } = this.people;
    const helper = helpers[j]!;
    if (!givesWayAlone || this.doesOverlap(i)) tally.tryNear(helper);
    else if (this.hasTime(i, j)) tally.addNear(helper, rule(requests[i]!, helper, context));
  }

  /** A helper whom nothing but time may refuse. */
  private tryTime(i: number, j: number, tally: Tally): void {
    if (!this.doesOverlap(i) && this.hasTime(i, j)) tally.eligible++;
    else tally.judge(this.people.helpers[j]!);
  }

  /** Exact for helpers whom neither vetting nor capacity nor hours nor a break refuses, as long as days do not overlap. */
  private hasTime(i: number, j: number): boolean {
    const { packed, context } = this.people;
    const { classOf, start } = packed.requests.times;
    const c = classOf[i]!;
    const p = this.positionOf[j]!;
    return hasTimeInParts(packed, context.travel, i, p, this.clearance, start[c]!, start[c + 1]!);
  }

  private doesOverlap(i: number): boolean {
    const { classOf, overlaps } = this.people.packed.requests.times;
    return overlaps[classOf[i]!] === 1;
  }

  /** The few of whom something is said about just this request. */
  private marked(i: number): Int32Array {
    const { packed, helpers } = this.people;
    const { start, position, kind } = packed.marks;
    const row = new Int32Array(wordsFor(helpers.length));
    for (let m = start[i]!; m < start[i + 1]!; m++)
      if ((kind[m]! & REFUSED) !== 0) setBit(row, packed.helpers.index[position[m]!]!);
    return row;
  }
}
