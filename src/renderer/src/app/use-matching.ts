import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { MatchingStatus } from '../../../shared/contract/matches';
import { onEvent } from '../lib/api';
import { useNotify } from '../lib/notify';
import { keyOf, useCall, useCommand } from '../lib/query';

export interface Matching {
  readonly status: MatchingStatus | null;
  run: () => void;
  cancel: () => void;
}

/**
 * How far matching is; follows the worker while it runs. Only for what shows it: whoever uses this is drawn anew at
 * every step of a plan.
 */
export function useMatching(): Matching {
  const client = useQueryClient();
  const { data } = useCall('matching.status', {});
  useEffect(
    () =>
      onEvent('matching.status', (status) => {
        client.setQueryData(keyOf('matching.status', {}), status);
      }),
    [client],
  );
  return {
    status: data ?? null,
    run: useMatchingCommand('matching.run'),
    cancel: useMatchingCommand('matching.cancel'),
  };
}

/** Starts or ends a plan, without following it. */
export function useMatchingCommand(name: 'matching.run' | 'matching.cancel'): () => void {
  const client = useQueryClient();
  const notify = useNotify();
  const command = useCommand(name);
  const show = (status: MatchingStatus) => {
    client.setQueryData(keyOf('matching.status', {}), status);
  };
  return () => command.mutate({}, { onSuccess: show, onError: notify.failed });
}
