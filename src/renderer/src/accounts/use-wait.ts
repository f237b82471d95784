import { useEffect, useState } from 'react';
import type { ApiError } from '../lib/api';

const SECOND = 1000;

export interface Wait {
  /** Whole seconds until another try; 0 when there is nothing to wait for. */
  readonly left: number;
  /** How long it was when it began; 0 when there was none. */
  readonly whole: number;
  /** Begins to wait when the error tells so. */
  readonly heed: (error: ApiError) => void;
}

/** Seconds that have to pass before the next try, counted down. */
export function useWait(): Wait {
  const [state, setState] = useState({ whole: 0, until: 0, left: 0 });
  const isOn = state.left > 0;
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setInterval(() => {
      // By the clock, not by counting: a computer that slept has waited, too.
      setState((old) => ({ ...old, left: Math.max(0, Math.ceil((old.until - Date.now()) / SECOND)) }));
    }, SECOND);
    return () => {
      clearInterval(timer);
    };
  }, [isOn]);
  return {
    left: state.left,
    whole: state.whole,
    heed: (error) => {
      if (error.code !== 'wait') return;
      const whole = Math.ceil(Number(error.details['seconds'] ?? 1));
      setState({ whole, left: whole, until: Date.now() + whole * SECOND });
    },
  };
}
