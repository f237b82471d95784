import type { EligibilityContext, Refusal, RefusalCode } from '../eligibility/refusal';
import { firstRefusal } from '../eligibility';
import { distanceBetween } from '../geometry';
import type { NearMiss } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { openMinutes } from '../time/open-hours';
import { relax } from './relax';

/** A helper refused by a single rule, who is eligible once that rule gives way. */
export type Near = { readonly helper: MatchingHelper; readonly refusal: Refusal };

const NAMED_AT_MOST = 3;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Tries the change out: null where it would not make the helper eligible after all. */
export function tryNear(
  request: MatchingRequest,
  helper: MatchingHelper,
  refusal: Refusal,
  context: EligibilityContext,
): Near | null {
  const relaxed = relax({ request, helper }, refusal);
  return relaxed && !firstRefusal(relaxed.request, relaxed.helper, context) ? { helper, refusal } : null;
}

/** Sums up per rule, most helpers first; `missing` is how many helpers the request lacks. */
export function sumUpNear(request: MatchingRequest, missing: number, found: readonly Near[]): NearMiss[] {
  const byCode = new Map<RefusalCode, Near[]>();
  for (const near of found) {
    const nears = byCode.get(near.refusal.code);
    if (nears) nears.push(near);
    else byCode.set(near.refusal.code, [near]);
  }
  return [...byCode]
    .map(([code, nears]) => describe(request, missing, code, nears))
    .sort((a, b) => b.helpers - a.helpers || a.code.localeCompare(b.code, 'en'));
}

function describe(
  request: MatchingRequest,
  missing: number,
  code: RefusalCode,
  nears: readonly Near[],
): NearMiss {
  const nearest = leastOf(
    nears.map((near) => ({ id: near.helper.id, metres: metresTo(near, request) })),
    NAMED_AT_MOST,
    (a, b) => (a.metres === b.metres ? a.id - b.id : a.metres - b.metres),
  );
  return {
    code,
    helpers: nears.length,
    helperIds: nearest.map(({ id }) => id),
    metresMore: metresMore(nears, missing),
    weekdays:
      code === 'time' ? WEEKDAYS.filter((day) => nears.some((near) => isFreeOn(near, request, day))) : [],
    names: [...new Set(nears.flatMap(({ refusal }) => namesOf(refusal)))].sort(),
  };
}

function metresTo({ helper, refusal }: Near, request: MatchingRequest): number {
  if (refusal.code === 'travel_limit') return refusal.distanceMetres;
  return distanceBetween(helper.home, request.place) ?? Infinity;
}

/** The few least, in order; one pass, for there may be thousands to choose from. */
function leastOf<T>(items: readonly T[], most: number, compare: (a: T, b: T) => number): T[] {
  const least: T[] = [];
  for (const item of items) {
    const last = least.at(-1);
    if (least.length >= most && (last === undefined || compare(item, last) >= 0)) continue;
    const at = least.findIndex((other) => compare(item, other) < 0);
    least.splice(at < 0 ? least.length : at, 0, item);
    if (least.length > most) least.pop();
  }
  return least;
}

function metresMore(nears: readonly Near[], missing: number): number | null {
  const beyond = nears.flatMap(({ refusal }) =>
    refusal.code === 'travel_limit' ? [Math.ceil(refusal.distanceMetres - refusal.limitMetres)] : [],
  );
  return leastOf(beyond, missing, (a, b) => a - b).at(-1) ?? null;
}

function isFreeOn({ helper }: Near, request: MatchingRequest, weekday: number): boolean {
  const open = openMinutes({ ...helper, exceptions: [] }, '', weekday, true);
  return open.some(({ startsAt, endsAt }) => endsAt - startsAt >= request.durationMinutes);
}

function namesOf(refusal: Refusal): readonly string[] {
  switch (refusal.code) {
    case 'category':
      return [refusal.category];
    case 'skill':
      return refusal.missing;
    case 'vetting':
      return [refusal.kind];
    case 'language':
      return refusal.wanted;
    default:
      return [];
  }
}
