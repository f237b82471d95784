import { Container } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { SessionState } from '../../../shared/contract/session';
import { ErrorNotice } from '../components/error-notice';
import { CALL_PATH } from '../features/calls/call-path';
import { FirstRunScreen } from '../features/first-run/first-run-screen';
import { LockScreen } from '../features/lock/lock-screen';
import { useCall } from '../lib/query';
import { OpeningDialog, OpeningNote, OpeningScreen } from './opening-screen';
import { RecoveryCodeScreen, type NewCode } from './recovery-code-screen';
import { RecoveryScreen } from './recovery-screen';
import { useFollowSession } from './use-follow-session';
import { useWantedCall } from './use-wanted-call';

/** Shows its children to whoever is logged in, or in the sample; to everybody else, the way in. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { data, error, refetch } = useCall('session.state', {});
  const [newCode, setNewCode] = useState<NewCode | null>(null);
  useFollowSession(data);
  const isIn = data?.kind === 'sample' || data?.kind === 'open';
  // From the first moment of the window on, also before it is known who may come in.
  const isCallWanted = useWantedCall(isIn);
  if (newCode !== null) return <RecoveryCodeScreen newCode={newCode} onDone={() => setNewCode(null)} />;
  if (data === undefined) {
    return (
      <Frame>
        {error === null ? <OpeningScreen /> : <ErrorNotice error={error} onRetry={() => void refetch()} />}
      </Frame>
    );
  }
  if (isIn) return children;
  return (
    <WayIn state={data} isCallWanted={isCallWanted} onCode={setNewCode} onAgain={() => void refetch()} />
  );
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <Container component="main" py="xl" size="md">
      {children}
    </Container>
  );
}

interface WayInProps {
  state: Exclude<SessionState, { kind: 'sample' | 'open' }>;
  isCallWanted: boolean;
  onCode: (code: NewCode) => void;
  onAgain: () => void;
}

function WayIn({ state, isCallWanted, onCode, onAgain }: WayInProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  switch (state.kind) {
    case 'locked':
      return (
        <LockScreen
          tiles={state.tiles}
          wasLeft={state.wasLeft}
          isCallWanted={isCallWanted}
          progress={<OpeningNote />}
          onLoggedIn={(isReturn) => {
            // What the last person had before them is nothing for the next one.
            if (isCallWanted) navigate(CALL_PATH, { replace: true });
            else if (!isReturn) navigate('/', { replace: true });
          }}
          onCode={(code) => onCode({ code, step: null })}
        />
      );
    case 'unclaimed':
      return (
        <>
          <FirstRunScreen
            hasRecord={state.hasRecord}
            progress={null}
            onCode={(code) => onCode({ code, step: { step: 2, steps: state.hasRecord ? 2 : 3 } })}
          />
          <OpeningDialog />
        </>
      );
    case 'lost':
      return (
        <Frame>
          <RecoveryScreen
            message={t('session.lost.message', { message: state.message })}
            hint={state.isKeyAlone ? t('session.lost.keyAlone') : null}
            isLost
            onOpened={onAgain}
          />
        </Frame>
      );
  }
}
