import type { Refusal } from '../eligibility/refusal';
import type { MatchingHelper, MatchingRequest } from '../problem';

export type Pair = { readonly request: MatchingRequest; readonly helper: MatchingHelper };

/**
 * The pair with the one thing changed that the refusal names, to be tested again; null for rules that nobody
 * should bend (do-not-match, a declined helper, the person themselves and the like).
 */
export function relax({ request, helper }: Pair, refusal: Refusal): Pair | null {
  switch (refusal.code) {
    case 'category':
      return { request, helper: { ...helper, categories: [...helper.categories, request.category] } };
    case 'skill':
      return { request, helper: { ...helper, skills: [...helper.skills, ...refusal.missing] } };
    case 'vetting':
      return { request: { ...request, requiredVetting: [] }, helper };
    case 'language':
      return { request: { ...request, languageStrength: 'wish' }, helper };
    case 'gender':
      return { request: { ...request, genderStrength: 'wish' }, helper };
    case 'vehicle':
      return relaxVehicle({ request, helper }, refusal.lacks);
    case 'access':
      return { request: { ...request, stairs: false }, helper };
    case 'continuity':
      return { request: { ...request, continuityStrength: 'wish' }, helper };
    case 'capacity':
      return { request, helper: { ...helper, tasksPerWeek: refusal.tasksThisWeek + 1 } };
    case 'hours':
      return {
        request,
        helper: { ...helper, minutesPerWeek: refusal.minutesThatWeek + refusal.durationMinutes },
      };
    case 'break':
      return { request, helper: { ...helper, breakUntil: null } };
    case 'travel_limit':
      return { request, helper: { ...helper, travelLimitMetres: refusal.distanceMetres } };
    case 'time':
      // Some other time, also after whatever keeps the helper away in the next days.
      return { request: { ...request, window: null, local: [] }, helper: withoutAbsences(helper) };
    case 'quiet_hours':
      return { request, helper: { ...helper, quiet: null } };
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

function relaxVehicle({ request, helper }: Pair, lacks: 'car' | 'seats' | 'wheelchair'): Pair {
  if (lacks === 'wheelchair') return { request: { ...request, wheelchair: false }, helper };
  if (lacks === 'seats') return { request: { ...request, seats: helper.seats }, helper };
  return { request: { ...request, needsVehicle: false, seats: 0 }, helper };
}

function withoutAbsences(helper: MatchingHelper): MatchingHelper {
  return { ...helper, exceptions: helper.exceptions.filter(({ kind }) => kind === 'on') };
}
