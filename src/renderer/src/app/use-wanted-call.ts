import { useEffect, useState } from 'react';
import { useEvent } from '../lib/use-event';

/** Whoever logs in later than this came for something else. */
const STALE_MS = 5 * 60_000;

/** Whether the key for a call was pressed while nobody was logged in: the login then leads to the call. */
export function useWantedCall(): boolean {
  const [pressed, setPressed] = useState(0);
  useEvent('menu.command', ({ command }) => {
    if (command === 'answer-call') setPressed((count) => count + 1);
  });
  useEffect(() => {
    if (pressed === 0) return undefined;
    const timer = setTimeout(() => {
      setPressed(0);
    }, STALE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [pressed]);
  return pressed > 0;
}
