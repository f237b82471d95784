import type { ReviewDetail, ReviewItem } from '../../../../shared/contract/matches';
import type { HelperId, MatchId, RequestId } from '../../../../shared/domain/ids';
import { suggestionsOf } from './suggestions';
import type { Show } from './use-queue';

/** A helper whom a request is suggested, as far as deciding needs. */
export interface Suggested {
  readonly matchId: MatchId;
  readonly helperId: HelperId;
  readonly name: string;
}

/** What a decision acts on: the selected request as the person sees it now. */
export interface Subject {
  readonly requestId: RequestId;
  readonly requesterName: string;
  readonly helpersNeeded: number;
  readonly helpersTaken: number;
  readonly suggestions: readonly Suggested[];
  /** Null while the panel does not show the request yet. */
  readonly version: number | null;
}

/**
 * The selected request as the panel shows it, or, while the panel still shows another one, as its row in the list does.
 * So a decision never takes a pair that nobody saw. Undefined when the request is to be seen nowhere.
 */
export function subjectOf(
  selected: RequestId | null,
  inPanel: ReviewDetail | undefined,
  list: { readonly show: Show; readonly items: readonly ReviewItem[] },
): Subject | undefined {
  if (inPanel !== undefined && inPanel.request.id === selected) return ofDetail(inPanel);
  const row = list.items.find(({ requestId }) => requestId === selected);
  return row === undefined ? undefined : ofRow(row, list.show);
}

function ofDetail(detail: ReviewDetail): Subject {
  return {
    requestId: detail.request.id,
    requesterName: detail.requester.displayName,
    helpersNeeded: detail.request.helpersNeeded,
    helpersTaken: detail.helpersTaken,
    suggestions: suggestionsOf(detail),
    version: detail.request.version,
  };
}

/** The rows of requests in progress name the helpers who were confirmed; nothing is suggested there. */
function ofRow(row: ReviewItem, show: Show): Subject {
  const suggestions = show === 'suggested' ? row.suggestions : [];
  return {
    requestId: row.requestId,
    requesterName: row.requesterName,
    helpersNeeded: row.helpersNeeded,
    helpersTaken: row.helpersTaken,
    suggestions: suggestions.map(({ helperName, ...ids }) => ({ ...ids, name: helperName })),
    version: null,
  };
}

/** A request that has all its helpers takes no further decision; its matches go on by their steps. */
export function takesDecisions(subject: Subject | undefined): subject is Subject {
  return subject !== undefined && subject.helpersTaken < subject.helpersNeeded;
}
