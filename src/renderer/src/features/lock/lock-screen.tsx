import { Alert, Box, Container, Stack, Text, Title } from '@mantine/core';
import { IconPhoneIncoming } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tile } from '../../../../shared/contract/session';
import { CheckInNote } from './check-in-note';
import { ForgotPart } from './forgot-part';
import { LogInForm } from './log-in-form';
import { RecoverForm } from './recover-form';
import { Tiles } from './tiles';

interface LockScreenProps {
  tiles: readonly Tile[];
  /** It was locked while somebody was at work. */
  wasLeft: boolean;
  /** Somebody pressed the key for a call: the login leads there. */
  isCallWanted: boolean;
  /** How far the opening of the data is, once somebody has logged in. */
  progress: ReactNode;
  onLoggedIn: (isReturn: boolean) => void;
  onCode: (recoveryCode: string) => void;
}
type View = 'log-in' | 'forgot' | 'recover';

/** Nobody is logged in: says who may, and nothing of what is behind the lock. */
export function LockScreen({ tiles, wasLeft, isCallWanted, progress, onLoggedIn, onCode }: LockScreenProps) {
  const [chosen, setChosen] = useState<Tile | null>(null);
  const [last, setLast] = useState<Tile | null>(null);
  const [view, setView] = useState<View>('log-in');
  const [only, another] = tiles;
  const tile = another === undefined ? (only ?? null) : chosen;
  const choose = (next: Tile | null) => {
    setLast(chosen);
    setChosen(next);
  };
  const toLogIn = () => setView('log-in');
  return (
    <Box component="main" className="kith-main kith-first">
      <Container size={view === 'log-in' && tile === null ? 640 : 520} w="100%">
        <Stack className="kith-card" p="xl">
          <CheckInNote />
          <CallNote isShown={isCallWanted} />
          {view === 'forgot' && <ForgotPart onBack={toLogIn} onRecover={() => setView('recover')} />}
          {view === 'recover' && (
            <RecoverForm tiles={tiles} first={tile} progress={progress} onBack={toLogIn} onCode={onCode} />
          )}
          {view === 'log-in' && tile === null && (
            <Choice tiles={tiles} first={last} wasLeft={wasLeft} onChoose={choose} />
          )}
          {view === 'log-in' && tile !== null && (
            <LogInForm
              key={tile.id}
              tile={tile}
              progress={progress}
              onOther={another === undefined ? null : () => choose(null)}
              onForgot={() => setView('forgot')}
              onLoggedIn={onLoggedIn}
            />
          )}
        </Stack>
      </Container>
    </Box>
  );
}

/** The region is there from the beginning, so that its words are read out when they come. */
function CallNote({ isShown }: { isShown: boolean }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      {isShown && (
        <Alert role="none" icon={<IconPhoneIncoming aria-hidden />} p="sm">
          <Text fw={700}>{t('calls.key.waiting')}</Text>
        </Alert>
      )}
    </div>
  );
}

interface ChoiceProps {
  tiles: readonly Tile[];
  first: Tile | null;
  wasLeft: boolean;
  onChoose: (tile: Tile) => void;
}

function Choice({ tiles, first, wasLeft, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <>
      <div>
        <Title order={1} size="h2">
          {t('session.lock.title')}
        </Title>
        <Text c="dimmed">{t(tiles.length === 0 ? 'session.lock.nobody' : 'session.lock.hint')}</Text>
      </div>
      {wasLeft && <Text>{t('session.lock.left')}</Text>}
      <Tiles tiles={tiles} first={first} onChoose={onChoose} />
    </>
  );
}
