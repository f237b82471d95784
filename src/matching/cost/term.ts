import type { MatchingOptions } from '../options';
import type { MatchingHelper, MatchingRequest } from '../problem';

/** One named part of the cost of a pair; `amount` is an integer in metres, 0 or more. */
export type CostTerm =
  | { readonly term: 'distance'; readonly amount: number; readonly distanceMetres: number | null }
  | {
      readonly term: 'fair_share';
      readonly amount: number;
      readonly recentTasks: number;
      readonly tasksThisWeek: number;
      readonly tasksPerWeek: number;
    }
  | { readonly term: 'hidden_load'; readonly amount: number; readonly recentMinutes: number }
  | { readonly term: 'weeks_running'; readonly amount: number; readonly weeksRunning: number }
  | {
      readonly term: 'language';
      readonly amount: number;
      readonly shared: readonly string[];
      readonly isWished: boolean;
    }
  | {
      readonly term: 'continuity';
      readonly amount: number;
      readonly timesBefore: number;
      readonly isWished: boolean;
    }
  | {
      readonly term: 'preference';
      readonly amount: number;
      readonly wanted: 'woman' | 'man' | null;
      readonly isMet: boolean;
    }
  | { readonly term: 'access'; readonly amount: number; readonly unmet: readonly ('wheelchair' | 'stairs')[] }
  | {
      readonly term: 'vulnerability';
      readonly amount: number;
      readonly isWished: boolean;
      readonly tasksDone: number;
      readonly isExperienced: boolean;
    }
  | { readonly term: 'reliability'; readonly amount: number; readonly isNoted: boolean }
  | { readonly term: 'skill_fit'; readonly amount: number; readonly spareSkills: number };

export type TermName = CostTerm['term'];

export type CostRule = (
  request: MatchingRequest,
  helper: MatchingHelper,
  options: MatchingOptions,
) => CostTerm;
