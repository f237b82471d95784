import { BrowserWindow, Notification } from 'electron';
import type { TFunction } from 'i18next';
import type { Notice } from './check-in-watch';

/**
 * Tells of check-ins outside the window: a notification of the system, which says that somebody is to be called and not
 * whom, and the mark in the taskbar.
 * @param open brings the window to the front, on the screen with the check-ins
 */
export function createAlarm(t: TFunction, open: () => void) {
  // Kept, because one that is collected no longer answers to a click.
  let shown: Notification | null = null;
  const flash = (isOn: boolean) => {
    for (const window of BrowserWindow.getAllWindows()) window.flashFrame(isOn);
  };
  return {
    raise: (notice: Notice, hasSound: boolean): void => {
      flash(true);
      if (!Notification.isSupported()) return;
      shown?.close();
      shown = new Notification({
        title: 'Kith',
        body: t(`checkIns.notice.${notice}`),
        silent: !hasSound,
        urgency: notice === 'due' ? 'normal' : 'critical',
        timeoutType: notice === 'due' ? 'default' : 'never',
      });
      shown.on('click', open);
      shown.show();
    },
    calm: (): void => {
      if (shown === null) return;
      shown.close();
      shown = null;
      flash(false);
    },
  };
}
