import { useDeferredValue, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchId, RequestId } from '../../../../shared/domain/ids';
import { useCan } from '../../lib/app-state';
import { useCall } from '../../lib/query';
import { focusUnlessTyping } from '../../lib/typing';
import { neighbour, tickedItems } from './review-queue';
import { subjectOf, takesDecisions, type Suggested } from './subject';
import { useDecisions } from './use-decisions';
import { useDialog } from './use-dialog';
import { useKeyPause } from './use-key-pause';
import type { Listed } from './use-listed';
import type { Step } from './use-match-steps';
import { useReviewKeys } from './use-review-keys';
import { useSelection } from './use-selection';
import { useToTell } from './use-to-tell';

/** Everything that the three panes of the screen share. */
export function useReview(requestId: RequestId | null) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  const tellBox = useRef<HTMLElement>(null);
  const selection = useSelection(requestId);
  const { listed, shown } = selection;
  const toTell = useToTell();
  const { data, error, refetch } = useShownDetail(shown, listed.queue.items);
  // What panel and map show: it follows when the selected row is painted, so keys must not read it for the selection.
  const detail = useDeferredValue(shown === null ? undefined : data);
  const subject = subjectOf(shown, detail, { show: listed.ask.show, items: listed.queue.items });
  const focusQueue = () => {
    focusUnlessTyping(list);
  };
  const pause = useKeyPause();
  const decisions = useDecisions({ selection, subject, focusQueue, onToTell: toTell.add, pause });
  const { dialog, open, close } = useDialog(shown, selection.isStill);
  const suggestions = subject?.suggestions ?? [];
  const active = suggestions.find((one) => one.helperId === selection.helperId) ?? suggestions[0];
  const mayDecide = useCan()('match.review');
  const isOpen = takesDecisions(subject);
  const isToDecide = isOpen && mayDecide;
  const confirm = (suggestion: Suggested | undefined) => {
    if (suggestion !== undefined && mayDecide) void decisions.confirm(suggestion, suggestion.matchId);
  };
  const on = {
    confirm: () => {
      confirm(active);
    },
    choose: open('choose', isToDecide),
    // It is about the request that is read in the panel.
    whatIf: open('whatIf', isOpen && detail?.request.id === shown),
    turnDown: open('turnDown', active !== undefined && mayDecide),
    postpone: open('postpone', isToDecide),
  };
  useReviewKeys({
    ...on,
    pause,
    isAsking: dialog !== null,
    move: selection.move,
    tell: () => tellBox.current?.focus(),
    tick: () => {
      if (mayDecide) listed.tick(shown);
    },
  });
  const ticked = tickedOf(listed);
  return {
    list,
    tellBox,
    selection,
    detail,
    detailError: error,
    askAgain: () => void refetch(),
    subject,
    decisions,
    active,
    isOpen,
    on,
    confirm,
    dialog,
    confirmMany: open('confirmMany', ticked.tickedMatches.length > 0),
    closeDialog: close,
    toTell,
    ...ticked,
    /** Says that a step was recorded, and readies the words where the other side must hear of it. */
    recorded: (helper: string, step: Step, match?: { requestId: RequestId; id: MatchId }) => {
      decisions.say(t('review.match.recorded', { helper, status: t(`common.matchStatus.${step}`) }));
      if (match !== undefined && (step === 'cancelled' || step === 'no_show'))
        toTell.add([{ requestId: match.requestId, matchId: match.id }]);
    },
  };
}
export type Review = ReturnType<typeof useReview>;

function tickedOf({ queue, ticked }: Listed) {
  const items = tickedItems(queue.items, ticked);
  const matches = items.flatMap(({ requestId, suggestions }) =>
    suggestions.map(({ matchId }) => ({ requestId, matchId })),
  );
  return { tickedItems: items, tickedMatches: matches };
}

/**
 * The shown request, and until it has come the one before, so that nothing is drawn in between. Its neighbour below is
 * fetched ahead, so that it is there at once.
 */
function useShownDetail(shown: RequestId | null, items: readonly { requestId: RequestId }[]) {
  const next = shown === null ? null : neighbour(items, shown, 1);
  useCall(
    'review.get',
    { requestId: next ?? (0 as RequestId) },
    { enabled: next !== null && next !== shown },
  );
  return useCall(
    'review.get',
    { requestId: shown ?? (0 as RequestId) },
    { enabled: shown !== null, keepPrevious: true },
  );
}
