import { useHotkeys } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useEvent } from '../lib/use-event';

/** Whoever logs in later than this came for something else. */
const STALE_MS = 5 * 60_000;

/**
 * Whether the key for a call was pressed while nobody was in: the login then leads to the call.
 * @param isIn whether somebody is; the screens then answer the key themselves
 */
export function useWantedCall(isIn: boolean): boolean {
  const [pressed, setPressed] = useState(0);
  if (isIn && pressed > 0) setPressed(0);
  const press = () => {
    if (!isIn) setPressed((count) => count + 1);
  };
  useHotkeys([['F2', press]], []);
  useEvent('menu.command', ({ command }) => {
    if (command === 'answer-call') press();
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
