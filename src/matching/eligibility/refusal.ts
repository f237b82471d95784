import type { TravelOptions } from '../time/way';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../problem';

/** Why a helper may not be given a request, with the facts that words need. */
export type Refusal =
  | { readonly code: 'inactive' }
  | { readonly code: 'helper_held_back' }
  | { readonly code: 'requester_held_back' }
  | { readonly code: 'same_person' }
  | { readonly code: 'already_on_it' }
  | { readonly code: 'do_not_match' }
  | { readonly code: 'declined' }
  | { readonly code: 'category'; readonly category: string }
  | { readonly code: 'skill'; readonly missing: readonly string[] }
  | {
      readonly code: 'vetting';
      readonly kind: string;
      readonly problem: 'missing' | 'expired' | 'not_yet_valid';
      /** The day it ended or begins, where there is one. */
      readonly date: string | null;
      /** The last day of grace of a check that has ended, where it had any. */
      readonly graceUntil?: string;
    }
  | { readonly code: 'language'; readonly wanted: readonly string[] }
  | { readonly code: 'gender'; readonly wanted: 'woman' | 'man' }
  | {
      readonly code: 'vehicle';
      readonly lacks: 'car' | 'seats' | 'wheelchair';
      readonly seatsNeeded: number;
      readonly seats: number;
    }
  | { readonly code: 'access'; readonly lacks: 'stairs' }
  | { readonly code: 'continuity'; readonly previousHelperIds: readonly number[] }
  | { readonly code: 'capacity'; readonly tasksThisWeek: number; readonly tasksPerWeek: number }
  | {
      readonly code: 'hours';
      /** Confirmed already in the week with the most room. */
      readonly minutesThatWeek: number;
      readonly minutesPerWeek: number;
      readonly durationMinutes: number;
    }
  | { readonly code: 'break'; readonly breakUntil: string }
  | { readonly code: 'away'; readonly awayUntil: string }
  | { readonly code: 'travel_limit'; readonly limitMetres: number; readonly distanceMetres: number }
  | { readonly code: 'time'; readonly durationMinutes: number }
  | { readonly code: 'quiet_hours'; readonly fromMinute: number; readonly toMinute: number };

export type RefusalCode = Refusal['code'];

/** Facts about the whole problem that rules look up. */
export type EligibilityContext = {
  readonly today: string;
  /** For each person, those they must not be matched with; both directions. */
  readonly doNotMatch: ReadonlyMap<number, ReadonlySet<number>>;
  /** For each request, the helpers who declined or were turned down. */
  readonly declined: ReadonlyMap<number, ReadonlySet<number>>;
  /** How long the way between two tasks takes. */
  readonly travel: TravelOptions;
};

/** A hard rule: null where it holds, else why it does not. */
export type Rule = (
  request: MatchingRequest,
  helper: MatchingHelper,
  context: EligibilityContext,
) => Refusal | null;

export function createContext(
  problem: Pick<MatchingProblem, 'today' | 'doNotMatch' | 'declined' | 'options'>,
): EligibilityContext {
  const bothWays = problem.doNotMatch.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  return {
    today: problem.today,
    doNotMatch: setsByFirst(bothWays),
    declined: setsByFirst(problem.declined),
    travel: problem.options,
  };
}

function setsByFirst(pairs: readonly (readonly [number, number])[]): Map<number, Set<number>> {
  const sets = new Map<number, Set<number>>();
  for (const [first, second] of pairs) {
    const set = sets.get(first) ?? new Set();
    sets.set(first, set.add(second));
  }
  return sets;
}
