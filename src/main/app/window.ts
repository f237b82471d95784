import { BrowserWindow, screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import { APP_ORIGIN } from '../ipc/sender';
import type { ProfileState } from './profile-state';

const DEFAULT_SIZE = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 900, minHeight: 600 };

/** Bounds that lie on a screen that is there now; a window restored off-screen could not be reached. */
export function visibleBounds(wanted: Rectangle | null, areas: readonly Rectangle[]): Partial<Rectangle> {
  if (wanted === null) return DEFAULT_SIZE;
  const isVisible = areas.some(
    (area) =>
      wanted.x + wanted.width > area.x + 80 &&
      wanted.x < area.x + area.width - 80 &&
      wanted.y >= area.y - 10 &&
      wanted.y < area.y + area.height - 80,
  );
  return isVisible ? wanted : { width: wanted.width, height: wanted.height };
}

export interface MainWindowOptions {
  readonly state: ProfileState;
  readonly onState: (bounds: Rectangle, isMaximized: boolean) => void;
  readonly title: string;
}

/** The window of the app: sandboxed, isolated, at our own origin. */
export function createMainWindow({ state, onState, title }: MainWindowOptions): BrowserWindow {
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
    },
  });
  if (state.isMaximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  // The title says what the program is, never whom it shows.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.on('close', () => {
    onState(window.getNormalBounds(), window.isMaximized());
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.reload();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}
