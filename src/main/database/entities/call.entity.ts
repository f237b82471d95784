import type { Direction, Disposition, LeadStatus } from '../../../shared/domain/call';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import { defineEntity } from './columns';

export interface CallRow {
  id: number;
  /** Of the form it is typed into. */
  key: string;
  direction: Direction;
  numberTyped: string;
  numberE164: string | null;
  callerId: number | null;
  callerName: string;
  callerIsPseudonym: boolean;
  isForOther: boolean;
  forId: number | null;
  forName: string;
  forIsPseudonym: boolean;
  relation: string;
  language: string | null;
  heard: string | null;
  notes: string;
  information: string[];
  referrals: string[];
  services: string[];
  referralWords: string;
  disposition: Disposition | null;
  startedAt: Instant;
  endedAt: Instant | null;
  /** When the operator first looked at what to do in danger. */
  dangerAt: Instant | null;
  operatorId: string | null;
  operator: string;
  version: number;
}
export const callEntity = defineEntity<CallRow>('call', {
  id: 'integer#',
  key: 'text',
  direction: 'text',
  numberTyped: 'text',
  numberE164: 'text?',
  callerId: 'integer?',
  callerName: 'text',
  callerIsPseudonym: 'flag',
  isForOther: 'flag',
  forId: 'integer?',
  forName: 'text',
  forIsPseudonym: 'flag',
  relation: 'text',
  language: 'text?',
  heard: 'text?',
  notes: 'text',
  information: 'json',
  referrals: 'json',
  services: 'json',
  referralWords: 'text',
  disposition: 'text?',
  startedAt: 'integer',
  endedAt: 'integer?',
  dangerAt: 'integer?',
  operatorId: 'text?',
  operator: 'text',
  version: 'integer',
});

export interface CallRequestRow {
  callId: number;
  requestId: number;
  isNew: boolean;
  returnOf: number | null;
}
export const callRequestEntity = defineEntity<CallRequestRow>('call_request', {
  callId: 'integer#',
  requestId: 'integer#',
  isNew: 'flag',
  returnOf: 'integer?',
});

export interface HelperLeadRow {
  id: number;
  personId: number;
  callId: number | null;
  words: string;
  followUpOn: LocalDate;
  status: LeadStatus;
  createdBy: string;
  createdAt: Instant;
  closedBy: string | null;
  closedAt: Instant | null;
}
export const helperLeadEntity = defineEntity<HelperLeadRow>('helper_lead', {
  id: 'integer#',
  personId: 'integer',
  callId: 'integer?',
  words: 'text',
  followUpOn: 'text',
  status: 'text',
  createdBy: 'text',
  createdAt: 'integer',
  closedBy: 'text?',
  closedAt: 'integer?',
});

export interface PersonNoticeRow {
  id: number;
  personId: number;
  words: string;
  until: LocalDate | null;
  createdBy: string;
  createdAt: Instant;
  endedBy: string | null;
  endedAt: Instant | null;
}
export const personNoticeEntity = defineEntity<PersonNoticeRow>('person_notice', {
  id: 'integer#',
  personId: 'integer',
  words: 'text',
  until: 'text?',
  createdBy: 'text',
  createdAt: 'integer',
  endedBy: 'text?',
  endedAt: 'integer?',
});
