import { notifications } from '@mantine/notifications';
import { spotlight } from '@mantine/spotlight';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionState } from '../../../shared/contract/session';
import { onLocked } from '../lib/api';
import { keyOf } from '../lib/query';
import { useEvent } from '../lib/use-event';

/** What may be known while nobody is logged in. */
const KNOWN_TO_ALL: readonly unknown[] = ['session.state', 'app.opening'];

/** Asks anew who is logged in when that may have changed, and lets go of everything once nobody is. */
export function useFollowSession(state: SessionState | undefined): void {
  const client = useQueryClient();
  const { t } = useTranslation();
  useEffect(() => onLocked(() => askAnew(client)), [client]);
  useEvent('data.changed', ({ topics }) => {
    // Entering and leaving the sample changes who is here, too.
    if (topics.includes('organisation')) askAnew(client);
  });
  const isOut = state !== undefined && state.kind !== 'open' && state.kind !== 'sample';
  useLayoutEffect(() => {
    if (!isOut) return;
    forget(client);
    document.title = t('session.windowTitle');
  }, [client, isOut, t]);
}

function askAnew(client: QueryClient): void {
  void client.invalidateQueries({ queryKey: keyOf('session.state', {}) });
}

/** What stands outside of the screens, or was read for them, may name people. */
function forget(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => !KNOWN_TO_ALL.includes(queryKey[0]) });
  notifications.clean();
  spotlight.close();
}
