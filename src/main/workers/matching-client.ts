import { Worker } from 'node:worker_threads';
import type { MatchingPlan } from '../../matching/plan';
import type { MatchingProblem } from '../../matching/problem';
import type { Answers, Question } from '../../matching/rules';
import { KithError } from '../../shared/contract/errors';
import type { SolveMessage, WorkerMessage } from './protocol';

/** Parts done of a run, 0 to 1. */
export type ProgressListener = (progress: number) => void;

interface Pending {
  readonly id: number;
  readonly onProgress: ProgressListener;
  readonly resolve: (result: MatchingPlan | Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
}

// Rough shares of a run's time, so that the bar moves forward evenly.
const STAGE_START = { candidates: 0, solving: 0.5, explaining: 0.7 } as const;
const STAGE_SHARE = { candidates: 0.5, solving: 0.2, explaining: 0.3 } as const;

/**
 * One thread that solves one problem at a time. It starts on first use, starts anew after a crash,
 * and cancelling ends it, because a computation cannot be talked to.
 */
export class MatchingClient {
  private worker: Worker | null = null;
  private pending: Pending | null = null;
  private lastId = 0;

  constructor(private readonly workerPath: string) {}

  /**
   * Solves in the thread.
   * @throws KithError `busy` while another problem is being solved, `cancelled` after `cancel`, `internal` when the thread failed
   */
  solve(problem: MatchingProblem, onProgress: ProgressListener = () => undefined): Promise<MatchingPlan> {
    return this.post<MatchingPlan>(problem, null, onProgress);
  }

  /**
   * Answers a question about the problem in the thread; see `what-if/answer.ts`.
   * @throws KithError as `solve` does
   */
  ask<Q extends Question>(problem: MatchingProblem, question: Q): Promise<Answers[Q['kind']]> {
    return this.post<Answers[Q['kind']]>(problem, question, () => undefined);
  }

  private post<T extends MatchingPlan | Answers[keyof Answers]>(
    problem: MatchingProblem,
    question: Question | null,
    onProgress: ProgressListener,
  ): Promise<T> {
    if (this.pending) return Promise.reject(new KithError('busy', 'Matches are being worked out already.'));
    const id = ++this.lastId;
    const worker = (this.worker ??= this.start());
    return new Promise((resolve, reject) => {
      // The thread answers with what was asked for, and with nothing else under this id.
      this.pending = {
        id,
        onProgress,
        resolve: (result) => {
          resolve(result as T);
        },
        reject,
      };
      const message: SolveMessage = { id, problem, question };
      worker.postMessage(message);
    });
  }

  /** Ends what is being solved; its promise is rejected with `cancelled`. */
  async cancel(): Promise<void> {
    const worker = this.worker;
    this.worker = null;
    this.fail(new KithError('cancelled', 'Working out matches was cancelled.'));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.workerPath);
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
      case 'plan':
        this.pending = null;
        pending.resolve(message.plan);
        return;
      case 'answer':
        this.pending = null;
        pending.resolve(message.answer);
        return;
      case 'failed':
        this.fail(
          new KithError('internal', 'Working out matches failed.', {}, { cause: new Error(message.message) }),
        );
    }
  }

  private fail(error: Error): void {
    const pending = this.pending;
    this.pending = null;
    pending?.reject(error);
  }
}
