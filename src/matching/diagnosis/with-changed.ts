import { firstTwoRefusals } from '../eligibility';
import type { EligibilityContext, Refusal, RefusalCode } from '../eligibility/refusal';
import type { Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { isNear } from './near-misses';
import { sortReasons } from './tally';

/** Helpers who were there and are not as they were, and as they are now. */
export type Changed = { readonly gone: readonly MatchingHelper[]; readonly come: readonly MatchingHelper[] };

/**
 * What was said of the request, as it is said of the changed helpers now; null where one of them was or is a near miss,
 * and not in just the same way: near misses cannot be told apart once they are summed up.
 */
export function withChanged(
  before: Unassigned,
  request: MatchingRequest,
  { gone, come }: Changed,
  context: EligibilityContext,
): Unassigned | null {
  if (gone.length === 0 && come.length === 0) return before;
  const counts = new Map<RefusalCode, number>(before.reasons.map(({ code, helpers }) => [code, helpers]));
  let { eligible } = before;
  const count = (code: RefusalCode | null, by: 1 | -1) => {
    if (code === null) eligible += by;
    else counts.set(code, (counts.get(code) ?? 0) + by);
  };
  const nears = { gone: new Set<string>(), come: new Set<string>() };
  for (const helper of gone) {
    const { code, near } = judge(request, helper, context);
    count(code, -1);
    if (near !== null) nears.gone.add(near);
  }
  for (const helper of come) {
    const { code, near } = judge(request, helper, context);
    count(code, 1);
    if (near !== null) nears.come.add(near);
  }
  if (nears.gone.size !== nears.come.size || [...nears.gone].some((near) => !nears.come.has(near)))
    return null;
  return { ...before, eligible, reasons: sortReasons(counts) };
}

/** The first rule to refuse, and where it is a near miss all that is told of it. */
function judge(request: MatchingRequest, helper: MatchingHelper, context: EligibilityContext) {
  const { first, second } = firstTwoRefusals(request, helper, context);
  const isOnly = first !== null && second === null;
  const near = isOnly && isNear(request, helper, first, context) ? toldOf(helper, first) : null;
  return { code: first?.code ?? null, near };
}

/** All that `near-misses.ts` looks at. */
function toldOf({ id, home, availability, quiet }: MatchingHelper, refusal: Refusal): string {
  const hours = refusal.code === 'time' ? [availability, quiet] : [];
  return JSON.stringify([id, home, refusal, hours]);
}
