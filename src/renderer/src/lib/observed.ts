import {
  InfiniteQueryObserver,
  notifyManager,
  QueryObserver,
  useQueryClient,
  type DefaultError,
  type InfiniteData,
  type InfiniteQueryObserverOptions,
  type QueryClient,
  type QueryKey,
  type QueryObserverOptions,
  type UseInfiniteQueryResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

/** What the observers of the library have in common, as its own hooks use it. */
interface Observer<Options, Result> {
  readonly subscribe: (tell: () => void) => () => void;
  readonly setOptions: (options: Options) => void;
  readonly getOptimisticResult: (options: Options) => Result;
  readonly trackResult: (result: Result) => Result;
  readonly updateResult: () => void;
}

interface Asked<Options, Result> {
  readonly options: Options;
  readonly observe: (client: QueryClient, options: Options) => Observer<Options, Result>;
}

/**
 * Follows an observer as the library's own hook does, but for one thing. React draws again at once, and without giving
 * way, whatever it was drawing in breaks when something that it reads has changed meanwhile. The library gives it the
 * whole result to compare, which is another object as soon as an answer is asked for anew, though nothing that is shown
 * has changed. Here it compares how often the observer told of a change.
 */
function useTold<Options, Result>({ options, observe }: Asked<Options, Result>): Result {
  'use no memo'; // The observer answers anew each time it is asked.
  const client = useQueryClient();
  const [observer] = useState(() => observe(client, options));
  const [told] = useState({ times: 0 });
  useEffect(() => {
    observer.setOptions(options);
  }, [options, observer]);
  const subscribe = useCallback(
    (tell: () => void) => {
      const onTold = notifyManager.batchCalls(() => {
        told.times += 1;
        tell();
      });
      const stop = observer.subscribe(onTold);
      // What changed since the first drawing.
      observer.updateResult();
      return stop;
    },
    [observer, told],
  );
  useSyncExternalStore(subscribe, () => told.times);
  return observer.trackResult(observer.getOptimisticResult(options));
}

/** The library's `useQuery`, for what may be drawn in breaks. */
export function useObserved<Answer, Failure = DefaultError>(
  asked: QueryObserverOptions<Answer, Failure>,
): UseQueryResult<Answer, Failure> {
  'use no memo';
  const client = useQueryClient();
  const options = { ...client.defaultQueryOptions(asked), _optimisticResults: 'optimistic' as const };
  return useTold({ options, observe: (of, first) => new QueryObserver(of, first) });
}

/** The library's `useInfiniteQuery`, for what may be drawn in breaks. */
export function useObservedPages<Page, Failure, Key extends QueryKey, Param>(
  asked: InfiniteQueryObserverOptions<Page, Failure, InfiniteData<Page, Param>, Key, Param>,
): UseInfiniteQueryResult<InfiniteData<Page, Param>, Failure> {
  'use no memo';
  const client = useQueryClient();
  type Pages = InfiniteData<Page, Param>;
  // The question brings its own of these two; the types of the defaults do not know that pages have a parameter.
  const {
    queryFn: _queryFn,
    persister: _persister,
    ...defaults
  } = client.defaultQueryOptions<Page, Failure, Pages, Pages, Key>({ queryKey: asked.queryKey });
  const options = { ...defaults, ...asked, _optimisticResults: 'optimistic' as const };
  const result = useTold({ options, observe: (of, first) => new InfiniteQueryObserver(of, first) });
  // The library's type of what is tracked forgets the pages.
  return result as UseInfiniteQueryResult<Pages, Failure>;
}
