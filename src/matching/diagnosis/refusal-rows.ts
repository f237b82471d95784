/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { continuity } from '../eligibility/continuity';
import type { EligibilityContext, RefusalCode, Rule } from '../eligibility/refusal';
import { travelLimit } from '../eligibility/travel-limit';
import type { PackedHelpers } from '../packed/kept-people';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { allBits, clearBit, countBits, wordsFor } from './bits';
import { ClassRows } from './class-rows';
import { ReachRows } from './reach-rows';
import type { RuleAnswers } from './rule-answers';
import type { Tally } from './tally';

/** Whom one rule refuses. */
export type RefusalRow = {
  readonly code: RefusalCode;
  readonly rule: Rule;
  /** Whether no other rule looks at what giving way changes, so that whom it alone refuses is eligible then. */
  readonly givesWayAlone: boolean;
  /** A bit for each helper, by position. */
  readonly refused: Int32Array;
};

/** Whom the rules refuse that neither look at a single pair nor at time. */
export class RefusalRows {
  private readonly byClass: readonly ClassRows[];
  private readonly reach: ReachRows;
  private readonly everybody: readonly MatchingHelper[];
  private readonly count: number;

  constructor(
    { positions: { everybody }, classes, homes }: PackedHelpers,
    answers: RuleAnswers,
    context: EligibilityContext,
  ) {
    this.everybody = everybody;
    this.count = everybody.length;
    this.byClass = answers.byRule.map((ofRule) => new ClassRows(ofRule, classes, context));
    this.reach = new ReachRows(everybody, homes.home, context);
  }

  /** In the order of the rules. */
  of(request: MatchingRequest): RefusalRow[] {
    const rows = this.byClass.map((classRows): RefusalRow => {
      const { code, rule, givesWayAlone } = classRows.by;
      return { code, rule, givesWayAlone, refused: classRows.refusedBy(request) };
    });
    const known = { code: 'continuity', rule: continuity, givesWayAlone: true } as const;
    const near = { code: 'travel_limit', rule: travelLimit, givesWayAlone: true } as const;
    // In the order of the rules it stands before `break` and `away`.
    rows.splice(-2, 0, { ...known, refused: this.newTo(request) });
    return [...rows, { ...near, refused: this.reach.refusedBy(request) }];
  }

  /** Everybody but earlier helpers where one of them is a must, nobody otherwise. */
  private newTo({ continuityStrength, previousHelpers }: MatchingRequest): Int32Array {
    const isMust = continuityStrength === 'must' && previousHelpers.length > 0;
    if (!isMust) return new Int32Array(wordsFor(this.count));
    const row = allBits(this.count);
    for (const { helperId } of previousHelpers) {
      const p = this.everybody.findIndex(({ id }) => id === helperId);
      if (p >= 0) clearBit(row, p);
    }
    return row;
  }
}

/** Counts whom each rule refuses first, those in `apart` aside; answers who is refused at all, and who twice or apart. */
export function countFirst(
  rows: readonly RefusalRow[],
  apart: Int32Array,
  tally: Tally,
): { readonly once: Int32Array; readonly twice: Int32Array } {
  const once = apart.slice();
  const twice = apart.slice();
  for (const { code, refused } of rows) {
    let first = 0;
    for (let w = 0; w < once.length; w++) {
      const word = refused[w]!;
      first += countBits(word & ~once[w]!);
      twice[w]! |= word & once[w]!;
      once[w]! |= word;
    }
    tally.count(code, first);
  }
  return { once, twice };
}
