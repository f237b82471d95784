import { useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';
import { CALL_PATH } from '../features/calls/call-path';

/** Closes what stands above all screens once the phone was answered over it. */
export function useClosesForCall(close: () => void): void {
  const [path] = useLocation();
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    if (path === CALL_PATH) closeNow();
  }, [path]);
}
