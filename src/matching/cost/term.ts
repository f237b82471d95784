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
  | { readonly term: 'skill_fit'; readonly amount: number; readonly spareSkills: number };

export type TermName = CostTerm['term'];

export type CostRule = (
  request: MatchingRequest,
  helper: MatchingHelper,
  options: MatchingOptions,
) => CostTerm;
