import { byPlace } from '../../src/matching/packed/places';
import { takePositions } from '../../src/matching/packed/positions';
import { byId } from '../../src/matching/planning/prepare';
import type { MatchingHelper, MatchingProblem, MatchingRequest } from '../../src/matching/problem';

/** Requests and helpers in the order in which a plan looks at them: helpers by position. */
export function inOrder({ requests, helpers }: MatchingProblem): {
  readonly requests: readonly MatchingRequest[];
  readonly helpers: readonly MatchingHelper[];
} {
  return { requests: byPlace(byId(requests)), helpers: takePositions(byId(helpers), null).everybody };
}
