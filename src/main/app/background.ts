import { app, dialog, Menu, nativeImage, Tray, type BrowserWindow } from 'electron';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { TFunction } from 'i18next';
import type { OutputOf } from '../../shared/contract';
import { KithError } from '../../shared/contract/errors';
import { IN_TRAY, setDesktopEntry } from './autostart';
import { ownCommand } from './own-command';
import { resourcePath } from './paths';
import type { ProfileMemory } from './profile-state';
import { isTrayThere } from './tray-there';

interface BackgroundParts {
  readonly memory: ProfileMemory;
  readonly t: TFunction;
  /** Brings the window to the front. */
  readonly open: () => void;
  /** Nobody sits at a window that was closed. */
  readonly leave: () => void;
  /** How many check-ins need somebody now. */
  readonly due: () => number;
  readonly onError: (error: unknown) => void;
}

/** Keeps Kith running without its window, where an admin chose that, so that check-ins are watched. */
export class Background {
  private tray: Tray | null = null;
  private isQuitting = false;
  private hasTray = isTrayThere();

  constructor(private readonly parts: BackgroundParts) {
    app.on('before-quit', () => {
      this.isQuitting = true;
    });
  }

  get isOn(): boolean {
    return this.parts.memory.state.background === 'yes';
  }

  /**
   * Puts the tray up as chosen before. Returns whether the window stays closed at this start; only then is it waited for
   * what the desktop says of trays.
   */
  async start(): Promise<boolean> {
    if (!this.isOn) return false;
    const shown = this.showTray();
    if (!process.argv.includes(IN_TRAY)) return false;
    await shown;
    return this.tray !== null;
  }

  async state(): Promise<OutputOf<'checkIns.background'>> {
    return { choice: this.parts.memory.state.background, hasTray: await this.hasTray };
  }

  /** @throws KithError `not_possible` when this computer does not let Kith start with it; then nothing is chosen */
  async set(isOn: boolean): Promise<void> {
    this.hasTray = isTrayThere();
    try {
      await startWithComputer(isOn);
    } catch (error) {
      this.parts.onError(error);
      throw new KithError('not_possible', this.parts.t('checkIns.background.notPossible'));
    }
    this.parts.memory.remember({ background: isOn ? 'yes' : 'no' });
    if (isOn) await this.showTray();
    else this.hideTray();
  }

  /** A window that is closed goes out of sight and Kith goes on; or it goes on being closed. */
  attach(window: BrowserWindow): void {
    window.on('close', (event) => {
      if (this.isQuitting || !this.isOn) {
        if (!this.mayEnd(window)) {
          this.isQuitting = false;
          event.preventDefault();
        }
        return;
      }
      event.preventDefault();
      this.sayOnce(window);
      this.parts.leave();
      if (this.tray === null) window.minimize();
      else window.hide();
    });
  }

  /** What keeps the window open keeps the program running. */
  stays(): void {
    this.isQuitting = false;
  }

  /** Nobody is told of anything while Kith is closed, so it is asked while somebody is still waiting for a call. */
  private mayEnd(window: BrowserWindow): boolean {
    const { t, due } = this.parts;
    if (due() === 0) return true;
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      buttons: [t('checkIns.quit.quit'), t('checkIns.quit.stay')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
      message: t('checkIns.quit.question', { count: due() }),
      detail: t('checkIns.quit.what'),
    });
    return answer === 0;
  }

  private sayOnce(window: BrowserWindow): void {
    const { memory, t } = this.parts;
    if (memory.state.saidStays) return;
    memory.remember({ saidStays: true });
    dialog.showMessageBoxSync(window, {
      type: 'info',
      buttons: [t('checkIns.background.understood')],
      message: t('checkIns.background.stays'),
      detail: t(this.tray === null ? 'checkIns.background.staysSmall' : 'checkIns.background.staysInTray'),
    });
  }

  private async showTray(): Promise<void> {
    const { t, open, onError } = this.parts;
    if (!(await this.hasTray) || this.tray !== null) return;
    try {
      const icon = nativeImage.createFromPath(resourcePath(app.getAppPath(), 'tray', 'tray.png'));
      this.tray = new Tray(icon);
    } catch (error) {
      onError(error);
      this.hasTray = Promise.resolve(false);
      return;
    }
    this.tray.setToolTip('Kith');
    this.tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: t('checkIns.background.open'), click: open },
        {
          label: t('menu.quit'),
          click: () => {
            app.quit();
          },
        },
      ]),
    );
    this.tray.on('click', open);
  }

  private hideTray(): void {
    this.tray?.destroy();
    this.tray = null;
  }
}

async function startWithComputer(isOn: boolean): Promise<void> {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: isOn, args: [IN_TRAY] });
    return;
  }
  const configHome = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  await setDesktopEntry(configHome, isOn ? ownCommand(IN_TRAY) : null);
}
