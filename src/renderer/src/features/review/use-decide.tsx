import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatchId, RequestId, UndoId } from '../../../../shared/domain/ids';
import { hideUndoToast, showUndoToast } from '../../components/undo-toast';
import { useNotify } from '../../lib/notify';
import { useCommand } from '../../lib/query';
import { nextAfter } from './review-queue';
import type { Subject } from './subject';
import type { KeyPause } from './use-key-pause';
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
  readonly subject: Subject | undefined;
  /** Puts the focus back where the next decision starts. */
  readonly focusQueue: () => void;
  readonly onToTell: (matches: Outcome['toTell']) => void;
  readonly pause: KeyPause;
}

/** Runs one decision: says it, offers to undo it and goes on to the next request, or shows why it was refused. */
export function useDecide({ selection, subject, focusQueue, onToTell, pause }: Setting) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [said, setSaid] = useState('');
  const command = useCommand('undo.run');
  const notify = useNotify();
  const isRunning = useRef(false);
  const { listed, shown, go, isStill } = selection;
  const { items } = listed.queue;
  const refuse = (error: unknown) => {
    if (shown !== null) setProblem({ requestId: shown, error });
    if (!isStill(shown)) notify.failed(error);
  };

  const undo = async (id: UndoId) => {
    hideUndoToast();
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

  /** Selects what comes after, and says it; whoever went on by themselves meanwhile stays where they are. */
  const goOn = (left: Outcome['left']): string[] => {
    const next = shown === null ? null : nextAfter(items, new Set(left), shown);
    const name = items.find((one) => one.requestId === next)?.requesterName;
    go(next);
    focusQueue();
    pause.begin();
    if (left.length === 0) return [];
    return [name === undefined ? t('review.done.queueDone') : t('review.done.next', { name })];
  };

  const finish = ({ words, undoId, left, toTell }: Outcome) => {
    setProblem(null);
    onToTell(toTell);
    listed.leave(left);
    setSaid(isStill(shown) ? [words, ...goOn(left)].join(' ') : words);
    // The status line of the screen says it to screen readers.
    showUndoToast({ words, undoId, onUndo: () => void undo(undoId) }, t('review.done.label'));
  };

  return {
    said,
    say: setSaid,
    problem: problem !== null && problem.requestId === shown ? problem : null,
    clearProblem: () => {
      setProblem(null);
    },
    /**
     * Runs a decision on the selected request, one at a time; a refusal is shown beside it. Nothing when another
     * request is selected by now.
     */
    decide: async (run: (on: Subject) => Promise<Outcome>): Promise<void> => {
      if (subject === undefined || isRunning.current || !isStill(subject.requestId)) return;
      isRunning.current = true;
      try {
        finish(await run(subject));
      } catch (error) {
        refuse(error);
      } finally {
        isRunning.current = false;
      }
    },
  };
}
