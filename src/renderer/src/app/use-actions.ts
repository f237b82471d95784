import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { ImportKind } from '../../../shared/contract/transfer';
import type { MenuCommand } from '../../../shared/contract/events';
import { onEvent } from '../lib/api';
import { useOffers, type Need } from '../lib/app-state';
import { useInterruptFor } from '../lib/leave-guard';
import { useNotify } from '../lib/notify';
import { isTyping } from '../lib/typing';
import { CALL_PATH } from '../features/calls/call-path';
import { keepTypedAhead } from '../features/calls/typed-ahead';
import { SCREENS } from './screens';

/** What a menu, a key or the palette can ask for by its name. */
export type ActionName = MenuCommand | 'lock';
export type Actions = Readonly<Record<ActionName, () => void>>;

/** What a step needs to be offered; the others need nothing. */
const NEEDS: Readonly<Partial<Record<ActionName, Need>>> = {
  undo: 'match.review',
  'new-request': 'request.write',
  'answer-call': 'call.take',
  'go-phone': 'call.take',
  'new-helper': 'helper.write',
  'import-requests': 'data.import',
  'import-helpers': 'data.import',
  'export-requests': 'data.export',
  'export-helpers': 'data.export',
  'export-matches': 'data.export',
  'run-matching': 'match.review',
  'go-check-ins': 'checkin.do',
  'go-queue': 'queue.work',
  lock: 'account',
};
export function needOf(name: ActionName): Need | null {
  return NEEDS[name] ?? null;
}

export interface ActionSources {
  openPalette: () => void;
  openShortcuts: () => void;
  openAbout: () => void;
  openImport: (kind: ImportKind) => void;
  save: (kind: 'requests' | 'helpers' | 'matches') => void;
  undo: () => void;
  lock: () => void;
  runMatching: () => void;
}

/** Everything that a menu, a key or the palette can ask of the window, by one name each. */
export function useActions(sources: ActionSources): Actions {
  const [, navigate] = useLocation();
  const interruptFor = useInterruptFor();
  const { t } = useTranslation();
  const notify = useNotify();
  const offers = useOffers();
  // Menus and keys are there for everybody; what an account may not do is said, not tried.
  const guarded = Object.entries(actionsOf(sources, { navigate, interruptFor })).map(([name, run]) => [
    name,
    () => {
      if (offers(needOf(name as ActionName))) run();
      else if (name !== 'lock') notify.note(t('errors.title.not_allowed'), t('errors.hint.not_allowed'));
    },
  ]);
  return Object.fromEntries(guarded) as Actions;
}

interface Ways {
  navigate: (path: string) => void;
  interruptFor: (path: string) => void;
}

function actionsOf(sources: ActionSources, { navigate, interruptFor }: Ways): Actions {
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
    'answer-call': () => {
      keepTypedAhead();
      interruptFor(CALL_PATH);
    },
    'new-helper': () => navigate('/helpers/new'),
    'import-requests': () => sources.openImport('requests'),
    'import-helpers': () => sources.openImport('helpers'),
    'export-requests': () => sources.save('requests'),
    'export-helpers': () => sources.save('helpers'),
    'export-matches': () => sources.save('matches'),
    'run-matching': () => sources.runMatching(),
    lock: () => sources.lock(),
    shortcuts: () => sources.openShortcuts(),
    about: () => sources.openAbout(),
  };
}

/** In a text field, undo means the typing, also when it comes from the menu. */
function undoOrUntype(undo: () => void): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches the field's own history
  if (isTyping(document.activeElement)) document.execCommand('undo');
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
