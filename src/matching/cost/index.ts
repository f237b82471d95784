import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { access } from './access';
import { continuity } from './continuity';
import { distance } from './distance';
import { fairShare } from './fair-share';
import { hiddenLoad } from './hidden-load';
import { language } from './language';
import { preference } from './preference';
import { reliability } from './reliability';
import { skillFit } from './skill-fit';
import type { CostRule, CostTerm } from './term';
import { vulnerability } from './vulnerability';
import { weeksRunning } from './weeks-running';

const costRules: readonly CostRule[] = [
  distance,
  fairShare,
  hiddenLoad,
  weeksRunning,
  language,
  continuity,
  preference,
  access,
  vulnerability,
  reliability,
  skillFit,
];

/** Every term of the cost of a pair, zeros included, always in the same order. */
export function costTerms(
  request: MatchingRequest,
  helper: MatchingHelper,
  options: MatchingOptions,
): CostTerm[] {
  return costRules.map((rule) => rule(request, helper, options));
}

/** The cost of a pair in metres: the sum of its terms. */
export function pairCost(request: MatchingRequest, helper: MatchingHelper, options: MatchingOptions): number {
  let sum = 0;
  for (const rule of costRules) sum += rule(request, helper, options).amount;
  return sum;
}

/** What the `k`-th task (from 0) given to one helper within a plan costs extra, in metres; rising. */
export function seatPrice(k: number, options: MatchingOptions): number {
  return Math.round(k * options.repeatTaskMetres);
}
