/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { EligibilityContext } from '../eligibility/refusal';
import type { OnProgress, Unassigned } from '../plan';
import type { MatchingHelper, MatchingRequest } from '../problem';
import type { TravelOptions } from '../time/way';
import { Wear } from '../wear';
import { DiagnosisOfMany, type People } from './diagnose-many';
import { RuleAnswers } from './rule-answers';
import { withChanged, type Changed } from './with-changed';

const PROGRESS_EVERY = 64;
/** More changed helpers than these are looked at all together. */
const CHANGED_AT_MOST = 8;

type Known = {
  readonly request: MatchingRequest;
  readonly apart: readonly (ReadonlySet<number> | undefined)[];
  readonly unassigned: Unassigned;
};

/**
 * Why requests lack helpers, kept from one plan to the next. Of a request that is the same object, and lacks as many
 * as before, only what the changed helpers add or take away is looked at.
 */
export class KeptReasons {
  private answers: RuleAnswers | null = null;
  private readonly wear = new Wear();
  private known = new Map<number, Known>();
  private everybody: readonly MatchingHelper[] = [];
  private asOf: { readonly today: string; readonly travel: TravelOptions } | null = null;

  forget(): void {
    this.answers = this.asOf = null;
    this.known.clear();
    this.everybody = [];
  }

  /** @param missing helpers each request lacks; answers in the order of the requests that lack any */
  explain(people: People, missing: readonly number[], onProgress?: OnProgress): Unassigned[] {
    const { context, requests } = people;
    const short = missing.flatMap((units, i) => (units > 0 ? [i] : []));
    const changed = this.begin(people);
    let diagnosis: DiagnosisOfMany | null = null;
    const known = new Map<number, Known>();
    const unassigned = short.map((i, k) => {
      if (k % PROGRESS_EVERY === 0) onProgress?.('explaining', k, short.length);
      const request = requests[i]!;
      const apart = apartFrom(request, context);
      const before = this.still(request, missing[i]!, apart);
      const kept = before && changed && withChanged(before, request, changed, context);
      diagnosis ??= kept ? null : new DiagnosisOfMany(people, this.answersFor(people));
      const found = kept ?? diagnosis!.of(i, missing[i]!);
      known.set(request.id, { request, apart, unassigned: found });
      return found;
    });
    this.known = known;
    return unassigned;
  }

  /** The helpers who are gone and those who came; null where that are many, or everything is looked at anew. */
  private begin({ context, packedHelpers }: People): Changed | null {
    const { everybody } = packedHelpers.positions;
    const { today, travel } = context;
    const isAsBefore = this.asOf !== null && isSameTime(this.asOf, context);
    const changed = isAsBefore ? changedBetween(this.everybody, everybody) : null;
    this.asOf = { today, travel };
    this.everybody = everybody;
    return changed;
  }

  private still(request: MatchingRequest, missing: number, apart: Known['apart']): Unassigned | null {
    const known = this.known.get(request.id);
    if (known?.request !== request || known.unassigned.missing !== missing) return null;
    return known.apart.every((ids, k) => areSame(ids, apart[k])) ? known.unassigned : null;
  }

  private answersFor({ context, packedHelpers: { classes } }: People): RuleAnswers {
    const isWorn = this.wear.isWorn(this.answers?.size ?? 0);
    if (isWorn || !this.answers?.isFor(context.today, classes)) {
      this.wear.beginAnew();
      this.answers = new RuleAnswers(context.today, classes);
    }
    return this.answers;
  }
}

/** What is said about pairs with this request. */
function apartFrom(request: MatchingRequest, { doNotMatch, declined }: EligibilityContext): Known['apart'] {
  return [doNotMatch.get(request.personId), declined.get(request.id)];
}

function areSame(a: ReadonlySet<number> | undefined, b: ReadonlySet<number> | undefined): boolean {
  if (a?.size !== b?.size) return false;
  for (const id of a ?? []) if (!b?.has(id)) return false;
  return true;
}

function isSameTime(
  a: { readonly today: string; readonly travel: TravelOptions },
  b: EligibilityContext,
): boolean {
  return (
    a.today === b.today &&
    a.travel.travelMetresPerMinute === b.travel.travelMetresPerMinute &&
    a.travel.betweenTasksMinutes === b.travel.betweenTasksMinutes
  );
}

function changedBetween(before: readonly MatchingHelper[], now: readonly MatchingHelper[]): Changed | null {
  if (before === now) return { gone: [], come: [] };
  // One who only moved counts as gone and come, which comes to the same.
  const isInPlace = before.length === now.length;
  const [were, are] = isInPlace ? [null, null] : [new Set(before), new Set(now)];
  const gone = before.filter((helper, p) => (are ? !are.has(helper) : helper !== now[p]));
  const come = now.filter((helper, p) => (were ? !were.has(helper) : helper !== before[p]));
  return gone.length + come.length > CHANGED_AT_MOST ? null : { gone, come };
}
