import type { CostTerm, MatchStatus, Side } from '../../../shared/domain/match';
import { defineEntity } from './columns';

export interface MatchRow {
  id: number;
  requestId: number;
  helperId: number;
  status: MatchStatus;
  cost: number;
  /** The cost terms as they stood when the match was suggested or chosen. */
  terms: CostTerm[];
  /** No term speaks against it. */
  isClear: boolean;
  helperToldAt: number | null;
  requesterToldAt: number | null;
  version: number;
  createdAt: number;
  updatedBy: string;
  updatedAt: number;
}
export const matchEntity = defineEntity<MatchRow>('match', {
  id: 'integer#',
  requestId: 'integer',
  helperId: 'integer',
  status: 'text',
  cost: 'integer',
  terms: 'json',
  isClear: 'flag',
  helperToldAt: 'integer?',
  requesterToldAt: 'integer?',
  version: 'integer',
  createdAt: 'integer',
  updatedBy: 'text',
  updatedAt: 'integer',
});

export interface MatchEventRow {
  matchId: number;
  at: number;
  by: string;
  fromStatus: MatchStatus | null;
  toStatus: MatchStatus;
  side: Side | null;
  reason: string | null;
  note: string;
}
export const matchEventEntity = defineEntity<MatchEventRow>('match_event', {
  matchId: 'integer#',
  at: 'integer#',
  by: 'text',
  fromStatus: 'text?',
  toStatus: 'text#',
  side: 'text?',
  reason: 'text?',
  note: 'text',
});

/** What the last run knew of a request besides its suggestions. */
export interface CandidateRow {
  requestId: number;
  alternatives: unknown;
  unmatched: unknown;
}
export const candidateEntity = defineEntity<CandidateRow>('candidate', {
  requestId: 'integer#',
  alternatives: 'json',
  unmatched: 'json?',
});

export interface MatchingRunRow {
  id: number;
  endedAt: number;
  requests: number;
  helpers: number;
  suggestions: number;
  unmatched: number;
  objective: number;
  bound: number;
}
export const matchingRunEntity = defineEntity<MatchingRunRow>('matching_run', {
  id: 'integer#',
  endedAt: 'integer',
  requests: 'integer',
  helpers: 'integer',
  suggestions: 'integer',
  unmatched: 'integer',
  objective: 'integer',
  bound: 'integer',
});

export interface UndoEntryRow {
  id: number;
  kind: 'confirm' | 'choose' | 'turn_down' | 'postpone' | 'confirm_many' | 'ill_today';
  at: number;
  by: string;
  payload: unknown;
  undoneAt: number | null;
}
export const undoEntryEntity = defineEntity<UndoEntryRow>('undo_entry', {
  id: 'integer#',
  kind: 'text',
  at: 'integer',
  by: 'text',
  payload: 'json',
  undoneAt: 'integer?',
});
