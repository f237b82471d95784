import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { MatchId, RequestId } from '../../../../shared/domain/ids';
import { useCall } from '../../lib/query';
import { suggestionsOf, type Suggestion } from './suggestions';
import type { DialogName } from './review-dialogs';
import { neighbour, tickedItems } from './review-queue';
import { useDecisions } from './use-decisions';
import type { Step } from './use-match-steps';
import { useReviewKeys } from './use-review-keys';
import { useSelection } from './use-selection';
import { useToTell } from './use-to-tell';

/** A dialog gives the focus back a moment after it closed; the queue takes it after that. */
const FOCUS_MILLISECONDS = 40;

/** Everything that the three panes of the screen share. */
export function useReview(requestId: RequestId | null) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const tellBox = useRef<HTMLElement>(null);
  const selection = useSelection(requestId);
  const [dialog, setDialog] = useState<DialogName | null>(null);
  const toTell = useToTell();
  const detail = useShownDetail(selection.shown, selection.queue.items);
  const focusQueue = () => {
    setTimeout(() => list.current?.focus({ preventScroll: true }), FOCUS_MILLISECONDS);
  };
  const decisions = useDecisions({ selection, detail: detail.data, focusQueue, onToTell: toTell.add });
  const suggestions = suggestionsOf(detail.data);
  const active = suggestions.find((one) => one.helperId === selection.helperId) ?? suggestions[0];
  const isOpen = takesDecisions(detail.data);
  const openIf = (isPossible: boolean, name: DialogName) => () => {
    if (isPossible) setDialog(name);
  };
  const confirm = (suggestion: Suggestion | undefined) => {
    if (suggestion !== undefined) void decisions.confirm(suggestion, suggestion.matchId);
  };
  const on = {
    confirm: () => {
      confirm(active);
    },
    choose: openIf(isOpen, 'choose'),
    turnDown: openIf(active !== undefined, 'turnDown'),
    postpone: openIf(isOpen, 'postpone'),
  };
  useReviewKeys({
    ...on,
    move: selection.move,
    tell: () => tellBox.current?.focus(),
    tick: () => {
      selection.tick(selection.shown);
    },
  });
  return {
    list,
    tellBox,
    selection,
    detail,
    decisions,
    suggestions,
    active,
    isOpen,
    on,
    confirm,
    dialog,
    setDialog,
    toTell,
    ...useTicked(selection),
    /** Says that a step was recorded, and readies the words where the other side must hear of it. */
    recorded: (helper: string, step: Step, match?: { requestId: RequestId; id: MatchId }) => {
      decisions.say(t('review.match.recorded', { helper, status: t(`common.matchStatus.${step}`) }));
      if (match !== undefined && (step === 'cancelled' || step === 'no_show'))
        toTell.add([{ requestId: match.requestId, matchId: match.id }]);
    },
  };
}
export type Review = ReturnType<typeof useReview>;

/** A request that has all its helpers takes no further decision; its matches go on by their steps. */
function takesDecisions(detail: ReviewDetail | undefined): boolean {
  return detail !== undefined && detail.helpersTaken < detail.request.helpersNeeded;
}

function useTicked({ queue, ticked }: ReturnType<typeof useSelection>) {
  const items = tickedItems(queue.items, ticked);
  const matches = items.flatMap(({ requestId, suggestions }) =>
    suggestions.map(({ matchId }) => ({ requestId, matchId })),
  );
  return { tickedItems: items, tickedMatches: matches };
}

/** The shown request, with its neighbour below fetched ahead, so that it is there at once. */
function useShownDetail(shown: RequestId | null, items: readonly { requestId: RequestId }[]) {
  const next = shown === null ? null : neighbour(items, shown, 1);
  useCall(
    'review.get',
    { requestId: next ?? (0 as RequestId) },
    { enabled: next !== null && next !== shown },
  );
  return useCall('review.get', { requestId: shown ?? (0 as RequestId) }, { enabled: shown !== null });
}
