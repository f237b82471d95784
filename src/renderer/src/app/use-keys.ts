import { useHotkeys } from '@mantine/hooks';
import { isDialogOpen } from '../lib/shortcuts';
import type { Actions } from './use-actions';
import { SCREENS } from './screens';

/** Keys that work on every screen. In text fields only those with Ctrl that mean nothing there. */
export function useKeys(actions: Actions): void {
  const unlessDialog = (run: () => void) => () => {
    if (!isDialogOpen()) run();
  };
  useHotkeys(
    SCREENS.map(({ command }, index): [string, () => void] => [
      `mod+${String(index + 1)}`,
      unlessDialog(actions[command]),
    ]),
    [],
  );
  useHotkeys([['mod+K', actions.palette]], []);
  // The phone does not wait for a dialog.
  useHotkeys([['F2', actions['answer-call']]], []);
  // Whoever has to leave at once locks from wherever they are, also from a field or a dialog.
  useHotkeys([['mod+L', actions.lock]], []);
  useHotkeys([
    ['mod+Z', unlessDialog(actions.undo)],
    ['N', unlessDialog(actions['new-request'])],
    // The question mark needs Shift on some keyboards and not on others.
    ['shift+?', unlessDialog(actions.shortcuts)],
    ['?', unlessDialog(actions.shortcuts)],
  ]);
}
