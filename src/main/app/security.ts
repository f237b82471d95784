import { app, session, type WebContents } from 'electron';
import { APP_ORIGIN } from '../ipc/sender';

function keepInside(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
}

/** No page leaves our own, opens a window, or gets a permission. Electron's defaults allow all three. */
export function hardenApp(): void {
  app.on('web-contents-created', (_event, contents) => {
    keepInside(contents);
  });
}

/** Denies every permission; writing to the clipboard needs none when a person clicks. */
export function denyPermissions(): void {
  const { defaultSession } = session;
  const isAllowed = (permission: string) => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isAllowed(permission));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
}
