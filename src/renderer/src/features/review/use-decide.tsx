import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewDetail } from '../../../../shared/contract/matches';
import type { MatchId, RequestId, UndoId } from '../../../../shared/domain/ids';
import { useCall, useCommand } from '../../lib/query';
import { DecisionToast } from './decision-toast';
import { nextAfter } from './review-queue';
import type { Selection } from './use-selection';

/** A decision that was refused, and for which request. */
export interface Problem {
  readonly requestId: RequestId;
  readonly error: unknown;
}
/** What a decision that went through leaves behind. */
export interface Outcome {
  readonly words: string;
  readonly undoId: UndoId;
  /** Requests that leave this list by it. */
  readonly left: readonly RequestId[];
  /** Matches that somebody must be told of now. */
  readonly toTell: readonly { requestId: RequestId; matchId: MatchId }[];
}
export interface Setting {
  readonly selection: Selection;
  readonly detail: ReviewDetail | undefined;
  /** Puts the focus back where the next decision starts. */
  readonly focusQueue: () => void;
  readonly onToTell: (matches: Outcome['toTell']) => void;
}

const TOAST = 'review-decision';
const TOAST_MILLISECONDS = 12_000;
const TOAST_PIXELS = 404;

/** Runs one decision: says it, offers to undo it and goes on to the next request, or shows why it was refused. */
export function useDecide({ selection, detail, focusQueue, onToTell }: Setting) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const command = useCommand('undo.run');
  const { queue, shown, go } = selection;
  const requestId = detail?.request.id;
  const refuse = (error: unknown) => {
    if (shown !== null) setProblem({ requestId: shown, error });
  };

  const toastOfRef = useToastOfLastDecision();

  const undo = async (id: UndoId) => {
    notifications.hide(TOAST);
    try {
      const undone = await command.mutateAsync({ id });
      setProblem(null);
      setSaid(t('review.done.undone'));
      if (undone.requestId !== null) go(undone.requestId);
      focusQueue();
    } catch (error) {
      refuse(error);
    }
  };

  const finish = ({ words, undoId, left, toTell }: Outcome) => {
    const next = shown === null ? null : nextAfter(queue.items, new Set(left), shown);
    const nextName = queue.items.find((one) => one.requestId === next)?.requesterName;
    const more =
      nextName === undefined ? t('review.done.queueDone') : t('review.done.next', { name: nextName });
    setSaid(left.length === 0 ? words : `${words} ${more}`);
    setProblem(null);
    onToTell(toTell);
    selection.leave(left);
    go(next);
    focusQueue();
    toastOfRef.current = undoId;
    showToast(words, t('review.done.label'), () => void undo(undoId));
  };

  return {
    said,
    say: setSaid,
    problem: problem !== null && problem.requestId === shown ? problem : null,
    clearProblem: () => {
      setProblem(null);
    },
    /** Runs a decision on the shown request; a refusal is shown beside it. */
    decide: async (run: (id: RequestId) => Promise<Outcome>): Promise<void> => {
      if (requestId === undefined) return;
      try {
        finish(await run(requestId));
      } catch (error) {
        refuse(error);
      }
    },
  };
}

/** The toast goes once its decision is taken back or another one is the last: it must not offer what would be refused. */
function useToastOfLastDecision() {
  const shownFor = useRef<UndoId | null>(null);
  const last = useCall('undo.peek', {}).data?.id ?? null;
  useEffect(() => {
    if (shownFor.current === null || shownFor.current === last) return;
    shownFor.current = null;
    notifications.hide(TOAST);
  }, [last]);
  return shownFor;
}

/** The status line of the screen says it to screen readers, so the toast does not say it again. */
function showToast(words: string, label: string, onUndo: () => void): void {
  notifications.hide(TOAST);
  notifications.show({
    id: TOAST,
    // Not at the right, where it would lie over the next decision.
    position: 'bottom-left',
    style: { maxWidth: TOAST_PIXELS },
    role: 'region',
    'aria-label': label,
    withBorder: true,
    color: 'teal',
    autoClose: TOAST_MILLISECONDS,
    message: <DecisionToast words={words} onUndo={onUndo} />,
  });
}
