import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useAppState } from '../lib/app-state';
import { SetUpScreen } from '../features/first-run/set-up-screen';
import { AppStateGate } from './app-state-gate';
import { ColorSchemeFromSettings } from './color-scheme';
import { OpeningDialog } from './opening-screen';
import { SessionGate } from './session-gate';
import { Shell } from './shell';

/** Somebody logs in or looks at the sample; a first run asks for an organisation; then the shell stands around every screen. */
export function App() {
  return (
    <SessionGate>
      <AppStateGate>
        <ColorSchemeFromSettings />
        <SetUpOrShell />
        <OpeningDialog />
      </AppStateGate>
    </SessionGate>
  );
}

/** Which record is open: none yet, the sample, or the organisation's own. */
function useOpenRecord(): 'none' | 'sample' | 'own' {
  const { organisation } = useAppState();
  if (organisation === null) return 'none';
  return organisation.isSample ? 'sample' : 'own';
}

function SetUpOrShell() {
  const record = useOpenRecord();
  const client = useQueryClient();
  const shown = useRef(record);
  useLayoutEffect(() => {
    if (shown.current === record) return;
    shown.current = record;
    // Another record is another database: nothing that was read from the last one may stay in sight.
    void client.resetQueries({
      predicate: (query) => !['app.state', 'session.state'].includes(String(query.queryKey[0])),
    });
  }, [client, record]);
  return record === 'none' ? <SetUpScreen /> : <Shell key={record} />;
}
