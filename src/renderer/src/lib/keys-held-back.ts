import { useEffect } from 'react';
import { isBehind, isDialogOpen } from './above';

/** Keys that go past a dialog: they lead nowhere behind it, close it, or are for every moment, such as F9. */
const PASSING = /^(Escape|Tab|Shift|Control|Alt|Meta|F\d+)$/;

/**
 * A dialog takes the focus a moment after it stands there. Keys pressed meanwhile would write into the field behind it or
 * press the button there, so they end here. Nothing moves the focus, which is left to the dialogs.
 */
export function useKeysHeldBack(): void {
  useEffect(() => {
    const hold = (event: KeyboardEvent) => {
      if (PASSING.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
      if (!isDialogOpen() || !isBehind(document.activeElement)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', hold, { capture: true });
    return () => {
      window.removeEventListener('keydown', hold, { capture: true });
    };
  }, []);
}
