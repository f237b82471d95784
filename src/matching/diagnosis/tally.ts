import { firstTwoRefusals } from '../eligibility';
import type { EligibilityContext, Refusal, RefusalCode } from '../eligibility/refusal';
import type { Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { isNear, NearMisses } from './near-misses';

/** What is found out about a request that lacks helpers. */
export class Tally {
  eligible = 0;
  private readonly counts = new Map<RefusalCode, number>();
  private readonly nears: NearMisses;

  /** @param missing how many helpers the request lacks */
  constructor(
    private readonly request: MatchingRequest,
    private readonly missing: number,
    private readonly context: EligibilityContext,
  ) {
    this.nears = new NearMisses(request, missing);
  }

  count(code: RefusalCode, helpers = 1): void {
    if (helpers > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + helpers);
  }

  /** Counts what the rules say of the helper, one rule after the other. */
  judge(helper: MatchingHelper): void {
    const first = this.tryNear(helper);
    if (first) this.count(first.code);
    else this.eligible++;
  }

  /** Notes the helper where a single rule refuses, and would not if it gave way; answers the first that does. */
  tryNear(helper: MatchingHelper): Refusal | null {
    const { first, second } = firstTwoRefusals(this.request, helper, this.context);
    if (first && !second && isNear(this.request, helper, first, this.context)) this.nears.add(helper, first);
    return first;
  }

  addNear(helper: MatchingHelper, refusal: Refusal | null): void {
    if (refusal) this.nears.add(helper, refusal);
  }

  sumUp(): Unassigned {
    return {
      requestId: this.request.id,
      missing: this.missing,
      eligible: this.eligible,
      reasons: sortReasons(this.counts),
      nearMisses: this.nears.sumUp(),
    };
  }
}

/** Most helpers first; those that refuse nobody are left out. */
export function sortReasons(counts: ReadonlyMap<RefusalCode, number>): Unassigned['reasons'] {
  return [...counts]
    .flatMap(([code, helpers]) => (helpers > 0 ? [{ code, helpers }] : []))
    .sort((a, b) => b.helpers - a.helpers || a.code.localeCompare(b.code, 'en'));
}
