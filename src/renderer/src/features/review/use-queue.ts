import { keepPreviousData } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import type { InputOf, OutputOf } from '../../../../shared/contract';
import type { ReviewItem } from '../../../../shared/contract/matches';
import { call, type ApiError } from '../../lib/api';
import { useObservedPages } from '../../lib/observed';

export type QueueAsk = Omit<InputOf<'review.queue'>, 'offset' | 'limit'>;
export type Show = QueueAsk['show'];
export type QueueCounts = OutputOf<'review.queue'>['counts'];

export interface Queue {
  readonly ask: QueueAsk;
  /** What is loaded so far, in the order of urgency and waiting. */
  readonly items: readonly ReviewItem[];
  readonly total: number;
  /** Null until the first answer. */
  readonly counts: QueueCounts | null;
  readonly isLoading: boolean;
  /** Changes with every answer. */
  readonly updatedAt: number;
  readonly error: ApiError | null;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

const PAGE = 100;
const NONE: readonly ReviewItem[] = [];

/**
 * The queue of one tab, page by page. Its key starts with the call's name, so changes of topics reach it. The answer is
 * the same object until something in it changes, so that what draws it may be memoised. A new answer is drawn in breaks
 * of what somebody does meanwhile: a new plan changes every row at once, which took longer than a key press may wait.
 */
export function useQueue(ask: QueueAsk): Queue {
  const found = useObservedPages({
    queryKey: ['review.queue', ask, 'pages'] as const,
    queryFn: async ({ pageParam }) => ({
      show: ask.show,
      ...(await call('review.queue', { ...ask, offset: pageParam, limit: PAGE })),
    }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
  });
  const { data, isPending, dataUpdatedAt, error, hasNextPage, isFetching, fetchNextPage, refetch } = found;
  const queue = useMemo(() => {
    const pages = data?.pages ?? [];
    // While another tab loads, the counts stay and the rows of the old tab do not.
    const isOfTab = pages[0]?.show === ask.show;
    return {
      ask,
      items: isOfTab ? pages.flatMap((page) => page.items) : NONE,
      total: isOfTab ? (pages[0]?.total ?? 0) : 0,
      counts: pages[0]?.counts ?? null,
      isLoading: isPending || !isOfTab,
      updatedAt: dataUpdatedAt,
      error: error as ApiError | null,
      hasMore: hasNextPage && isOfTab,
      loadMore: () => {
        if (!isFetching) void fetchNextPage();
      },
      retry: () => void refetch(),
    };
  }, [ask, data, isPending, dataUpdatedAt, error, hasNextPage, isFetching, fetchNextPage, refetch]);
  const settled = useDeferredValue(queue);
  // Rows of another tab or filter are never shown, not for a moment: the selection would go to one of them.
  return settled.ask === ask ? settled : queue;
}
