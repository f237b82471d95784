import type { OutputOf } from '../../../shared/contract';
import { KithError } from '../../../shared/contract/errors';
import type { Instant } from '../../../shared/domain/time';
import type { Database } from '../../database/unit-of-work';
import type { MatchingClient } from '../../workers/matching-client';
import { lastRun } from './last-run';
import { ProblemFeed } from './problem-feed';
import { storePlan } from './store-plan';

export type MatchingStatus = OutputOf<'matching.status'>;

export interface RunnerOptions {
  readonly database: () => Database;
  readonly client: MatchingClient;
  readonly now: () => Instant;
  /** Told whenever the status changes. */
  readonly onStatus: (status: MatchingStatus) => void;
  /** Told after new suggestions were stored. */
  readonly onStored: () => void;
  readonly onError: (error: unknown) => void;
  /** Quiet time after a change before a run starts by itself, milliseconds. */
  readonly debounceMs: number;
}

/** Works out matches on demand and by itself after changes; results of older data are dropped and worked out anew. */
export class MatchingRunner {
  private state: MatchingStatus['state'] = 'idle';
  private progress = 0;
  private failure: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> | null = null;
  private isStale = false;
  private isStopped = false;
  private readonly feed: ProblemFeed;

  constructor(private readonly options: RunnerOptions) {
    this.feed = new ProblemFeed(options.client);
  }

  /** Where the work stands, with what the last run found. */
  async status(): Promise<MatchingStatus> {
    return {
      state: this.state,
      progress: this.progress,
      failure: this.failure,
      lastRun: await this.options.database().read(lastRun),
    };
  }

  /** Something changed that matches depend on. Starts a run after a quiet moment. */
  schedule(): void {
    if (this.isStopped) return;
    this.isStale = true;
    if (this.running) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = null;
      void this.run();
    }, this.options.debounceMs);
    this.announce('waiting');
  }

  /** Runs now; while a run is under way, waits for it and for one more with what changed since. Never rejects. */
  async run(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.running ??= this.runUntilFresh().finally(() => {
      this.running = null;
    });
    await this.running;
  }

  /** Ends a run that is waiting or under way; the suggestions of the last one stay. */
  async cancel(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.isStale = false;
    await this.options.client.cancel();
    await this.running;
    this.announce('idle');
  }

  /** Cancels and starts nothing any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await this.cancel();
  }

  private async runUntilFresh(): Promise<void> {
    try {
      do {
        this.isStale = false;
        this.failure = null;
        this.progress = 0;
        this.announce('running');
        if (!(await this.runOnce())) this.isStale = true;
      } while (this.isStale && !this.isStopped);
      this.announce('idle');
    } catch (error) {
      this.settleFailure(error);
    }
  }

  private settleFailure(error: unknown): void {
    if (error instanceof KithError && error.code === 'cancelled') {
      this.announce('idle');
      return;
    }
    this.options.onError(error);
    this.failure = error instanceof KithError ? error.message : 'Working out matches failed.';
    this.announce('failed');
  }

  /** False when the data changed meanwhile, so that the result was dropped. */
  private async runOnce(): Promise<boolean> {
    const database = this.options.database();
    const now = this.options.now();
    const fed = await this.feed.bringUpToDate(database, { now });
    if (fed === null) return true;
    const { plan, faults } = await this.options.client.solve(fed.thread, fed.head, (progress) => {
      this.progress = progress;
      this.announce('running');
    });
    if (faults.length > 0)
      throw new Error(`The plan did not pass its check: ${faults.slice(0, 5).join('; ')}`);
    return await this.store(database, fed.stamp, plan, now);
  }

  private async store(database: Database, stamp: string, plan: Parameters<typeof storePlan>[1], now: number) {
    const isStored = await database.write('matching.store', async (writer) => {
      if ((await database.stampInside(writer)) !== stamp) return false;
      await storePlan(writer, plan, now);
      return true;
    });
    if (isStored) this.options.onStored();
    return isStored;
  }

  private announce(state: MatchingStatus['state']): void {
    this.state = state;
    if (this.isStopped) return;
    this.status().then(this.options.onStatus, this.options.onError);
  }
}
