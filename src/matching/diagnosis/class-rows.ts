/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { EligibilityContext } from '../eligibility/refusal';
import type { HelperClasses } from '../packed/traits';
import type { MatchingRequest } from '../problem';
import { wordsFor } from './bits';
import type { AnswersOfRule } from './rule-answers';
import type { RuleByClass } from './rules-by-class';

/** Whom a rule refuses, as a row of bits over all helpers; the rule is asked once for each class of them. */
export class ClassRows {
  readonly by: RuleByClass;
  private readonly rows: Int32Array[] = [];

  constructor(
    private readonly answers: AnswersOfRule,
    private readonly classes: HelperClasses,
    private readonly context: EligibilityContext,
  ) {
    this.by = answers.by;
  }

  /** Not to be changed: requests alike share it. */
  refusedBy(request: MatchingRequest): Int32Array {
    const some = this.answers.classOf(request);
    return (this.rows[some] ??= this.row(some));
  }

  private row(some: number): Int32Array {
    const { classOf, examples } = this.classes[this.by.trait];
    const refused = this.answers.refusedTo(some, examples, this.context);
    const row = new Int32Array(wordsFor(classOf.length));
    for (let p = 0; p < classOf.length; p++) row[p >> 5]! |= refused[classOf[p]!]! << (p & 31);
    return row;
  }
}
