import { useEffect } from 'react';
import { useLocation } from 'wouter';
import type { ImportKind } from '../../../shared/contract/transfer';
import type { MenuCommand } from '../../../shared/contract/events';
import { onEvent } from '../lib/api';
import { SCREENS } from './screens';

export type Actions = Readonly<Record<MenuCommand, () => void>>;

export interface ActionSources {
  openPalette: () => void;
  openShortcuts: () => void;
  openAbout: () => void;
  openImport: (kind: ImportKind) => void;
  save: (kind: 'requests' | 'helpers' | 'matches') => void;
  undo: () => void;
  runMatching: () => void;
}

/** Everything that a menu, a key or the palette can ask of the window, by one name each. */
export function useActions(sources: ActionSources): Actions {
  const [, navigate] = useLocation();
  return actionsOf(sources, navigate);
}

function actionsOf(sources: ActionSources, navigate: (path: string) => void): Actions {
  const screens = Object.fromEntries(
    SCREENS.map(({ command, path }) => [
      command,
      () => {
        navigate(path);
      },
    ]),
  ) as Record<(typeof SCREENS)[number]['command'], () => void>;
  return {
    ...screens,
    palette: () => sources.openPalette(),
    undo: () => undoOrUntype(() => sources.undo()),
    'new-request': () => navigate('/requests/new'),
    'new-helper': () => navigate('/helpers/new'),
    'import-requests': () => sources.openImport('requests'),
    'import-helpers': () => sources.openImport('helpers'),
    'export-requests': () => sources.save('requests'),
    'export-helpers': () => sources.save('helpers'),
    'export-matches': () => sources.save('matches'),
    'run-matching': () => sources.runMatching(),
    shortcuts: () => sources.openShortcuts(),
    about: () => sources.openAbout(),
  };
}

/** In a text field, undo means the typing, also when it comes from the menu. */
function undoOrUntype(undo: () => void): void {
  const field = document.activeElement;
  const isTyping =
    field instanceof HTMLInputElement ||
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLElement && field.isContentEditable);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches the field's own history
  if (isTyping) document.execCommand('undo');
  else undo();
}

/** Lets the native menu reach the same actions. */
export function useMenuCommands(actions: Actions): void {
  useEffect(
    () =>
      onEvent('menu.command', ({ command }) => {
        actions[command]();
      }),
    [actions],
  );
}
