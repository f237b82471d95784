import { useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { UndoState } from '../../../shared/contract/matches';
import { useNotify } from '../lib/notify';
import { ApiError, call } from '../lib/api';
import { keyOf, useCall, useCommand } from '../lib/query';

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
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const { data } = useCall('undo.peek', {});
  const command = useCommand('undo.run');
  const last = data ?? null;
  const isAtWork = useRef(false);

  const undo = async (state: UndoState) => {
    const { requestId } = await command.mutateAsync({ id: state.id });
    notify.done(t('app.undo.done', { what: wordsOf(t, state) }));
    if (requestId !== null) navigate(`/review/${String(requestId)}`);
  };
  // Keys come faster than answers: what is shown as the last decision may be the one before it, so it is read anew.
  const undoLast = async () => {
    const newest = await client.query({
      queryKey: keyOf('undo.peek', {}),
      queryFn: () => call('undo.peek', {}),
      staleTime: 0,
    });
    if (newest === null) notify.note(t('app.undo.nothing'), t('app.undo.nothingHint'));
    else if (newest.isTold) notify.note(t('app.undo.refused'), t('app.undo.told', { ...newest }));
    else await undo(newest);
  };
  const run = () => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    undoLast()
      .catch((error: unknown) => {
        const isTold = error instanceof ApiError && error.code === 'already_told';
        if (isTold) notify.note(t('app.undo.refused'), error.message);
        else notify.failed(error);
      })
      .finally(() => {
        isAtWork.current = false;
      });
  };
  const words = last === null ? t('app.undo.nothing') : wordsOf(t, last);
  return { last, words, isBusy: command.isPending, run };
}

function wordsOf(t: TFunction, last: UndoState): string {
  return t(`app.undo.kind.${last.kind}`, {
    count: last.count,
    requester: last.requesterName,
    helper: last.helperName,
  });
}
