import { startTransition, useEffect, useState } from 'react';

const MINUTE = 60_000;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  for (const listener of listeners) listener();
}

/** One timer for the whole window, and none while nobody shows a time. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, MINUTE / 4);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The start of the minute that a moment lies in. */
function minuteOf(instant: number): number {
  return Math.floor(instant / MINUTE) * MINUTE;
}

/**
 * The current minute by this computer's clock, in milliseconds; whoever uses it is drawn anew each minute, in breaks of
 * what somebody does meanwhile: hundreds of words change at once.
 */
export function useMinute(): number {
  const [minute, setMinute] = useState(() => minuteOf(Date.now()));
  useEffect(
    () =>
      subscribe(() => {
        startTransition(() => {
          setMinute(minuteOf(Date.now()));
        });
      }),
    [],
  );
  return minute;
}
