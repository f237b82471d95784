import { useEffect, useRef } from 'react';
import { PAUSE_MILLISECONDS } from '../../lib/pressed-once';

/** Tells keys that decide on what is shown now from those that were meant for what stood there a moment ago. */
export function useKeyPause() {
  const since = useRef(-PAUSE_MILLISECONDS);
  // The key that led to this screen, such as the Enter that saved a request, may be hit twice, too.
  useEffect(() => {
    since.current = performance.now();
  }, []);
  return {
    begin: () => {
      since.current = performance.now();
    },
    isOn: ({ timeStamp }: KeyboardEvent) => timeStamp - since.current < PAUSE_MILLISECONDS,
  };
}
export type KeyPause = ReturnType<typeof useKeyPause>;
