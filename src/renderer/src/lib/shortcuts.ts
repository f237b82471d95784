import { useHotkeys } from '@mantine/hooks';
import type { Need } from './app-state';

export interface Shortcut {
  /** In the form of `useHotkeys`: `mod+K`, `shift+/`, `J`. `mod` is Ctrl, or Command on a Mac. */
  readonly keys: string;
  /** Catalogue key of its words. */
  readonly label: string;
  /** Shown only to whom this holds for. */
  readonly need?: Need;
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
      { keys: 'mod+Z', label: 'app.shortcuts.undo', need: 'match.review' },
      { keys: 'F2', label: 'calls.answer', need: 'call.take' },
      { keys: 'N', label: 'app.shortcuts.newRequest', need: 'request.write' },
      { keys: 'mod+R', label: 'app.action.runMatching', need: 'match.review' },
      { keys: 'mod+I', label: 'app.action.importRequests', need: 'data.import' },
      { keys: 'mod+D', label: 'app.shortcuts.goOn' },
      { keys: 'mod+L', label: 'app.action.lock', need: 'account' },
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
      { keys: 'mod+5', label: 'app.nav.phone', need: 'call.take' },
      { keys: 'mod+6', label: 'app.nav.check-ins', need: 'checkin.do' },
      { keys: 'mod+7', label: 'app.nav.queue', need: 'queue.work' },
      { keys: 'mod+8', label: 'app.nav.today' },
      { keys: 'mod+9', label: 'app.nav.settings' },
    ],
  },
  {
    title: 'calls.title',
    shortcuts: [
      { keys: 'F6', label: 'calls.wish.another', need: 'call.take' },
      { keys: 'F7', label: 'calls.wish.wayBack', need: 'call.take' },
      { keys: 'F8', label: 'calls.end.open', need: 'call.take' },
      { keys: 'F9', label: 'scripts.danger.open', need: 'call.take' },
    ],
  },
  {
    title: 'notes.typing',
    shortcuts: [{ keys: 'alt+1', label: 'notes.key', need: 'request.write' }],
  },
  {
    title: 'app.nav.today',
    shortcuts: [{ keys: 'E', label: 'desk.endOfDay', need: 'match.review' }],
  },
  {
    title: 'app.shortcuts.review',
    shortcuts: [
      { keys: 'J', label: 'app.shortcuts.next' },
      { keys: 'K', label: 'app.shortcuts.previous' },
      { keys: 'C', label: 'app.shortcuts.confirm', need: 'match.review' },
      { keys: 'O', label: 'app.shortcuts.chooseAnother', need: 'match.review' },
      { keys: 'W', label: 'app.shortcuts.whatIf' },
      { keys: 'T', label: 'app.shortcuts.turnDown', need: 'match.review' },
      { keys: 'P', label: 'app.shortcuts.postpone', need: 'match.review' },
      { keys: 'X', label: 'app.shortcuts.select', need: 'match.review' },
      { keys: 'A', label: 'app.shortcuts.tell', need: 'match.review' },
      { keys: 'mod+E', label: 'safeguarding.raise.open', need: 'safeguarding.raise' },
      { keys: 'mod+B', label: 'queue.later.open', need: 'queue.work' },
    ],
  },
  {
    title: 'app.shortcuts.queue',
    shortcuts: [
      { keys: 'G', label: 'queue.next', need: 'queue.work' },
      { keys: 'J', label: 'queue.keys.down', need: 'queue.work' },
      { keys: 'K', label: 'queue.keys.up', need: 'queue.work' },
      { keys: '1', label: 'queue.keys.answer', need: 'queue.work' },
      { keys: 'Escape', label: 'queue.leave', need: 'queue.work' },
      { keys: 'S', label: 'queue.keys.shift', need: 'queue.work' },
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
