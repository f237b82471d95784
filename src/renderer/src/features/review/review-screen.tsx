import { memo, useDeferredValue } from 'react';
import type { RequestId } from '../../../../shared/domain/ids';
import { PanelArea } from './panel-area';
import { QueuePane } from './queue-pane';
import { ReviewDialogs } from './review-dialogs';
import { ReviewMap } from './review-map';
import classes from './review.module.css';
import { TellThem } from './tell-them';
import { useReview, type Review } from './use-review';

/**
 * The heart of the app: the queue, the map, and why this helper. The queue shows the selection at once; map and panel
 * are drawn after it, and not at all for requests that somebody passes by.
 */
export function ReviewScreen({ requestId }: { requestId: RequestId | null }) {
  const review = useReview(requestId);
  const settled = useDeferredValue(review);
  return (
    <div className={classes['screen']}>
      <QueuePane
        selection={review.selection}
        listRef={review.list}
        tickedMatches={review.tickedMatches.length}
        onConfirmTicked={review.confirmMany}
      />
      <Middle review={settled} />
      <PanelArea review={settled} />
      {/* A dialog that is asked for stands before the next key; without one there is nothing to hurry for. */}
      <ReviewDialogs review={review.dialog === null && settled.dialog === null ? settled : review} />
      <div role="status" aria-live="polite" className="kith-unseen">
        {review.decisions.said}
      </div>
    </div>
  );
}

const Middle = memo(function Middle({ review }: { review: Review }) {
  const { selection, toTell } = review;
  return (
    <div className={classes['middle']}>
      <ReviewMap detail={review.detail} helperId={selection.helperId} onPoint={selection.pointAt} />
      <TellThem
        key={toTell.matches[0]?.matchId ?? 'none'}
        matches={toTell.matches}
        box={review.tellBox}
        onGone={toTell.drop}
        onRecorded={review.recorded}
        onClose={toTell.clear}
      />
    </div>
  );
});
