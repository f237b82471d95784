import type { TFunction } from 'i18next';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { UndoState } from '../../../shared/contract/matches';
import { useNotify } from '../lib/notify';
import { useCall, useCommand } from '../lib/query';

export interface Undo {
  /** The last decision, or null when there is none to undo. */
  readonly last: UndoState | null;
  /** What undo would take back, in words. */
  readonly words: string;
  readonly isBusy: boolean;
  /** Undoes the last decision, or says why that is not possible. */
  run: () => void;
}

/** Undo of the last decision; it outlives a restart because the main process keeps it. */
export function useUndo(): Undo {
  const { t } = useTranslation();
  const notify = useNotify();
  const [, navigate] = useLocation();
  const { data } = useCall('undo.peek', {});
  const command = useCommand('undo.run');
  const last = data ?? null;
  // Keys come faster than answers: until the last decision is read anew, the one being taken back still stands there.
  const asked = useRef<UndoState['id'] | null>(null);
  const words = last === null ? t('app.undo.nothing') : wordsOf(t, last);
  const undo = (state: UndoState) => {
    if (state.id === asked.current) return;
    asked.current = state.id;
    command.mutate(
      { id: state.id },
      {
        onSuccess: ({ requestId }) => {
          notify.done(t('app.undo.done', { what: words }));
          if (requestId !== null) navigate(`/review/${String(requestId)}`);
        },
        onError: (error) => {
          asked.current = null;
          if (error.code === 'already_told') notify.note(t('app.undo.refused'), error.message);
          else notify.failed(error);
        },
      },
    );
  };
  const run = () => {
    if (last === null) notify.note(t('app.undo.nothing'), t('app.undo.nothingHint'));
    else if (last.isTold) notify.note(t('app.undo.refused'), t('app.undo.told', { ...last }));
    else undo(last);
  };
  return { last, words, isBusy: command.isPending, run };
}

function wordsOf(t: TFunction, last: UndoState): string {
  return t(`app.undo.kind.${last.kind}`, {
    count: last.count,
    requester: last.requesterName,
    helper: last.helperName,
  });
}
