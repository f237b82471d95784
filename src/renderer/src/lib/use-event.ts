import { useEffect, useEffectEvent, useState } from 'react';
import type { EventName, EventPayload } from '../../../shared/contract/events';
import { onEvent } from './api';

/** Calls `listener` whenever the main process tells it, for as long as the component is on the screen. */
export function useEvent<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void {
  const latest = useEffectEvent(listener);
  useEffect(
    () =>
      onEvent(event, (payload) => {
        latest(payload);
      }),
    [event],
  );
}

/** False until `milliseconds` have gone by: what is over sooner need not be announced. */
export function useAfter(milliseconds: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setOver(true);
    }, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [milliseconds]);
  return isOver;
}
