import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const SECOND = 1_000;

/** When the record said how long the call had lasted, by the clock of the page, in milliseconds. */
export interface Begun {
  readonly at: number;
  readonly lasted: number;
}

/** How long the call lasts, in minutes and seconds. Not read out: it would never stop. */
export function CallTimer({ begun }: { begun: Begun | null }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(performance.now());
    }, SECOND);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const lasted = begun === null ? 0 : Math.max(0, now - begun.at) + begun.lasted;
  return (
    <Text span ff="monospace" fw={600} role="timer" aria-live="off" aria-label={t('calls.timer')}>
      {lengthWords(Math.floor(lasted / SECOND))}
    </Text>
  );
}

/** `3:07` for 187 seconds. */
export function lengthWords(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
