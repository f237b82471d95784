import { setImmediate as breathe } from 'node:timers/promises';
import type { MatchingWeights } from '../../../shared/contract/settings';
import type { Database } from '../../database/unit-of-work';
import type { Head } from '../../workers/protocol';
import type { MatchingClient } from '../../workers/matching-client';
import { getOrganisation } from '../organisation/service';
import { ChangedSince } from './changed-since';
import { momentOf, type Moment } from './problem-builder';
import { readDelta } from './problem-delta';

/** What the thread keeps is the record as committed at `stamp`, seen at the moment of `head`. */
export interface Fed {
  /** Which thread keeps it; see `MatchingClient.thread`. */
  readonly thread: number;
  readonly head: Head;
  readonly moment: Moment;
  readonly stamp: string;
}

interface Kept {
  readonly database: Database;
  readonly thread: number;
  readonly moment: Moment;
  readonly changed: ChangedSince;
}

export interface FeedOptions {
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  /** Instead of the ones that are saved, to try them out. */
  readonly weights?: MatchingWeights | undefined;
}

/** Keeps the problem of one matching thread in step with the record by sending it what changed. */
export class ProblemFeed {
  private kept: Kept | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: Pick<MatchingClient, 'thread' | 'feed'>) {}

  /**
   * Sends what changed since the last time, and everything to a thread that keeps nothing yet, until the record stood
   * still for one look at it. Null before there is an organisation. Calls wait for each other.
   * @throws KithError `cancelled` or `internal` when the thread ended meanwhile
   */
  bringUpToDate(database: Database, options: FeedOptions): Promise<Fed | null> {
    const turn = this.last.then(() => this.catchUp(database, options));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async catchUp(database: Database, options: FeedOptions): Promise<Fed | null> {
    const before = this.kept;
    // Half of what changed is worse than nothing: only a whole turn leaves something to build on.
    this.kept = null;
    const next = await this.begin(database, options, before);
    if (next === null) return null;
    const stamp = await this.sendAll(next);
    this.kept = next;
    return { thread: next.thread, head: headOf(next.moment), moment: next.moment, stamp };
  }

  private async begin(
    database: Database,
    { now, weights }: FeedOptions,
    before: Kept | null,
  ): Promise<Kept | null> {
    const thread = this.client.thread();
    return await database.read(async (reader) => {
      const organisation = await getOrganisation(reader);
      if (organisation === null) return null;
      const moment = await momentOf(reader, { now, timeZone: organisation.timeZone, weights });
      if (before?.database === database && before.thread === thread && isSameDay(before.moment, moment)) {
        await before.changed.timePassed(reader, before.moment, moment);
        return { database, thread, moment, changed: before.changed };
      }
      return { database, thread, moment, changed: await ChangedSince.everything(reader) };
    });
  }

  private async sendAll({ database, thread, moment, changed }: Kept): Promise<string> {
    for (;;) {
      const stamp = await database.stamp();
      const isLast = await database.read(async (reader) => {
        const batch = await changed.next(reader);
        this.client.feed(thread, await readDelta(reader, moment, batch));
        return batch.isLast;
      });
      if (isLast) return stamp;
      await breathe();
    }
  }
}

/** Time only moves what `ChangedSince.timePassed` finds, unless a day has ended or the clock was put back. */
function isSameDay(before: Moment, now: Moment): boolean {
  return before.today === now.today && before.timeZone === now.timeZone && before.now <= now.now;
}

function headOf({ now, today, options }: Moment): Head {
  return { now, today, options };
}
