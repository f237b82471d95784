import { randomUUID } from 'node:crypto';
import { ownerOf } from '../features/drafts/service';
import { freeAll, freeDead, holdsAny, keepLeases, KEEP_MS, type Holder } from '../features/queue/leases';
import type { Database } from '../database/unit-of-work';
import type { Workspace } from './workspace';

export interface ReservationOptions {
  readonly workspace: Workspace;
  /** This computer, by the name of its profile. */
  readonly desk: string;
  /** Id of the account that is logged in; null when nobody is. */
  readonly accountId: () => string | null;
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** What the user of this program has open: kept while they are there, freed when they leave. */
export class Reservations {
  /** Which run of the program on which computer. */
  readonly seat: Pick<Holder, 'process' | 'desk'>;

  constructor(private readonly options: ReservationOptions) {
    this.seat = { process: randomUUID(), desk: options.desk };
  }

  /** Keeps them for as long as the program runs and somebody is logged in. */
  start(): void {
    setInterval(() => {
      void this.keep().catch(this.options.onError);
    }, KEEP_MS).unref();
  }

  /** Frees what earlier runs on this computer held when they ended; to be asked once a record is open. */
  async freeDead(database: Database): Promise<void> {
    const { now } = this.options;
    await database.write('queue.freeDead', (writer) => freeDead(writer, this.seat, now()));
  }

  /** Frees everything that is open here. Whatever cannot be freed runs out by itself. */
  async free(): Promise<void> {
    const { workspace, onError } = this.options;
    const { seat } = this;
    if (!workspace.isOpen) return;
    await workspace.database.write('queue.free', (writer) => freeAll(writer, seat.process)).catch(onError);
  }

  private async keep(): Promise<void> {
    const { workspace, accountId, now } = this.options;
    const { seat } = this;
    const id = accountId();
    if (!workspace.isOpen || (id === null && !workspace.isSample)) return;
    const { database } = workspace;
    const owner = ownerOf({ id: workspace.isSample ? null : id });
    if (!(await database.read((reader) => holdsAny(reader, seat.process)))) return;
    await database.write('queue.keep', (writer) =>
      keepLeases(writer, { owner, process: seat.process }, now()),
    );
  }
}
