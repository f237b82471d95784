import { useMemo, useState } from 'react';
import type { ReviewItem } from '../../../../shared/contract/matches';
import type { RequestId } from '../../../../shared/domain/ids';
import { clearRequests } from './review-queue';
import { useQueue, type Queue, type QueueAsk, type Show } from './use-queue';

const START: QueueAsk = { show: 'suggested', text: '', categories: [], urgencies: [] };

/**
 * Which queue is asked for, what is in it and which rows are ticked. The same object whichever request is selected, so
 * that moving in the list draws two rows and not all of them.
 */
export function useListed(go: (id: RequestId | null) => void) {
  const [ask, setAsk] = useState(START);
  const [ticked, setTicked] = useState<ReadonlySet<RequestId>>(new Set());
  const [gone, setGone] = useState<Gone>({ ids: new Set(), updatedAt: 0 });
  const asked = useQueue(ask);
  return useMemo(() => {
    const items = withoutGone(asked, gone);
    const clear = clearRequests(items);
    return {
      ask,
      queue: { ...asked, items },
      clear,
      ticked,
      go,
      setFilter: (filter: Partial<Omit<QueueAsk, 'show'>>) => {
        setAsk((now) => ({ ...now, ...filter }));
      },
      setShow: (show: Show) => {
        setAsk((now) => ({ ...now, show }));
        setTicked(new Set());
        go(null);
      },
      /** Takes decided requests out of the list at once; the next answer says what is really there. */
      leave: (ids: readonly RequestId[]) => {
        const { updatedAt } = asked;
        setGone((now) => ({
          ids: new Set([...(now.updatedAt === updatedAt ? now.ids : []), ...ids]),
          updatedAt,
        }));
      },
      tick: (id: RequestId | null) => {
        if (id !== null && clear.includes(id)) setTicked((now) => toggled(now, id));
      },
      tickAll: () => {
        setTicked(new Set(clear));
      },
      untickAll: () => {
        setTicked(new Set());
      },
    };
  }, [ask, asked, gone, ticked, go]);
}
export type Listed = ReturnType<typeof useListed>;

interface Gone {
  readonly ids: ReadonlySet<RequestId>;
  readonly updatedAt: number;
}

function withoutGone({ items, updatedAt }: Queue, gone: Gone): readonly ReviewItem[] {
  if (gone.ids.size === 0 || updatedAt !== gone.updatedAt) return items;
  return items.filter((item) => !gone.ids.has(item.requestId));
}

function toggled(ids: ReadonlySet<RequestId>, id: RequestId): ReadonlySet<RequestId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
