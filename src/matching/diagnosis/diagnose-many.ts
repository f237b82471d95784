/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { createClearance, hasTimeInParts, type Clearance } from '../candidates/time-in-parts';
import type { EligibilityContext } from '../eligibility/refusal';
import { REFUSED } from '../packed/marks';
import type { PackedHelpers } from '../packed/kept-people';
import type { Packed } from '../packed/pack';
import type { Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { allBits, eachBit, setBit, wordsFor } from './bits';
import type { RuleAnswers } from './rule-answers';
import { countFirst, RefusalRows, type RefusalRow } from './refusal-rows';
import { Tally } from './tally';

/** Who was packed: requests by the index they have there, helpers by position. */
export type People = {
  readonly requests: readonly MatchingRequest[];
  readonly context: EligibilityContext;
  readonly packed: Packed;
  readonly packedHelpers: PackedHelpers;
};

/**
 * Says of one request after the other what `diagnose` says, for as many helpers as there are. Whom each rule refuses is
 * a row of bits; one by one are looked at only those refused by one rule or none.
 */
export class DiagnosisOfMany {
  private readonly helpers: readonly MatchingHelper[];
  private readonly rows: RefusalRows;
  private readonly clearance: Clearance;
  private readonly everybody: Int32Array;
  private readonly nobody: Int32Array;

  /** @param answers of this day and these classes */
  constructor(
    private readonly people: People,
    answers: RuleAnswers,
  ) {
    const { packedHelpers, context, packed } = people;
    this.helpers = packedHelpers.positions.everybody;
    this.rows = new RefusalRows(packedHelpers, answers, context);
    this.clearance = createClearance(packed, context.travel);
    this.everybody = allBits(this.helpers.length);
    this.nobody = new Int32Array(wordsFor(this.helpers.length));
  }

  /** Why request `i` misses helpers. */
  of(i: number, missing: number): Unassigned {
    const { helpers, people } = this;
    const { context, requests } = people;
    const request = requests[i]!;
    const tally = new Tally(request, missing, context);
    const marked = this.marked(i);
    const rows = this.rows.of(request);
    const { once, twice } = countFirst(rows, marked, tally);
    for (const row of rows) eachBit(row.refused, twice, (p) => this.tryOnly(row, i, p, tally));
    eachBit(this.everybody, once, (p) => this.tryTime(i, p, tally));
    eachBit(marked, this.nobody, (p) => tally.judge(helpers[p]!));
    return tally.sumUp();
  }

  /** A helper whom nothing but one rule and perhaps time refuses. */
  private tryOnly({ rule, givesWayAlone }: RefusalRow, i: number, p: number, tally: Tally): void {
    const { requests, context } = this.people;
    const helper = this.helpers[p]!;
    if (!givesWayAlone || this.doesOverlap(i)) tally.tryNear(helper);
    else if (this.hasTime(i, p)) tally.addNear(helper, rule(requests[i]!, helper, context));
  }

  /** A helper whom nothing but time may refuse. */
  private tryTime(i: number, p: number, tally: Tally): void {
    if (!this.doesOverlap(i) && this.hasTime(i, p)) tally.eligible++;
    else tally.judge(this.helpers[p]!);
  }

  /** Exact for helpers whom neither vetting nor capacity nor hours nor a break refuses, as long as days do not overlap. */
  private hasTime(i: number, p: number): boolean {
    const { packed, context } = this.people;
    const { classOf, start } = packed.requests.times;
    const c = classOf[i]!;
    return hasTimeInParts(packed, context.travel, i, p, this.clearance, start[c]!, start[c + 1]!);
  }

  private doesOverlap(i: number): boolean {
    const { classOf, overlaps } = this.people.packed.requests.times;
    return overlaps[classOf[i]!] === 1;
  }

  /** The few of whom something is said about just this request. */
  private marked(i: number): Int32Array {
    const { start, position, kind } = this.people.packed.marks;
    const row = new Int32Array(wordsFor(this.helpers.length));
    for (let m = start[i]!; m < start[i + 1]!; m++) if ((kind[m]! & REFUSED) !== 0) setBit(row, position[m]!);
    return row;
  }
}
