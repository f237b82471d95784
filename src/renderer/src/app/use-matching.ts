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

/** How far matching is; follows the worker while it runs. */
export function useMatching(): Matching {
  const client = useQueryClient();
  const notify = useNotify();
  const { data } = useCall('matching.status', {});
  const start = useCommand('matching.run');
  const stop = useCommand('matching.cancel');
  const show = (status: MatchingStatus) => {
    client.setQueryData(keyOf('matching.status', {}), status);
  };
  useEffect(
    () =>
      onEvent('matching.status', (status) => {
        client.setQueryData(keyOf('matching.status', {}), status);
      }),
    [client],
  );
  return {
    status: data ?? null,
    run: () => start.mutate({}, { onSuccess: show, onError: notify.failed }),
    cancel: () => stop.mutate({}, { onSuccess: show, onError: notify.failed }),
  };
}
