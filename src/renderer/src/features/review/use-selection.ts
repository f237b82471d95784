import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import type { ReviewItem } from '../../../../shared/contract/matches';
import type { HelperId, RequestId } from '../../../../shared/domain/ids';
import { clearRequests, neighbour } from './review-queue';
import { useQueue, type Queue, type QueueAsk, type Show } from './use-queue';

const START: QueueAsk = { show: 'suggested', text: '', categories: [], urgencies: [] };

/** Which queue is asked for, which request is shown, which helper is pointed at and which rows are ticked. */
export function useSelection(requestId: RequestId | null) {
  const [ask, setAsk] = useState(START);
  const [ticked, setTicked] = useState<ReadonlySet<RequestId>>(new Set());
  const [pointed, setPointed] = useState<{ requestId: RequestId; helperId: HelperId } | null>(null);
  const [, navigate] = useLocation();
  const [gone, setGone] = useState<Gone>({ ids: new Set(), updatedAt: 0 });
  const asked = useQueue(ask);
  const items = useMemo(() => withoutGone(asked, gone), [asked, gone]);
  const queue = { ...asked, items };
  const first = items[0]?.requestId ?? null;
  const shown = requestId ?? first;
  const go = useCallback(
    (id: RequestId | null) => {
      navigate(id === null ? '/review' : `/review/${String(id)}`, { replace: true });
    },
    [navigate],
  );
  // The first request is made the chosen one, so that a more urgent arrival never slides under a hand about to confirm.
  useEffect(() => {
    if (requestId === null && first !== null) go(first);
  }, [requestId, first, go]);
  const clear = useMemo(() => clearRequests(items), [items]);

  return {
    ask,
    queue,
    shown,
    go,
    clear,
    ticked,
    helperId: pointed !== null && pointed.requestId === shown ? pointed.helperId : null,
    setFilter: (filter: Partial<Omit<QueueAsk, 'show'>>) => {
      setAsk({ ...ask, ...filter });
    },
    setShow: (show: Show) => {
      setAsk({ ...ask, show });
      setTicked(new Set());
      go(null);
    },
    move: (step: number) => {
      go(neighbour(items, shown, step));
    },
    /** Takes decided requests out of the list at once; the next answer says what is really there. */
    leave: (ids: readonly RequestId[]) => {
      setGone({ ids: new Set(ids), updatedAt: asked.updatedAt });
    },
    pointAt: (helperId: HelperId) => {
      if (shown !== null) setPointed({ requestId: shown, helperId });
    },
    tick: (id: RequestId | null) => {
      if (id !== null && clear.includes(id)) setTicked(toggled(ticked, id));
    },
    tickAll: () => {
      setTicked(new Set(clear));
    },
    untickAll: () => {
      setTicked(new Set());
    },
  };
}

interface Gone {
  readonly ids: ReadonlySet<RequestId>;
  readonly updatedAt: number;
}

function withoutGone({ items, updatedAt }: Queue, gone: Gone): readonly ReviewItem[] {
  if (gone.ids.size === 0 || updatedAt !== gone.updatedAt) return items;
  return items.filter((item) => !gone.ids.has(item.requestId));
}

export type Selection = ReturnType<typeof useSelection>;

function toggled(ids: ReadonlySet<RequestId>, id: RequestId): ReadonlySet<RequestId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
