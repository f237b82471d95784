/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { EligibilityContext } from '../eligibility/refusal';
import { Interner } from '../packed/interner';
import type { HelperClasses } from '../packed/traits';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { rulesByClass, type RuleByClass } from './rules-by-class';

/** What each rule said of each class of helpers for each class of requests; good for one day and one lot of classes. */
export class RuleAnswers {
  readonly byRule: readonly AnswersOfRule[];
  private readonly lot: readonly MatchingHelper[];

  constructor(
    private readonly today: string,
    classes: HelperClasses,
  ) {
    this.byRule = rulesByClass.map((by) => new AnswersOfRule(by, today));
    this.lot = classes.nothing.examples;
  }

  isFor(today: string, classes: HelperClasses): boolean {
    return this.today === today && this.lot === classes.nothing.examples;
  }

  /** How many classes of requests there have been. */
  get size(): number {
    return this.byRule.reduce((sum, { size }) => sum + size, 0);
  }
}

export class AnswersOfRule {
  private readonly requests = new Interner();
  private readonly examples: MatchingRequest[] = [];
  private readonly refused: number[][] = [];

  constructor(
    readonly by: RuleByClass,
    private readonly today: string,
  ) {}

  get size(): number {
    return this.examples.length;
  }

  classOf(request: MatchingRequest): number {
    const id = this.requests.idOf(this.by.ofRequest(request, this.today));
    if (id === this.examples.length) {
      this.examples.push(request);
      this.refused.push([]);
    }
    return id;
  }

  /** For each class of helpers, 1 where the rule refuses those of the class to the class of requests. */
  refusedTo(
    some: number,
    helpers: readonly MatchingHelper[],
    context: EligibilityContext,
  ): readonly number[] {
    const refused = this.refused[some]!;
    const request = this.examples[some]!;
    for (let k = refused.length; k < helpers.length; k++)
      refused.push(this.by.rule(request, helpers[k]!, context) ? 1 : 0);
    return refused;
  }
}
