import {
  keepPreviousData,
  QueryClient,
  useMutation,
  useQueryClient,
  type Query,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  contract,
  type CallName,
  type Contract,
  type InputOf,
  type OutputOf,
} from '../../../shared/contract';
import type { Topic } from '../../../shared/contract/topics';
import { call, onEvent, type ApiError } from './api';
import { useObserved } from './observed';

export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName];
export type CommandName = Exclude<CallName, QueryName>;

/** One client for the window. The network mode is `always`: calls go to this machine, with or without a network. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
      // What was sent, such as a passphrase, is let go with the screen that sent it.
      mutations: { networkMode: 'always', retry: false, gcTime: 0 },
    },
  });
}

function readsOf(name: CallName): readonly Topic[] {
  const spec = contract[name];
  return spec.kind === 'query' ? spec.reads : [];
}

/** The key of a query; its first part is the call's name, by which topics find it. */
export function keyOf<N extends CallName>(name: N, input: InputOf<N>): readonly [N, InputOf<N>] {
  return [name, input];
}

/**
 * How a query is asked. Where the answer is noted, nothing of it is kept once its screen is closed: opening it again is
 * another look, and asks again.
 */
export function queryOf<N extends QueryName>(name: N, input: InputOf<N>) {
  const isNoted = 'isNoted' in contract[name];
  return {
    queryKey: keyOf(name, input),
    queryFn: () => call(name, input),
    ...(isNoted ? { gcTime: 0, staleTime: 0 } : {}),
  };
}

/** Asks and keeps asking: the answer follows every change of the topics that the call reads. */
export function useCall<N extends QueryName>(
  name: N,
  input: InputOf<N>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
): UseQueryResult<OutputOf<N>, ApiError> {
  return useObserved<OutputOf<N>, ApiError>({
    ...queryOf(name, input),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious === true ? { placeholderData: keepPreviousData } : {}),
  });
}

/** Runs a command. What it changed comes back through `data.changed`, never by hand. */
export function useCommand<N extends CommandName>(
  name: N,
): UseMutationResult<OutputOf<N>, ApiError, InputOf<N>> {
  return useMutation<OutputOf<N>, ApiError, InputOf<N>>({ mutationFn: (input) => call(name, input) });
}

/**
 * Asks anew for whatever reads one of the topics. A first answer that is still on its way may be older than the
 * change, and the client would take it for the newest: that asking is dropped.
 */
export async function invalidateTopics(client: QueryClient, topics: readonly Topic[]): Promise<void> {
  const isTouched = ({ queryKey }: Query) =>
    readsOf(queryKey[0] as CallName).some((topic) => topics.includes(topic));
  await client.cancelQueries({ predicate: (query) => isTouched(query) && query.state.data === undefined });
  await client.invalidateQueries({ predicate: isTouched });
}

/** Mounted once: lets every query follow what the main process says has changed. */
export function useDataChanges(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      onEvent('data.changed', ({ topics }) => {
        void invalidateTopics(client, topics);
      }),
    [client],
  );
}
