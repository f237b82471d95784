import type { Refusal } from '../eligibility/refusal';
import type { MatchingHelper, MatchingRequest } from '../problem';
import type { Change } from './change';

/**
 * The one thing that would lift the refusal; null for rules that nobody should bend (do-not-match, a decline, the
 * person themselves and the like) and for time, which has many ways out (see `smallest-changes.ts`).
 */
export function changeFor(request: MatchingRequest, helper: MatchingHelper, refusal: Refusal): Change | null {
  const requestId = request.id;
  const give = (what: 'capacity' | 'break' | 'quiet_hours' | 'category' | 'vetting', names: string[] = []) =>
    ({ kind: 'helper', helperId: helper.id, what, names }) as const;
  switch (refusal.code) {
    case 'category':
      return give('category', [refusal.category]);
    case 'vetting':
      return give('vetting', [refusal.kind]);
    case 'capacity':
    case 'break':
    case 'quiet_hours':
      return give(refusal.code);
    case 'hours':
      return { kind: 'hours', helperId: helper.id, minutes: minutesMore(refusal) };
    case 'skill':
      return { kind: 'without', requestId, what: 'skill', names: refusal.missing };
    case 'access':
      return { kind: 'without', requestId, what: 'stairs', names: [] };
    case 'vehicle':
      if (refusal.lacks === 'seats') return { kind: 'seats', requestId, seats: helper.seats };
      return {
        kind: 'without',
        requestId,
        what: refusal.lacks === 'car' ? 'vehicle' : 'wheelchair',
        names: [],
      };
    case 'language':
    case 'gender':
    case 'continuity':
      return { kind: 'wish', requestId, what: refusal.code };
    case 'travel_limit':
      return { kind: 'travel', helperIds: [helper.id], metres: metresMore(refusal) };
    case 'time':
    case 'away':
    case 'inactive':
    case 'helper_held_back':
    case 'requester_held_back':
    case 'same_person':
    case 'already_on_it':
    case 'do_not_match':
    case 'declined':
      return null;
  }
}

/** Whole metres beyond the limit that bring the helper there. */
export function metresMore({
  distanceMetres,
  limitMetres,
}: Extract<Refusal, { code: 'travel_limit' }>): number {
  return Math.ceil(distanceMetres - limitMetres);
}

/** Minutes beyond the hours of the week with which the task fits. */
function minutesMore({
  minutesThatWeek,
  minutesPerWeek,
  durationMinutes,
}: Extract<Refusal, { code: 'hours' }>): number {
  return minutesThatWeek + durationMinutes - minutesPerWeek;
}
