import { BrowserWindow } from 'electron';
import type { EventName, EventPayload } from '../../shared/contract/events';

/** Tells every open window. */
export function broadcast<E extends EventName>(event: E, payload: EventPayload<E>): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send('kith:event', event, payload);
  }
}
