import { powerMonitor } from 'electron';
import type { TFunction } from 'i18next';
import type { CheckInOptions } from '../features/check-ins/handlers';
import { broadcast } from '../ipc/broadcast';
import { createAlarm } from './alarm';
import { Background } from './background';
import { CheckInWatch, LOOK_EVERY_MS } from './check-in-watch';
import type { Desk } from './desk';
import { toFront } from './main-window';
import type { ProfileMemory } from './profile-state';
import type { Workspace } from './workspace';

interface Options {
  readonly workspace: Workspace;
  readonly memory: ProfileMemory;
  readonly desk: Desk;
  readonly t: TFunction;
  readonly onError: (what: string) => (error: unknown) => void;
}

export interface CheckInParts {
  readonly handlers: Omit<CheckInOptions, 'accounts'>;
  readonly background: Background;
  /** Whether Kith was started with the computer and waits in the tray. */
  readonly staysClosed: boolean;
  /** Looks at once, and takes nothing from before: something was changed. */
  readonly lookAnew: () => void;
}

/** Watches check-ins by the clock of the main process, which goes on while the window is locked, hidden or gone. */
export async function startCheckInWatch(options: Options): Promise<CheckInParts> {
  const { workspace, memory, desk, t, onError } = options;
  const open = () => {
    toFront();
    broadcast('menu.command', { command: 'go-check-ins' });
  };
  const watch = new CheckInWatch({
    ...{ workspace, memory, now: () => Date.now(), ...createAlarm(t, open) },
    onChange: () => {
      broadcast('data.changed', { topics: ['checkin'] });
    },
  });
  const look = () => {
    void watch.look().catch(onError('check-ins could not be looked at'));
  };
  setInterval(look, LOOK_EVERY_MS).unref();
  // The clock of a computer that slept has gone on, and its timers have not.
  powerMonitor.on('resume', look);
  powerMonitor.on('unlock-screen', look);
  const background = new Background({
    ...{ memory, t, open, onError: onError('Kith could not stay in the background') },
    leave: () => {
      desk.leave();
    },
    due: () => watch.waiting,
  });
  return {
    handlers: {
      glance: () => watch.glance,
      background: () => background.state(),
      setBackground: (isOn) => background.set(isOn),
    },
    background,
    staysClosed: await background.start(),
    lookAnew: () => {
      watch.forget();
      look();
    },
  };
}
