import type { ReviewDetail, ReviewItem } from '../../../../shared/contract/matches';
import { ChooseDialog } from './choose-dialog';
import { ConfirmManyDialog } from './confirm-many-dialog';
import { PostponeDialog } from './postpone-dialog';
import type { Suggestion } from './suggestions';
import { TurnDownDialog } from './turn-down-dialog';
import type { Decisions } from './use-decisions';

export type DialogName = 'choose' | 'turnDown' | 'postpone' | 'confirmMany';

interface ReviewDialogsProps {
  /** The one dialog that is open. */
  open: DialogName | null;
  detail: ReviewDetail;
  suggestion: Suggestion | undefined;
  tickedItems: readonly ReviewItem[];
  decisions: Decisions;
  onConfirmTicked: () => void;
  onClose: () => void;
}

/** What a decision asks before it is made. Each closes first, so that a refusal is seen beside the request. */
export function ReviewDialogs({ open, detail, suggestion, decisions, onClose, ...rest }: ReviewDialogsProps) {
  const common = { isBusy: decisions.isBusy, onClose, requesterName: detail.requester.displayName };
  return (
    <>
      <ChooseDialog
        {...common}
        opened={open === 'choose'}
        requestId={detail.request.id}
        onChoose={(helper) => {
          onClose();
          void decisions.choose(helper);
        }}
      />
      <TurnDownDialog
        {...common}
        opened={open === 'turnDown'}
        helperName={suggestion?.name ?? ''}
        onTurnDown={(reason, note) => {
          onClose();
          if (suggestion !== undefined) void decisions.turnDown(suggestion, suggestion.matchId, reason, note);
        }}
      />
      <PostponeDialog
        {...common}
        opened={open === 'postpone'}
        onPostpone={(until) => {
          onClose();
          void decisions.postpone(until);
        }}
      />
      <ConfirmManyDialog
        opened={open === 'confirmMany'}
        isBusy={decisions.isBusy}
        items={rest.tickedItems}
        onConfirm={() => {
          onClose();
          rest.onConfirmTicked();
        }}
        onClose={onClose}
      />
    </>
  );
}
