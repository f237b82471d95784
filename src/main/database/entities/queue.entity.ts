import type { RequestId } from '../../../shared/domain/ids';
import type { QueueKind, QueueReason, QueueState, TryOutcome } from '../../../shared/domain/queue';
import type { TermCode } from '../../../shared/domain/term';
import { defineEntity } from './columns';

export interface QueueItemRow {
  id: number;
  kind: QueueKind;
  reason: QueueReason;
  personId: number | null;
  requestId: RequestId | null;
  matchId: number | null;
  name: string;
  number: string;
  e164: string | null;
  words: string;
  dueAt: number;
  tries: number;
  state: QueueState;
  endedAt: number | null;
  createdBy: string;
  createdAt: number;
  version: number;
}
export const queueItemEntity = defineEntity<QueueItemRow>('queue_item', {
  id: 'integer#',
  kind: 'text',
  reason: 'text',
  personId: 'integer?',
  requestId: 'integer?',
  matchId: 'integer?',
  name: 'text',
  number: 'text',
  e164: 'text?',
  words: 'text',
  dueAt: 'integer',
  tries: 'integer',
  state: 'text',
  endedAt: 'integer?',
  createdBy: 'text',
  createdAt: 'integer',
  version: 'integer',
});

export interface QueueTryRow {
  id: number;
  itemId: number;
  at: number;
  byId: string | null;
  by: string;
  outcome: TryOutcome;
  skipReason: TermCode | null;
  words: string;
  nextAt: number | null;
}
export const queueTryEntity = defineEntity<QueueTryRow>('queue_try', {
  id: 'integer#',
  itemId: 'integer',
  at: 'integer',
  byId: 'text?',
  by: 'text',
  outcome: 'text',
  skipReason: 'text?',
  words: 'text',
  nextAt: 'integer?',
});

export interface ShiftNoteRow {
  id: number;
  at: number;
  byId: string | null;
  by: string;
  words: string;
}
export const shiftNoteEntity = defineEntity<ShiftNoteRow>('shift_note', {
  id: 'integer#',
  at: 'integer',
  byId: 'text?',
  by: 'text',
  words: 'text',
});
