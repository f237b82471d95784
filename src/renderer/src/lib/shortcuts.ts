import { useHotkeys } from '@mantine/hooks';

export interface Shortcut {
  /** In the form of `useHotkeys`: `mod+K`, `shift+/`, `J`. `mod` is Ctrl, or Command on a Mac. */
  readonly keys: string;
  /** Catalogue key of its words. */
  readonly label: string;
}
export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Every shortcut there is, as the help shows them. */
export const SHORTCUT_GROUPS: readonly ShortcutGroup[] = [
  {
    title: 'app.shortcuts.everywhere',
    shortcuts: [
      { keys: 'mod+K', label: 'app.shortcuts.palette' },
      { keys: 'mod+Z', label: 'app.shortcuts.undo' },
      { keys: 'N', label: 'app.shortcuts.newRequest' },
      { keys: 'mod+R', label: 'app.action.runMatching' },
      { keys: 'mod+I', label: 'app.action.importRequests' },
      { keys: '?', label: 'app.shortcuts.help' },
    ],
  },
  {
    title: 'app.shortcuts.screens',
    shortcuts: [
      { keys: 'mod+1', label: 'app.nav.review' },
      { keys: 'mod+2', label: 'app.nav.map' },
      { keys: 'mod+3', label: 'app.nav.requests' },
      { keys: 'mod+4', label: 'app.nav.helpers' },
      { keys: 'mod+5', label: 'app.nav.settings' },
    ],
  },
  {
    title: 'app.shortcuts.review',
    shortcuts: [
      { keys: 'J', label: 'app.shortcuts.next' },
      { keys: 'K', label: 'app.shortcuts.previous' },
      { keys: 'C', label: 'app.shortcuts.confirm' },
      { keys: 'O', label: 'app.shortcuts.chooseAnother' },
      { keys: 'W', label: 'app.shortcuts.whatIf' },
      { keys: 'T', label: 'app.shortcuts.turnDown' },
      { keys: 'P', label: 'app.shortcuts.postpone' },
      { keys: 'X', label: 'app.shortcuts.select' },
      { keys: 'A', label: 'app.shortcuts.tell' },
    ],
  },
];

/** Whether a dialog is open; keys of the screen behind it must rest. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null;
}

/** Keys of a screen, resting inside inputs and while a dialog is open. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>, isEnabled = true): void {
  const entries = Object.entries(keys).map(([key, run]): [string, () => void] => [
    key,
    () => {
      if (!isDialogOpen()) run();
    },
  ]);
  useHotkeys(isEnabled ? entries : []);
}
