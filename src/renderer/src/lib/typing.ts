import type { RefObject } from 'react';

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

/** Whether a key there belongs to a field, so that it is no shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null;
}

/** By then a dialog that closes is gone and has given the focus back, and what comes next may take it. */
const AFTER_DIALOG_MS = 40;

/**
 * Puts the focus where it goes on once something is done. Whoever went to a field while it was being done keeps it:
 * elsewhere their letters would be shortcuts, and one of them decides.
 */
export function focusUnlessTyping(box: RefObject<HTMLElement | null>): void {
  setTimeout(() => {
    if (!isTyping(document.activeElement)) box.current?.focus({ preventScroll: true });
  }, AFTER_DIALOG_MS);
}
