import { memo } from 'react';
import { useWantedDraft } from '../../drafts/wanted-draft';
import { ChooseDialog } from './choose-dialog';
import { ConfirmManyDialog } from './confirm-many-dialog';
import { PostponeDialog } from './postpone-dialog';
import type { Subject } from './subject';
import { TurnDownDialog, turnDownKeyOf } from './turn-down-dialog';
import { WhatIfDialog } from './what-if-dialog';
import type { Review } from './use-review';

/** What a decision asks before it is made. Drawn only when something about it changes. */
export const ReviewDialogs = memo(function ReviewDialogs({ review }: { review: Review }) {
  return review.subject === undefined ? null : <Dialogs review={review} subject={review.subject} />;
});

/** Each closes before it decides, so that a refusal is seen beside the request. */
function Dialogs({ review, subject }: { review: Review; subject: Subject }) {
  const { dialog, decisions, active, closeDialog } = review;
  useWantedDraft('reason', [turnDownKeyOf(active?.matchId ?? null)], review.on.turnDown);
  const common = { isBusy: decisions.isBusy, onClose: closeDialog, requesterName: subject.requesterName };
  return (
    <>
      <ChooseDialog
        {...common}
        opened={dialog === 'choose'}
        requestId={subject.requestId}
        onChoose={(helper) => {
          closeDialog();
          void decisions.choose(helper);
        }}
      />
      {review.detail?.request.id === subject.requestId && (
        <WhatIfDialog
          opened={dialog === 'whatIf'}
          detail={review.detail}
          suggested={active ?? null}
          isBusy={decisions.isBusy}
          onChoose={(helper) => {
            closeDialog();
            void decisions.choose(helper);
          }}
          onTurnDown={review.on.turnDown}
          onClose={closeDialog}
        />
      )}
      <TurnDownDialog
        {...common}
        opened={dialog === 'turnDown'}
        matchId={active?.matchId ?? null}
        helperName={active?.name ?? ''}
        onTurnDown={(answer) => {
          closeDialog();
          if (active !== undefined) void decisions.turnDown(active, active.matchId, answer);
        }}
      />
      <PostponeDialog
        {...common}
        opened={dialog === 'postpone'}
        onPostpone={(until) => {
          closeDialog();
          void decisions.postpone(until);
        }}
      />
      <ConfirmManyDialog
        opened={dialog === 'confirmMany'}
        isBusy={decisions.isBusy}
        items={review.tickedItems}
        onConfirm={() => {
          closeDialog();
          void decisions.confirmTicked(review.tickedMatches);
        }}
        onClose={closeDialog}
      />
    </>
  );
}
