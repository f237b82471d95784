import { Container } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { AppStateContext } from '../lib/app-state';
import { useCall } from '../lib/query';
import { ErrorNotice } from '../components/error-notice';
import type { ApiError } from '../lib/api';
import { RecoveryScreen } from './recovery-screen';
import { OpeningScreen } from './opening-screen';

/** Shows its children once the state of the app is known, so that they may rely on it. */
export function AppStateGate({ children }: { children: ReactNode }) {
  const { data, dataUpdatedAt, error, refetch } = useCall('app.state', {});
  const came = useMemo(
    () => (data === undefined ? null : { state: data, cameAt: dataUpdatedAt }),
    [data, dataUpdatedAt],
  );
  if (came !== null) return <AppStateContext value={came}>{children}</AppStateContext>;
  return (
    <Container component="main" py="xl" size="md">
      {error === null ? <OpeningScreen /> : <Failure error={error} onRetry={() => void refetch()} />}
    </Container>
  );
}

/** A record that could not be opened has a way back of its own; everything else can be tried again. */
function Failure({ error, onRetry }: { error: ApiError; onRetry: () => void }) {
  const { data } = useCall('app.opening', {});
  if (data === undefined) return null;
  if (!data.hasFailed) return <ErrorNotice error={error} onRetry={onRetry} />;
  return (
    <RecoveryScreen message={error.message} isLost={error.code === 'storage_failed'} onOpened={onRetry} />
  );
}
