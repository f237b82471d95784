import type { ConcernStatus, ConcernUrgency } from '../../../shared/domain/concern';
import { defineEntity } from './columns';

export interface ConcernRow {
  id: number;
  /** Null where it is about a call, the source, of which it was not known who rang. */
  personId: number | null;
  sourceKind: string;
  sourceId: number;
  urgency: ConcernUrgency;
  words: string;
  raisedById: string | null;
  raisedBy: string;
  raisedAt: number;
}
export const concernEntity = defineEntity<ConcernRow>('concern', {
  id: 'integer#',
  personId: 'integer?',
  sourceKind: 'text',
  sourceId: 'integer',
  urgency: 'text',
  words: 'text',
  raisedById: 'text?',
  raisedBy: 'text',
  raisedAt: 'integer',
});

/** An account that does not see the concern. */
export interface ConcernExcludedRow {
  concernId: number;
  accountId: string;
}
export const concernExcludedEntity = defineEntity<ConcernExcludedRow>('concern_excluded', {
  concernId: 'integer#',
  accountId: 'text#',
});

export interface ConcernStepRow {
  id: number;
  concernId: number;
  at: number;
  byId: string | null;
  by: string;
  kind: 'note' | 'status' | 'assigned' | 'action' | 'done';
  words: string;
  status: ConcernStatus | null;
  /** Who it was assigned to, or who is to do it. */
  whoId: string | null;
  who: string | null;
  dueOn: string | null;
  /** The step that this one finishes. */
  actionId: number | null;
}
export const concernStepEntity = defineEntity<ConcernStepRow>('concern_step', {
  id: 'integer#',
  concernId: 'integer',
  at: 'integer',
  byId: 'text?',
  by: 'text',
  kind: 'text',
  words: 'text',
  status: 'text?',
  whoId: 'text?',
  who: 'text?',
  dueOn: 'text?',
  actionId: 'integer?',
});
