import { powerMonitor } from 'electron';
import { IDLE_MINUTES } from '../../shared/contract/session';
import { getSettings } from '../features/settings/service';
import type { Desk } from './desk';
import type { Workspace } from './workspace';

const LOOK_MS = 1_000;
const MINUTE_MS = 60_000;

/** Ends sessions that nobody sits at any more: left idle, or on a computer that was locked, sent to sleep or handed over. */
export class Locks {
  private idleMs = IDLE_MINUTES.usual * MINUTE_MS;

  constructor(
    private readonly desk: Desk,
    private readonly workspace: Workspace,
  ) {}

  start(): void {
    setInterval(() => {
      this.desk.leaveWhenOver(this.idleMs);
    }, LOOK_MS).unref();
    const leave = () => {
      this.desk.leave();
    };
    powerMonitor.on('lock-screen', leave);
    powerMonitor.on('suspend', leave);
    powerMonitor.on('user-did-resign-active', leave);
  }

  /** Reads how long a desk may be left alone; to be asked after the record was opened and after a change of settings. */
  async refresh(): Promise<void> {
    const { own } = this.workspace;
    if (own !== null) this.idleMs = (await own.read(getSettings)).idleMinutes * MINUTE_MS;
  }
}
