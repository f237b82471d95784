import { app, BrowserWindow, dialog } from 'electron';
import type { TFunction } from 'i18next';
import { broadcast } from '../ipc/broadcast';
import { registerCalls, type Dispatch } from '../ipc/register';
import type { Background } from './background';
import { ANSWER_CALL } from './call-key';
import { installMenu } from './menu';
import type { ProfileState } from './profile-state';
import { createMainWindow } from './window';

interface WindowParts {
  readonly dispatch: Dispatch;
  readonly state: () => ProfileState;
  readonly remember: (changes: Partial<ProfileState>) => void;
  readonly onInput: () => void;
  /** True when nobody is logged in: then the page goes unasked, and what was typed comes back to whoever typed it. */
  readonly isLeft: () => boolean;
  /** Told of the window before it is shown: what closing it does, and whether it stays closed at this start. */
  readonly background: Pick<Background, 'attach' | 'stays'>;
  readonly staysClosed: boolean;
  readonly t: TFunction;
}

/** Opens the one window, answers its calls, gives it its menu, and brings it to the front when Kith is started again. */
export function openMainWindow({
  dispatch,
  state,
  remember,
  onInput,
  isLeft,
  background,
  staysClosed,
  t,
}: WindowParts): void {
  const ours = new Set<number>();
  registerCalls((id) => ours.has(id), dispatch);
  const open = () => {
    const window = createMainWindow({
      state: state(),
      title: 'Kith',
      mayLeave: (asked) => {
        if (isLeft() || mayLeave(asked, t)) return true;
        background.stays();
        return false;
      },
      onInput,
      staysClosed: staysClosed && ours.size === 0,
      onState: (bounds, isMaximized) => {
        remember({ bounds, isMaximized });
      },
    });
    ours.add(window.webContents.id);
    background.attach(window);
    return window;
  };
  let window = open();
  installMenu(
    t,
    (command) => {
      broadcast('menu.command', { command });
    },
    !app.isPackaged,
  );
  app.on('second-instance', (_event, switches) => {
    if (switches.includes(ANSWER_CALL)) answerCall();
    else toFront();
  });
  app.on('activate', () => {
    if (window.isDestroyed()) window = open();
    else toFront();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
}

/** Brings the window to the front, from wherever it was put. */
export function toFront(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Brings the window to the front with the call screen; where nobody is logged in, with the login, which leads there. */
export function answerCall(): void {
  toFront();
  broadcast('menu.command', { command: 'answer-call' });
}

/** Asks whether words that are not saved may be lost. */
function mayLeave(window: BrowserWindow, t: TFunction): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: 'question',
    buttons: [t('menu.unsaved.leave'), t('menu.unsaved.stay')],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
    message: t('menu.unsaved.question'),
    detail: t('menu.unsaved.what'),
  });
  return answer === 0;
}
