import type { MatchingPlan, ProgressStage } from '../../matching/plan';
import type {
  MatchingHelper,
  MatchingOptions,
  MatchingProblem,
  MatchingRequest,
  Question,
} from '../../matching/rules';

/** A request as it stands now, with what only matters together with it. */
export interface RequestPart {
  readonly id: number;
  /** Null where a plan is not about it (any more). */
  readonly request: MatchingRequest | null;
  /** Helpers decided against for it, ids ascending. */
  readonly declined: readonly number[];
  /** Those of them who could not come on the day that it is for. */
  readonly notThatDay: readonly number[];
  /** Asked for in another time zone than the organisation's, whose days begin at another moment. */
  readonly isElsewhere: boolean;
}
export interface HelperPart {
  readonly id: number;
  /** Null for one who has left. */
  readonly helper: MatchingHelper | null;
}

/** What of the problem is other than the thread has it; each part takes the place of the former one. */
export interface ProblemDelta {
  /** Whatever is kept is forgotten first. */
  readonly isAnew: boolean;
  readonly requests: readonly RequestPart[];
  readonly helpers: readonly HelperPart[];
  /** Request id and the helpers suggested for it by the last run, ids ascending. */
  readonly previous: readonly (readonly [requestId: number, helperIds: readonly number[]])[];
  /** All of them, or null where they are as they were. */
  readonly doNotMatch: MatchingProblem['doNotMatch'] | null;
}

/** What each run says anew: the clock and the weights. */
export interface Head {
  /** Epoch milliseconds, UTC. */
  readonly now: number;
  /** Today in the organisation's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly options: MatchingOptions;
}

/** Encoded by `wire.ts`; always transferred, so that nothing of it is copied while the event loop waits. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** What the main process tells and asks the thread. */
export type Order =
  /** Bytes of a `ProblemDelta`. */
  | { readonly kind: 'delta'; readonly bytes: Bytes }
  /** Bytes of an `Asked`. */
  | { readonly kind: 'ask'; readonly id: number; readonly bytes: Bytes };
export interface Asked {
  readonly head: Head;
  /** Null asks for the plan itself. */
  readonly question: Question | null;
}

/** The lists of a plan, which come in parts before the rest of it. */
export const PLAN_LISTS = ['suggestions', 'alternatives', 'unassigned', 'changes', 'days'] as const;
export type PlanList = (typeof PLAN_LISTS)[number];
export interface PlanRest {
  readonly plan: Omit<MatchingPlan, PlanList>;
  /** What the independent check found; a plan may be stored only where this is empty. */
  readonly faults: readonly string[];
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
  | { readonly kind: 'part'; readonly id: number; readonly list: PlanList; readonly bytes: Bytes }
  /** Bytes of a `PlanRest`; its lists have been sent. */
  | { readonly kind: 'plan'; readonly id: number; readonly bytes: Bytes }
  | { readonly kind: 'answer'; readonly id: number; readonly bytes: Bytes }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
