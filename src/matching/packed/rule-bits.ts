/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { EligibilityContext } from '../eligibility/refusal';
import type { MatchingRequest } from '../problem';
import { Interner } from './interner';
import { rulePackings, type Need, type RulePacking } from './rule-packings';
import type { Trait, TraitClasses } from './traits';

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
type Fact = { readonly packing: BitPacking; readonly need: Need };

export function packRuleBits(
  requests: readonly MatchingRequest[],
  helpers: number,
  classes: Readonly<Record<Trait, TraitClasses>>,
  context: EligibilityContext,
): RuleBits {
  const { facts, start, need } = collectFacts(requests);
  const words = Math.ceil(helpers / 32);
  const has = new Int32Array(facts.length * words);
  facts.forEach(({ packing, need: { example } }, fact) => {
    const { examples, classOf } = classes[packing.trait];
    const bit = Uint8Array.from(examples, (helper) => (packing.rule(example, helper, context) ? 0 : 1));
    const row = fact * words;
    for (let p = 0; p < helpers; p++) has[row + (p >> 5)]! |= bit[classOf[p]!]! << (p & 31);
  });
  return { words, has, start, need };
}

function collectFacts(requests: readonly MatchingRequest[]) {
  const packings = Object.values(rulePackings).filter((packing) => packing.how === 'bits');
  const interners = packings.map(() => new Interner());
  const numbers: number[][] = packings.map(() => []);
  const facts: Fact[] = [];
  const start = new Int32Array(requests.length + 1);
  const need: number[] = [];
  requests.forEach((request, i) => {
    packings.forEach((packing, k) => {
      for (const one of packing.needs(request)) {
        const fact = (numbers[k]![interners[k]!.idOf(one.keys)] ??= facts.length);
        if (fact === facts.length) facts.push({ packing, need: one });
        need.push(fact);
      }
    });
    start[i + 1] = need.length;
  });
  return { facts, start, need: Int32Array.from(need) };
}
