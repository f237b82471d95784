import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect, useRef } from 'react';
import { useAppState } from '../lib/app-state';
import { FirstRunScreen } from '../features/first-run/first-run-screen';
import { AppStateGate } from './app-state-gate';
import { ColorSchemeFromSettings } from './color-scheme';
import { OpeningDialog } from './opening-screen';
import { Shell } from './shell';

/** The first run asks for an organisation; after that the shell stands around every screen. */
export function App() {
  return (
    <AppStateGate>
      <ColorSchemeFromSettings />
      <FirstRunOrShell />
      <OpeningDialog />
    </AppStateGate>
  );
}

/** Which record is open: none yet, the sample, or the organisation's own. */
function useOpenRecord(): 'none' | 'sample' | 'own' {
  const { organisation } = useAppState();
  if (organisation === null) return 'none';
  return organisation.isSample ? 'sample' : 'own';
}

function FirstRunOrShell() {
  const record = useOpenRecord();
  const client = useQueryClient();
  const shown = useRef(record);
  useLayoutEffect(() => {
    if (shown.current === record) return;
    shown.current = record;
    // Another record is another database: nothing that was read from the last one may stay in sight.
    void client.resetQueries({ predicate: (query) => query.queryKey[0] !== 'app.state' });
  }, [client, record]);
  return record === 'none' ? <FirstRunScreen /> : <Shell key={record} />;
}
