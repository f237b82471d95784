/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { EligibilityContext } from '../eligibility/refusal';
import { Examples, Interner } from '../packed/interner';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { setBit, wordsFor } from './bits';
import type { RuleByClass } from './rules-by-class';

/** Whom a rule refuses, as a row of bits over all helpers; the rule is asked once for each class of them. */
export class ClassRows {
  private readonly classOf: Uint32Array;
  private readonly examples: readonly MatchingHelper[];
  private readonly requests = new Interner();
  private readonly rows: Int32Array[] = [];

  constructor(
    readonly by: RuleByClass,
    helpers: readonly MatchingHelper[],
    private readonly context: EligibilityContext,
  ) {
    const examples = new Examples(by.ofHelper);
    this.classOf = new Uint32Array(helpers.length);
    for (const [j, helper] of helpers.entries()) this.classOf[j] = examples.classOf(helper);
    this.examples = examples.all;
  }

  /** Not to be changed: requests alike share it. */
  refusedBy(request: MatchingRequest): Int32Array {
    const id = this.requests.idOf(this.by.ofRequest(request, this.context.today));
    return (this.rows[id] ??= this.ask(request));
  }

  private ask(request: MatchingRequest): Int32Array {
    const { rule } = this.by;
    const isRefused = Uint8Array.from(this.examples, (one) => (rule(request, one, this.context) ? 1 : 0));
    const row = new Int32Array(wordsFor(this.classOf.length));
    for (let j = 0; j < this.classOf.length; j++) if (isRefused[this.classOf[j]!] === 1) setBit(row, j);
    return row;
  }
}
