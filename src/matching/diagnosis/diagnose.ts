import { firstOfSeveral, type Masks } from '../candidates/masks';
import { firstTwoRefusals } from '../eligibility';
import type { EligibilityContext, RefusalCode } from '../eligibility/refusal';
import type { Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { sumUpNear, tryNear, type Near } from './near-misses';

/**
 * Why a request lacks helpers: how many each rule refused, and which single changes would help. `i` is the place of
 * the request in the masks; the helpers are in the masks' order.
 */
export function diagnose(
  request: MatchingRequest,
  i: number,
  missing: number,
  helpers: readonly MatchingHelper[],
  masks: Masks,
  context: EligibilityContext,
): Unassigned {
  const counts = new Map<RefusalCode, number>();
  const found: Near[] = [];
  let eligible = 0;
  const count = (code: RefusalCode) => void counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const [j, helper] of helpers.entries()) {
    const masked = firstOfSeveral(masks, i, j);
    if (masked) {
      count(masked);
      continue;
    }
    const { first, second } = firstTwoRefusals(request, helper, context);
    if (first) count(first.code);
    else eligible++;
    const near = first && !second ? tryNear(request, helper, first, context) : null;
    if (near) found.push(near);
  }
  return {
    requestId: request.id,
    missing,
    eligible,
    reasons: [...counts]
      .map(([code, count]) => ({ code, helpers: count }))
      .sort((a, b) => b.helpers - a.helpers || a.code.localeCompare(b.code, 'en')),
    nearMisses: sumUpNear(request, missing, found),
  };
}
