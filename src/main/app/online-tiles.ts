import type { Settings } from '../../shared/contract/app';

/** Where the page may load map pictures from: the server that an admin turned on, or none. */
function originsOf({ onlineTiles }: Settings): readonly string[] {
  return onlineTiles.enabled ? [new URL(onlineTiles.urlTemplate.replace(/[{}]/g, '')).origin] : [];
}

/** The servers that the page is allowed. Its policy comes with the page itself, so a change needs a new page. */
export class OnlineTiles {
  private current: readonly string[] = [];

  constructor(private readonly readSettings: () => Promise<Settings>) {}

  get origins(): readonly string[] {
    return this.current;
  }

  /** Reads the settings anew; true when another server is allowed than before, or none any more. */
  async refresh(): Promise<boolean> {
    const next = originsOf(await this.readSettings());
    const isOther = next.join() !== this.current.join();
    this.current = next;
    return isOther;
  }
}
