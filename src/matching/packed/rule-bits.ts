/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { EligibilityContext } from '../eligibility/refusal';
import type { MatchingRequest } from '../problem';
import { Interner } from './interner';
import { rulePackings, type Need, type RulePacking } from './rule-packings';
import type { HelperClasses } from './traits';

/**
 * What requests need and who has it. Each need is a row of bits over all helpers, so that a request finds those who
 * have everything it needs 32 at a time.
 */
export type RuleBits = {
  /** 32-bit words of a row. */
  readonly words: number;
  readonly has: Int32Array;
  /** The rows that request `i` needs: `need[start[i]] .. need[start[i + 1]]`. */
  readonly start: Int32Array;
  readonly need: Int32Array;
};

type BitPacking = Extract<RulePacking, { how: 'bits' }>;
type Fact = {
  readonly packing: BitPacking;
  readonly need: Need;
  /** For each class of helpers asked about, 1 where the rule lets them be. */
  readonly isMet: number[];
};

const packings = Object.values(rulePackings).filter((packing) => packing.how === 'bits');

/** What requests need, each need told once, and what the rules say of it; good for one day. */
export class Facts {
  readonly all: Fact[] = [];
  private readonly interners = packings.map(() => new Interner());
  private readonly numbers: number[][] = packings.map(() => []);
  private readonly ofRequest = new WeakMap<MatchingRequest, readonly number[]>();

  constructor(readonly today: string) {}

  /** The numbers of all that the request needs. */
  neededBy(request: MatchingRequest): readonly number[] {
    const known = this.ofRequest.get(request);
    if (known) return known;
    const needed = packings.flatMap((packing, k) =>
      packing.needs(request).map((need) => {
        const fact = (this.numbers[k]![this.interners[k]!.idOf(need.keys)] ??= this.all.length);
        if (fact === this.all.length) this.all.push({ packing, need, isMet: [] });
        return fact;
      }),
    );
    this.ofRequest.set(request, needed);
    return needed;
  }
}

/** @param facts as known already for this day */
export function packRuleBits(
  requests: readonly MatchingRequest[],
  helpers: number,
  classes: HelperClasses,
  context: EligibilityContext,
  facts: Facts,
): RuleBits {
  const { used, start, need } = collectFacts(requests, facts);
  const words = Math.ceil(helpers / 32);
  const has = new Int32Array(used.length * words);
  used.forEach(({ packing: { rule, trait }, need: { example }, isMet }, fact) => {
    const { examples, classOf } = classes[trait];
    for (let k = isMet.length; k < examples.length; k++)
      isMet.push(rule(example, examples[k]!, context) ? 0 : 1);
    const row = fact * words;
    for (let p = 0; p < helpers; p++) has[row + (p >> 5)]! |= isMet[classOf[p]!]! << (p & 31);
  });
  return { words, has, start, need };
}

/** Those of these requests, in the order in which they come up. */
function collectFacts(requests: readonly MatchingRequest[], facts: Facts) {
  const rowOf: number[] = [];
  const used: Fact[] = [];
  const start = new Int32Array(requests.length + 1);
  const need: number[] = [];
  requests.forEach((request, i) => {
    for (const fact of facts.neededBy(request)) {
      const row = (rowOf[fact] ??= used.length);
      if (row === used.length) used.push(facts.all[fact]!);
      need.push(row);
    }
    start[i + 1] = need.length;
  });
  return { used, start, need: Int32Array.from(need) };
}
