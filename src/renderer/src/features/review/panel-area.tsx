import { useQueryClient } from '@tanstack/react-query';
import { memo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import { EmptyState } from '../../components/empty-state';
import { ErrorNotice } from '../../components/error-notice';
import { PanelSkeleton } from '../../components/skeletons';
import { invalidateTopics } from '../../lib/query';
import { DecisionBar } from './decision-bar';
import { DetailPanel } from './detail-panel';
import classes from './review.module.css';
import { suggestionsOf } from './suggestions';
import type { Review } from './use-review';

/** Right: the shown request with its decisions, or what stands in for it. */
export const PanelArea = memo(function PanelArea({ review }: { review: Review }) {
  const { t } = useTranslation();
  const { detail, selection } = review;
  // What is clicked is meant for the request that is read here, not for the one that is selected already.
  const dropIfBehind = (event: MouseEvent) => {
    if (detail === undefined || selection.isStill(detail.request.id)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      className={`${classes['panel'] ?? ''} kith-stale`}
      aria-label={t('review.panel.label')}
      aria-busy={detail !== undefined && detail.request.id !== selection.shown}
      onClickCapture={dropIfBehind}
    >
      {detail === undefined ? (
        <NoDetail isChosen={selection.shown !== null} error={review.detailError} onRetry={review.askAgain} />
      ) : (
        <Shown review={review} detail={detail} />
      )}
    </section>
  );
});

function Shown({ review, detail }: { review: Review; detail: ReviewDetail }) {
  const client = useQueryClient();
  const { selection, decisions, on, toTell } = review;
  const suggestions = suggestionsOf(detail);
  return (
    <>
      <DetailPanel
        key={detail.request.id}
        detail={detail}
        helperId={selection.helperId}
        decisions={decisions}
        onPoint={selection.pointAt}
        onConfirm={review.confirm}
        onTurnDown={(suggestion) => {
          selection.pointAt(suggestion.helperId);
          on.turnDown();
        }}
        onChooseAnother={on.choose}
        onLookAgain={() => {
          decisions.clearProblem();
          void invalidateTopics(client, ['match', 'request']);
        }}
        onTell={(match) => {
          toTell.add([{ requestId: match.requestId, matchId: match.id }]);
        }}
        onRecorded={(match, step) => {
          review.recorded(match.helperName, step, match);
        }}
      />
      {review.isOpen && (
        <DecisionBar
          canConfirm={review.active !== undefined}
          all={suggestions.length > 1 ? suggestions.length : null}
          isBusy={decisions.isBusy}
          onConfirm={on.confirm}
          onConfirmAll={() => void decisions.confirmAllOfRequest(suggestions.map(({ matchId }) => matchId))}
          onChoose={on.choose}
          onWhatIf={on.whatIf}
          onTurnDown={on.turnDown}
          onPostpone={on.postpone}
        />
      )}
    </>
  );
}

function NoDetail({ isChosen, error, onRetry }: { isChosen: boolean; error: unknown; onRetry: () => void }) {
  const { t } = useTranslation();
  if (error !== null) return <ErrorNotice error={error} onRetry={onRetry} />;
  if (!isChosen) return <EmptyState title={t('review.empty.none')} hint={t('review.empty.noneHint')} />;
  return (
    <div className={classes['panelBody']}>
      <PanelSkeleton lines={10} />
    </div>
  );
}
