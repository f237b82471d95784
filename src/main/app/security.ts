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

/** Connections of WebRTC are no business of the content policy; these go by the proxy alone, see `setWayOut`. */
function keepQuiet(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** No page leaves our own, opens a window, or gets a permission. Electron's defaults allow all three. */
export function hardenApp(): void {
  app.on('web-contents-created', (_event, contents) => {
    keepInside(contents);
    keepQuiet(contents);
  });
}

/**
 * Shuts the way into the network that the content policy leaves open: everything goes to a proxy
 * that is not there. Where an admin turned on map pictures from the network, the settings of the system hold instead.
 */
export async function setWayOut(origins: readonly string[]): Promise<void> {
  const nowhere = { proxyRules: 'socks5://nowhere.invalid:1', proxyBypassRules: '<-loopback>' };
  await session.defaultSession.setProxy(origins.length > 0 ? { mode: 'system' } : nowhere);
}

/**
 * Denies every permission; writing to the clipboard needs none when a person clicks. A page downloads nothing either:
 * what leaves as a file is written by the main process, which asks who may, and notes it.
 */
export function denyPermissions(): void {
  const { defaultSession } = session;
  const isAllowed = (permission: string) => permission === 'clipboard-sanitized-write';
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(isAllowed(permission));
  });
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission));
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => {
    event.preventDefault();
  });
}
