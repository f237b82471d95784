import type { EligibilityContext, Refusal, RefusalCode } from '../eligibility/refusal';
import { firstRefusal } from '../eligibility';
import { distanceBetween } from '../geometry';
import type { NearMiss } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import { openMinutes } from '../time/open-hours';
import { mergeSpans } from '../time/spans';
import { relax } from './relax';

const NAMED_AT_MOST = 3;
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** Whether a helper whom a single rule refuses is eligible once it gives way: the change is tried out. */
export function isNear(
  request: MatchingRequest,
  helper: MatchingHelper,
  refusal: Refusal,
  context: EligibilityContext,
): boolean {
  const relaxed = relax({ request, helper }, refusal);
  return relaxed !== null && firstRefusal(relaxed.request, relaxed.helper, context) === null;
}

/** Helpers refused by a single rule who are eligible once it gives way, summed up rule by rule. */
export class NearMisses {
  private readonly byCode = new Map<RefusalCode, NearMissesOfRule>();

  /** @param missing how many helpers the request lacks */
  constructor(
    private readonly request: MatchingRequest,
    private readonly missing: number,
  ) {}

  add(helper: MatchingHelper, refusal: Refusal): void {
    let ofRule = this.byCode.get(refusal.code);
    if (!ofRule) this.byCode.set(refusal.code, (ofRule = new NearMissesOfRule(this.request, this.missing)));
    ofRule.add(helper, refusal);
  }

  /** Most helpers first. */
  sumUp(): NearMiss[] {
    return [...this.byCode]
      .map(([code, ofRule]) => ({ code, ...ofRule.sumUp() }))
      .sort((a, b) => b.helpers - a.helpers || a.code.localeCompare(b.code, 'en'));
  }
}

/** Keeps no list of them: thousands may only be too far away. */
class NearMissesOfRule {
  private helpers = 0;
  private readonly nearest: Way[] = [];
  private readonly beyond: number[] = [];
  private readonly weekdays = new Set<number>();
  private readonly names = new Set<string>();

  constructor(
    private readonly request: MatchingRequest,
    private readonly missing: number,
  ) {}

  add(helper: MatchingHelper, refusal: Refusal): void {
    this.helpers++;
    const isTooFar = refusal.code === 'travel_limit';
    const way = isTooFar ? refusal.distanceMetres : distanceBetween(helper.home, this.request.place);
    insert({ id: helper.id, metres: way ?? Infinity }, this.nearest, NAMED_AT_MOST, byMetres);
    if (isTooFar)
      insert(Math.ceil(refusal.distanceMetres - refusal.limitMetres), this.beyond, this.missing, ascending);
    for (const name of namesOf(refusal)) this.names.add(name);
    if (refusal.code === 'time') this.addWeekdays(helper);
  }

  sumUp(): Omit<NearMiss, 'code'> {
    return {
      helpers: this.helpers,
      helperIds: this.nearest.map(({ id }) => id),
      metresMore: this.beyond.at(-1) ?? null,
      weekdays: [...this.weekdays].sort(ascending),
      names: [...this.names].sort(),
    };
  }

  private addWeekdays(helper: MatchingHelper): void {
    for (const day of WEEKDAYS)
      if (!this.weekdays.has(day) && isFreeOn(helper, this.request, day)) this.weekdays.add(day);
  }
}

const ascending = (a: number, b: number): number => a - b;

type Way = { readonly id: number; readonly metres: number };
const byMetres = (a: Way, b: Way): number => (a.metres === b.metres ? a.id - b.id : a.metres - b.metres);

/** Where it belongs among the few least, which stay in order. */
function insert<T>(item: T, least: T[], most: number, compare: (a: T, b: T) => number): void {
  let at = least.length;
  for (let before = least[at - 1]; before !== undefined && compare(item, before) < 0; before = least[at - 1])
    at--;
  if (at >= most) return;
  least.splice(at, 0, item);
  if (least.length > most) least.pop();
}

function isFreeOn(helper: MatchingHelper, request: MatchingRequest, weekday: number): boolean {
  const open = mergeSpans(openMinutes({ ...helper, exceptions: [] }, '', weekday, true));
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
