import type { Worker } from 'node:worker_threads';
import type { Answers, Question } from '../../matching/rules';
import { KithError } from '../../shared/contract/errors';
import { startCompiled } from './compiler';
import type { Asked, Head, Order, ProblemDelta, WorkerMessage } from './protocol';
import { readPlan, type CheckedPlan, type PlanPart } from './read-plan';
import { decode, encode } from './wire';

/** Parts done of a run, 0 to 1. */
export type ProgressListener = (progress: number) => void;

type Answer = Answers[keyof Answers];
interface Pending {
  readonly id: number;
  readonly onProgress: ProgressListener;
  readonly parts: PlanPart[];
  readonly resolve: (result: CheckedPlan | Answer | Promise<CheckedPlan>) => void;
  readonly reject: (error: Error) => void;
}

// Rough shares of a run's time, so that the bar moves forward evenly.
const STAGE_START = { candidates: 0, solving: 0.5, explaining: 0.7 } as const;
const STAGE_SHARE = { candidates: 0.5, solving: 0.2, explaining: 0.3 } as const;

/**
 * One thread that keeps a problem and solves it as often as asked, once at a time. It starts on first use, starts anew
 * and empty after a crash, and cancelling ends it, because a computation cannot be talked to.
 */
export class MatchingClient {
  private worker: Worker | null = null;
  private pending: Pending | null = null;
  private lastId = 0;
  private started = 0;
  private ended = new KithError('internal', 'The matching thread was not started.');

  constructor(private readonly workerPath: string) {}

  /** Which thread this is, started now if there is none: another number means one that keeps nothing yet. */
  thread(): number {
    this.worker ??= this.start();
    return this.started;
  }

  /** Whether something is being worked out. */
  get isBusy(): boolean {
    return this.pending !== null;
  }

  /**
   * Changes what the thread keeps; orders are followed one after the other.
   * @throws KithError `cancelled` or `internal` when that thread has ended
   */
  feed(thread: number, delta: ProblemDelta): void {
    this.post(thread, { kind: 'delta', bytes: encode(delta) });
  }

  /**
   * Solves what the thread keeps, and has the plan checked there.
   * @throws KithError `busy` while another problem is being solved, `cancelled` after `cancel`, `internal` when the thread failed
   */
  solve(thread: number, head: Head, onProgress: ProgressListener = () => undefined): Promise<CheckedPlan> {
    return this.order<CheckedPlan>(thread, { head, question: null }, onProgress);
  }

  /**
   * Answers a question about what the thread keeps; see `what-if/answer.ts`.
   * @throws KithError as `solve` does
   */
  ask<Q extends Question>(thread: number, head: Head, question: Q): Promise<Answers[Q['kind']]> {
    return this.order<Answers[Q['kind']]>(thread, { head, question }, () => undefined);
  }

  private order<T extends CheckedPlan | Answer>(
    thread: number,
    asked: Asked,
    onProgress: ProgressListener,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      if (this.pending) throw new KithError('busy', 'Matches are being worked out already.');
      const id = ++this.lastId;
      this.post(thread, { kind: 'ask', id, bytes: encode(asked) });
      // The thread answers with what was asked for, and with nothing else under this id.
      this.pending = {
        id,
        onProgress,
        parts: [],
        resolve: (result) => {
          resolve(result as T | Promise<T>);
        },
        reject,
      };
    });
  }

  private post(thread: number, order: Order): void {
    if (this.worker === null || thread !== this.started) throw this.ended;
    this.worker.postMessage(order, [order.bytes.buffer]);
  }

  /** Ends what is being solved; its promise is rejected with `cancelled`. */
  async cancel(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    this.fail(new KithError('cancelled', 'Working out matches was cancelled.'));
    await worker?.terminate();
  }

  private start(): Worker {
    this.started++;
    const worker = startCompiled(this.workerPath);
    // A run must not keep the program open after its windows are closed.
    worker.unref();
    worker.on('message', (message: WorkerMessage) => {
      this.receive(message);
    });
    worker.on('error', (error) => {
      this.lose(worker, error);
    });
    worker.on('exit', () => {
      this.lose(worker, new Error('The matching thread ended unexpectedly.'));
    });
    return worker;
  }

  private lose(worker: Worker, error: unknown): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.fail(
      new KithError('internal', 'Working out matches failed. It will be tried again.', {}, { cause: error }),
    );
  }

  private receive(message: WorkerMessage): void {
    const pending = this.pending;
    if (message.id !== pending?.id) return;
    switch (message.kind) {
      case 'progress': {
        const part = message.total > 0 ? message.done / message.total : 1;
        pending.onProgress(STAGE_START[message.stage] + STAGE_SHARE[message.stage] * part);
        return;
      }
      case 'part':
        pending.parts.push(message);
        return;
      case 'plan':
        this.pending = null;
        pending.resolve(readPlan(pending.parts, message.bytes));
        return;
      case 'answer':
        this.pending = null;
        pending.resolve(decode(message.bytes) as Answer);
        return;
      case 'failed':
        this.pending = null;
        pending.reject(
          new KithError('internal', 'Working out matches failed.', {}, { cause: new Error(message.message) }),
        );
    }
  }

  /** The thread is gone. */
  private fail(error: KithError): void {
    this.ended = error;
    const pending = this.pending;
    this.pending = null;
    pending?.reject(error);
  }
}
