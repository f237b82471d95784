import { useEffect, useLayoutEffect } from 'react';
import { isBehind, isDialogOpen } from './above';

/** What on the screen had the focus last, and has it again once no dialog stands in front of it. */
let lastFocused: HTMLElement | null = null;

function keep({ target }: FocusEvent): void {
  if (target instanceof HTMLElement && isBehind(target)) lastFocused = target;
}

/** Who left it for nothing, such as with a click beside everything, is not taken back to it. */
function forget({ target, relatedTarget }: FocusEvent): void {
  if (relatedTarget === null && target === lastFocused) lastFocused = null;
}

/** Remembers what on the screen has the focus, for the dialogs to give it back. Once for the whole window. */
export function useFocusRemembered(): void {
  useEffect(() => {
    document.addEventListener('focusin', keep);
    document.addEventListener('focusout', forget);
    return () => {
      document.removeEventListener('focusin', keep);
      document.removeEventListener('focusout', forget);
      lastFocused = null;
    };
  }, []);
}

function giveBack(): void {
  const hasFocus = document.activeElement !== null && document.activeElement !== document.body;
  if (!hasFocus && !isDialogOpen() && lastFocused?.isConnected === true)
    lastFocused.focus({ preventScroll: true });
}

/**
 * Gives the focus back to what had it on the screen, once a dialog has closed. The library does so only
 * for a dialog that stands by itself: one that is part of a stack no longer counts as holding the focus when it closes.
 *
 * The focus waits until the screen is drawn without the dialog, so that a dialog below, or a new one instead, has it.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    return () => {
      queueMicrotask(giveBack);
    };
  }, [opened]);
}
