import { BrowserWindow, screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import { APP_ORIGIN } from '../ipc/sender';
import type { ProfileState } from './profile-state';
import { visibleBounds } from './window-bounds';

const RELOAD_MILLISECONDS = 200;
const SMALLEST = { minWidth: 900, minHeight: 600 };

export interface MainWindowOptions {
  readonly state: ProfileState;
  readonly onState: (bounds: Rectangle, isMaximized: boolean) => void;
  readonly title: string;
  /** Told of every key and click. */
  readonly onInput: () => void;
  /** Whether the page may go although somebody typed words there that are not saved. */
  readonly mayLeave: (window: BrowserWindow) => boolean;
  /** True at a start with the computer, where Kith waits in the tray. */
  readonly staysClosed: boolean;
}

/** The window of the app: sandboxed, isolated, at our own origin. */
export function createMainWindow({
  state,
  onState,
  title,
  mayLeave,
  onInput,
  staysClosed,
}: MainWindowOptions): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...visibleBounds(state.bounds, areas),
    ...SMALLEST,
    title,
    show: false,
    autoHideMenuBar: false,
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      // An alarm has to be heard also where nobody has touched the window yet.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  if (state.isMaximized && !staysClosed) window.maximize(); // which shows it
  if (!staysClosed) {
    window.once('ready-to-show', () => {
      window.show();
    });
  }
  window.on('focus', () => {
    window.flashFrame(false);
  });
  // The title says what the program is, never whom it shows.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.on('close', () => {
    onState(window.getNormalBounds(), window.isMaximized());
  });
  window.webContents.on('input-event', onInput);
  window.webContents.on('will-prevent-unload', (event) => {
    if (mayLeave(window)) event.preventDefault();
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    // Loading inside this event brings the whole program down: the dead process is still being put away.
    setTimeout(() => {
      if (!window.isDestroyed()) window.reload();
    }, RELOAD_MILLISECONDS);
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}
