import { Container } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { AppStateContext } from '../lib/app-state';
import { useCall } from '../lib/query';
import { ErrorNotice } from '../components/error-notice';
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
    <Container component="main" py="xl" size="sm">
      {error === null ? <OpeningScreen /> : <ErrorNotice error={error} onRetry={() => void refetch()} />}
    </Container>
  );
}
