import type { Candidate, ReviewDetail } from '../../../../shared/contract/matches';
import type { MatchId } from '../../../../shared/domain/ids';

/** A suggestion with the match that confirming needs. */
export type Suggestion = Candidate & { readonly matchId: MatchId };

export function suggestionsOf(detail: ReviewDetail | undefined): Suggestion[] {
  return detail?.suggestions.filter((one): one is Suggestion => one.matchId !== null) ?? [];
}
