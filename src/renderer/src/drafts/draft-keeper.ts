/** Words older than this are kept, also while typing goes on. */
export const KEEP_EVERY_MS = 1_000;

export interface KeeperCalls<Words> {
  readonly keep: (words: Words) => Promise<unknown>;
  readonly drop: () => Promise<unknown>;
  /** Lets go of the words that the form shows. */
  readonly takeBack: () => Promise<unknown>;
  /** Told why words could not be kept, and null once they are again. */
  readonly onProblem: (error: unknown) => void;
}

/**
 * Keeps the words of one form while they are typed: at once after a pause, at least every second while typing goes on, one
 * call at a time, so that older words never come after newer ones.
 */
export class DraftKeeper<Words> {
  private waiting: Words | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private lastAt = -KEEP_EVERY_MS;
  private tail: Promise<void> = Promise.resolve();
  private isOver = false;

  constructor(private readonly calls: KeeperCalls<Words>) {}

  /** The newest words; they are kept within a second. */
  put(words: Words): void {
    if (this.isOver) return;
    this.waiting = words;
    this.timer ??= setTimeout(
      () => {
        void this.flush();
      },
      Math.max(0, this.lastAt + KEEP_EVERY_MS - performance.now()),
    );
  }

  /** Keeps what is waiting now. Resolves, never rejects, once it was answered. */
  async flush(): Promise<void> {
    this.stopTimer();
    this.tail = this.tail.then(async () => {
      const words = this.waiting;
      this.waiting = null;
      if (words === null || this.isOver) return;
      this.lastAt = performance.now();
      await this.tell(this.calls.keep(words));
    });
    await this.tail;
  }

  /** Lets go of what was kept; what is put afterwards is kept anew. */
  async drop(): Promise<void> {
    await this.letGo(this.calls.drop);
  }

  /** The form is again as it was loaded: what it shows needs no draft. */
  async takeBack(): Promise<void> {
    await this.letGo(this.calls.takeBack);
  }

  /** Ends it without a further call: the words were saved, and their draft went with that. */
  end(): void {
    this.stopTimer();
    this.waiting = null;
    this.isOver = true;
  }

  private async letGo(way: () => Promise<unknown>): Promise<void> {
    this.stopTimer();
    this.waiting = null;
    this.tail = this.tail.then(() => this.tell(way()));
    await this.tail;
  }

  private stopTimer(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private async tell(call: Promise<unknown>): Promise<void> {
    try {
      await call;
      if (!this.isOver) this.calls.onProblem(null);
    } catch (error) {
      // A form that is saved by now has nothing to be kept.
      if (!this.isOver) this.calls.onProblem(error);
    }
  }
}
