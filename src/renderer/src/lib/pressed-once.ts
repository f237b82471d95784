import { useEffect } from 'react';

/**
 * For a box whose buttons change the record and mean something else afterwards: pressing one twice is pressing it once
 * there, since nobody has seen by then what the second time would do.
 */
export const PRESSED_ONCE = { 'data-pressed-once': true } as const;
const BOX = '[data-pressed-once]';
const BUTTON = 'button, a';

/** So quickly no hand presses a key again for something else that it has seen meanwhile. */
export const PAUSE_MILLISECONDS = 300;

const within = (target: EventTarget | null, what: string): Element | null =>
  target instanceof Element ? target.closest(what) : null;

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/**
 * Tells clicks that were meant from those that only repeat the one before. A mouse counts clicks at the same place, a key
 * makes each the first (`detail` 0).
 */
function createClickWatch() {
  let first: Element | null = null;
  let pressedAt = -PAUSE_MILLISECONDS;
  const isAgain = ({ target, detail, timeStamp }: MouseEvent): boolean => {
    const isInBox = within(target, BOX) !== null;
    if (detail === 0) return isInBox && timeStamp - pressedAt < PAUSE_MILLISECONDS;
    const button = within(target, BUTTON);
    return detail > 1 && button !== null && (isInBox || button !== first);
  };
  return (event: MouseEvent): void => {
    if (isAgain(event)) {
      stop(event);
      return;
    }
    pressedAt = event.timeStamp;
    if (event.detail === 1) first = within(event.target, BUTTON);
  };
}

function stopHeldEnter(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter' && within(event.target, 'button') !== null) stop(event);
}

/**
 * Many people click everything twice, or hold Enter down until something happens. Mounted once: a key that is held down
 * presses a button once, and the second click of two presses nothing that has come into the place of the first: the next
 * row's button, another screen's, or, in a box that says so, the same one.
 */
export function usePressedOnce(): void {
  useEffect(() => {
    const onClick = createClickWatch();
    window.addEventListener('click', onClick, { capture: true });
    window.addEventListener('keydown', stopHeldEnter, { capture: true });
    return () => {
      window.removeEventListener('click', onClick, { capture: true });
      window.removeEventListener('keydown', stopHeldEnter, { capture: true });
    };
  }, []);
}
