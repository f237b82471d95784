import type { RequestId } from '../../../../shared/domain/ids';
import { PanelArea } from './panel-area';
import { QueuePane } from './queue-pane';
import { ReviewMap } from './review-map';
import classes from './review.module.css';
import { TellThem } from './tell-them';
import { useReview } from './use-review';

/** The heart of the app: the queue, the map, and why this helper. */
export function ReviewScreen({ requestId }: { requestId: RequestId | null }) {
  const review = useReview(requestId);
  const { selection, toTell, tickedMatches } = review;
  return (
    <div className={classes['screen']}>
      <QueuePane
        selection={selection}
        listRef={review.list}
        tickedMatches={tickedMatches.length}
        onConfirmTicked={() => {
          if (tickedMatches.length > 0) review.setDialog('confirmMany');
        }}
      />
      <div className={classes['middle']}>
        <ReviewMap detail={review.detail.data} helperId={selection.helperId} onPoint={selection.pointAt} />
        <TellThem
          key={toTell.matches[0]?.matchId ?? 'none'}
          matches={toTell.matches}
          box={review.tellBox}
          onGone={toTell.drop}
          onRecorded={review.recorded}
          onClose={toTell.clear}
        />
      </div>
      <PanelArea review={review} />
      <div role="status" aria-live="polite" className="kith-unseen">
        {review.decisions.said}
      </div>
    </div>
  );
}
