import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import { useIsLeaving } from '../../lib/leave-guard';
import { neighbour } from './review-queue';
import { useListed } from './use-listed';

/** The list of requests, which of them is selected, and which helper is pointed at. */
export function useSelection(requestId: RequestId | null) {
  const [pointed, setPointed] = useState<{ requestId: RequestId; helperId: HelperId } | null>(null);
  const [, navigate] = useLocation();
  const go = useCallback(
    (id: RequestId | null) => {
      navigate(id === null ? '/review' : `/review/${String(id)}`, { replace: true });
    },
    [navigate],
  );
  const listed = useListed(go);
  const isLeaving = useIsLeaving();
  const { items } = listed.queue;
  const first = items[0]?.requestId ?? null;
  const shown = requestId ?? first;
  // The first request is made the chosen one, so that a more urgent arrival never slides under a hand about to confirm.
  useEffect(() => {
    if (requestId === null && first !== null && !isLeaving()) go(first);
  }, [requestId, first, go, isLeaving]);

  return {
    listed,
    shown,
    isStill: useIsStill(shown),
    go,
    helperId: pointed !== null && pointed.requestId === shown ? pointed.helperId : null,
    move: (step: number) => {
      go(neighbour(items, shown, step));
    },
    pointAt: useCallback(
      (helperId: HelperId) => {
        if (shown !== null) setPointed({ requestId: shown, helperId });
      },
      [shown],
    ),
  };
}
export type Selection = ReturnType<typeof useSelection>;

/**
 * Whether a request is selected still: for what was begun with one request, or drawn for it, and ends or is clicked
 * when another one may be selected already.
 */
function useIsStill(shown: RequestId | null): (id: RequestId | null) => boolean {
  const now = useRef(shown);
  useLayoutEffect(() => {
    now.current = shown;
  }, [shown]);
  return useCallback((id) => now.current === id, []);
}
