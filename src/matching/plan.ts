import type { CostTerm, TermName } from './cost/term';
import type { RefusalCode } from './eligibility/refusal';
import type { TierWeights } from './priority';
import type { Span } from './problem';

/** What the worker proposes; nothing in it is final until a person confirms. */
export type MatchingPlan = {
  readonly dataVersion: number;
  /** The `now` of the problem, epoch milliseconds. */
  readonly now: number;
  /** By request, then helper. */
  readonly suggestions: readonly Suggestion[];
  /** By request. */
  readonly alternatives: readonly RequestAlternatives[];
  /** By request. */
  readonly unassigned: readonly Unassigned[];
  /** What differs from the suggestions people have been shown, by request and helper; kept ones stand here too. */
  readonly changes: readonly PlanChange[];
  /** Every day on which a helper has a suggestion with a time, by helper and then day. */
  readonly days: readonly HelperDay[];
  readonly stats: PlanStats;
  readonly certificate: Certificate;
};

export type Suggestion = {
  readonly requestId: number;
  readonly helperId: number;
  /** Sum of the terms, in metres. */
  readonly cost: number;
  readonly terms: readonly CostTerm[];
  /** A time that fits the helper's day (UTC); null where the request has no window. */
  readonly slot: Span | null;
};

/** A helper's day as a way from home and back: suggested tasks among those already confirmed. */
export type HelperDay = {
  readonly helperId: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly stops: readonly DayStop[];
  /** All of the way: from home, between tasks, rides themselves, and back home. */
  readonly metres: number;
  /** Minutes between tasks that are neither way nor air, at home aside. */
  readonly waitingMinutes: number;
  /** True where no other order and no other times would be better; false beyond `ROUTE_TASKS_AT_MOST` tasks. */
  readonly isShortest: boolean;
};

export type DayStop = {
  readonly kind: 'suggested' | 'confirmed';
  /** Null for a confirmed task of which only the time is known. */
  readonly requestId: number | null;
  /** Epoch milliseconds, UTC. */
  readonly startsAt: number;
  readonly endsAt: number;
  /** Whether the helper comes from home, so that a new outing begins. */
  readonly isFromHome: boolean;
  /** Way to where it begins, in metres. */
  readonly metresTo: number;
  readonly waitingMinutes: number;
  /** For a ride back: the request of the ride there. */
  readonly returnOf: number | null;
};

export type PlanChange = {
  readonly requestId: number;
  readonly helperId: number;
} & (
  | { readonly change: 'kept' | 'new' }
  /** The request is no longer open or the helper no longer there. */
  | { readonly change: 'gone'; readonly why: 'closed' }
  | { readonly change: 'gone'; readonly why: 'not_eligible'; readonly code: RefusalCode }
  /** Another helper, or another plan for everybody, is better by enough. */
  | { readonly change: 'gone'; readonly why: 'better_elsewhere' }
  /** It does not fit beside what the helper is suggested now. */
  | { readonly change: 'gone'; readonly why: 'time' }
);

export type RequestAlternatives = { readonly requestId: number; readonly next: readonly Alternative[] };

/** An eligible helper who was not suggested for the request. */
export type Alternative = {
  readonly helperId: number;
  readonly cost: number;
  readonly terms: readonly CostTerm[];
  /** Cost above (below, if negative) the helper suggested; null where nobody is. */
  readonly difference: number | null;
  /** The terms that differ from the helper suggested, largest first; empty where nobody is. */
  readonly differs: readonly { readonly term: TermName; readonly amount: number }[];
  /** Other requests the helper is suggested to. */
  readonly suggestedTo: readonly number[];
  /** Whether those take all the tasks the helper has left. */
  readonly isFull: boolean;
  /** What choosing this helper would cost all others; null where the plan would have to be made again to say. */
  readonly othersPay: OthersPay | null;
};

/** What one choice means for all other requests, once the rest of the plan is again the best there is. */
export type OthersPay = {
  /** Costs of all other pairs, and of asking the same helper again, above (below, if negative) the plan's, in metres. */
  readonly metres: number;
  /** Helpers that others miss more (fewer, if negative). */
  readonly missing: number;
  /** The other requests that would get other helpers, more or fewer; ids ascending. */
  readonly requests: readonly {
    readonly requestId: number;
    readonly before: readonly number[];
    readonly after: readonly number[];
  }[];
  /** False where time conflicts leave a gap in the proof of either plan. */
  readonly isExact: boolean;
};

export type Unassigned = {
  readonly requestId: number;
  /** Helpers still missing. */
  readonly missing: number;
  /** Helpers every hard rule allows; they are needed elsewhere. */
  readonly eligible: number;
  /** How many helpers each rule refused first, most first. */
  readonly reasons: readonly { readonly code: RefusalCode; readonly helpers: number }[];
  /** Single changes that make helpers eligible, each tried out; most helpers first. */
  readonly nearMisses: readonly NearMiss[];
};

export type NearMiss = {
  readonly code: RefusalCode;
  /** Helpers who become eligible if this one rule gives way. */
  readonly helpers: number;
  /** Up to three of them, nearest first. */
  readonly helperIds: readonly number[];
  /** For `travel_limit`: the metres more that are enough for the helpers missing, or for all there are. */
  readonly metresMore: number | null;
  /** For `time`: weekdays (1 Monday to 7 Sunday) on which one of them is free long enough. */
  readonly weekdays: readonly number[];
  /** For `skill`, `vetting`, `category` and `language`: what would be given up. */
  readonly names: readonly string[];
};

export type PlanStats = {
  readonly requests: number;
  readonly helpers: number;
  readonly unitsNeeded: number;
  readonly unitsSuggested: number;
  readonly candidates: number;
  /** Costs of the suggestions, of asking the same helper again and of departing from what was shown, in metres. */
  readonly cost: number;
  readonly conflictRounds: number;
};

/** What is proved about the plan. */
export type Certificate = {
  /** Costs, seat prices and the prices of units left unassigned. */
  readonly objective: number;
  /** No plan can cost less: the proved optimum when time conflicts between tasks are left aside. */
  readonly bound: number;
  /** `objective - bound`. */
  readonly gap: number;
  /** True where the gap is 0. */
  readonly isOptimal: boolean;
  /** True where the tiers of urgency are far enough apart that no saving in cost outweighs one. */
  readonly isUrgencyExact: boolean;
  /** One step between tiers of urgency in the objective, and how many of them each tier weighs. */
  readonly tierPrice: number;
  readonly tierWeights: TierWeights;
  /** Dual prices above 0, by helper: how contested they are. */
  readonly helperPrices: readonly { readonly helperId: number; readonly price: number }[];
};

export type ProgressStage = 'candidates' | 'solving' | 'explaining';
/** Called now and then while a plan is made; `done` of `total` within the stage. */
export type OnProgress = (stage: ProgressStage, done: number, total: number) => void;
