import type { CheckInOutcome, Feeling } from '../../../shared/domain/check-in';
import type { LadderStep, TryResult } from '../../../shared/domain/check-in-ladder';
import { defineEntity } from './columns';

export interface CheckInPlanRow {
  id: number;
  personId: number;
  rrule: string;
  startDate: string;
  fromMinute: number;
  toMinute: number;
  callerId: string | null;
  callerName: string | null;
  language: string | null;
  firstPersonId: number | null;
  firstName: string;
  firstPhone: string;
  secondPersonId: number | null;
  secondName: string;
  secondPhone: string;
  notes: string;
  openedUntil: string | null;
  endedOn: string | null;
  endedReason: string;
  lookedAt: number | null;
  lookedBy: string | null;
  lookedWords: string;
  version: number;
  createdBy: string;
  createdAt: number;
  updatedAt: number;
}
export const checkInPlanEntity = defineEntity<CheckInPlanRow>('check_in_plan', {
  id: 'integer#',
  personId: 'integer',
  rrule: 'text',
  startDate: 'text',
  fromMinute: 'integer',
  toMinute: 'integer',
  callerId: 'text?',
  callerName: 'text?',
  language: 'text?',
  firstPersonId: 'integer?',
  firstName: 'text',
  firstPhone: 'text',
  secondPersonId: 'integer?',
  secondName: 'text',
  secondPhone: 'text',
  notes: 'text',
  openedUntil: 'text?',
  endedOn: 'text?',
  endedReason: 'text',
  lookedAt: 'integer?',
  lookedBy: 'text?',
  lookedWords: 'text',
  version: 'integer',
  createdBy: 'text',
  createdAt: 'integer',
  updatedAt: 'integer',
});

export interface CheckInPauseRow {
  id: number;
  planId: number;
  fromDate: string;
  untilDate: string;
  reason: string;
  createdBy: string;
  createdAt: number;
}
export const checkInPauseEntity = defineEntity<CheckInPauseRow>('check_in_pause', {
  id: 'integer#',
  planId: 'integer',
  fromDate: 'text',
  untilDate: 'text',
  reason: 'text',
  createdBy: 'text',
  createdAt: 'integer',
});

export interface CheckInRow {
  id: number;
  planId: number;
  date: string;
  days: number;
  startsAt: number;
  endsAt: number;
  closedAt: number | null;
  closedBy: string | null;
  outcome: CheckInOutcome | null;
  feeling: Feeling | null;
  words: string;
  createdAt: number;
}
export const checkInEntity = defineEntity<CheckInRow>('check_in', {
  id: 'integer#',
  planId: 'integer',
  date: 'text',
  days: 'integer',
  startsAt: 'integer',
  endsAt: 'integer',
  closedAt: 'integer?',
  closedBy: 'text?',
  outcome: 'text?',
  feeling: 'text?',
  words: 'text',
  createdAt: 'integer',
});

export interface CheckInStepRow {
  id: number;
  checkInId: number;
  at: number;
  byId: string | null;
  by: string;
  kind: 'try' | 'alarm';
  step: LadderStep;
  result: TryResult | null;
  words: string;
}
export const checkInStepEntity = defineEntity<CheckInStepRow>('check_in_step', {
  id: 'integer#',
  checkInId: 'integer',
  at: 'integer',
  byId: 'text?',
  by: 'text',
  kind: 'text',
  step: 'text',
  result: 'text?',
  words: 'text',
});
