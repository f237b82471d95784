import { useEffect } from 'react';

/** Within it nothing is lost when somebody leaves: it is kept, or was only looked for. */
export const LEFT_FREELY = { 'data-left-freely': true } as const;

/** Holds what was begun and is not kept, where no typing tells of it. */
export const ASKS_TO_LEAVE = { 'data-asks-to-leave': true } as const;

const typedIn = new WeakSet<Element>();

const dialogs = (): readonly Element[] => [...document.querySelectorAll('[role="dialog"]')];

/** Whether a dialog is open in which something was begun that goes with it. */
export function isWorkInDialog(): boolean {
  return dialogs().some(
    (dialog) => typedIn.has(dialog) || dialog.querySelector('[data-asks-to-leave]') !== null,
  );
}

/** Notes in which dialogs something was typed or chosen. */
export function useWordsInDialogs(): void {
  useEffect(() => {
    const note = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest('[data-left-freely]') !== null) return;
      const dialog = target.closest('[role="dialog"]');
      if (dialog !== null) typedIn.add(dialog);
    };
    document.addEventListener('input', note, { capture: true });
    return () => {
      document.removeEventListener('input', note, { capture: true });
    };
  }, []);
}
