import type { MatchingPlan, ProgressStage } from '../../matching/plan';
import type { MatchingProblem } from '../../matching/problem';
import type { Answers, Question } from '../../matching/rules';

/** What the main process asks of the thread. */
export interface SolveMessage {
  readonly id: number;
  readonly problem: MatchingProblem;
  /** Null asks for the plan itself. */
  readonly question: Question | null;
}

/** What the thread answers. */
export type WorkerMessage =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly stage: ProgressStage;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'plan'; readonly id: number; readonly plan: MatchingPlan }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
