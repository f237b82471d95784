import type { RequestStatus, Urgency } from '../../../shared/domain/request';
import type { Strength } from '../../../shared/domain/language';
import { defineEntity } from './columns';

export interface RequestRow {
  id: number;
  requesterId: number;
  callerId: number | null;
  callerRelation: string;
  category: string;
  summary: string;
  details: string;
  urgency: Urgency;
  whenKind: 'any' | 'by' | 'between';
  whenDate: string | null;
  fromMinute: number | null;
  toMinute: number | null;
  timeZone: string;
  startsAt: number | null;
  endsAt: number | null;
  durationMinutes: number;
  placeId: number | null;
  destinationId: number | null;
  helpersNeeded: number;
  skills: string[];
  languages: string[];
  languageStrength: Strength;
  gender: 'woman' | 'man' | null;
  genderStrength: Strength;
  wheelchair: boolean;
  stairs: boolean;
  seats: number;
  needsVehicle: boolean;
  accessStrength: 'wish' | 'must';
  continuityStrength: Strength;
  atRisk: boolean;
  source: string | null;
  spendUpTo: number | null;
  spendReason: string;
  seriesId: number | null;
  occurrenceDate: string | null;
  /** Changed by itself: later changes of the whole series pass it by. */
  isDetached: boolean;
  status: RequestStatus;
  statusReason: string | null;
  statusNote: string;
  postponedUntil: number | null;
  searchWords: string;
  version: number;
  createdBy: string;
  createdAt: number;
  updatedBy: string;
  updatedAt: number;
}
export const requestEntity = defineEntity<RequestRow>('request', {
  id: 'integer#',
  requesterId: 'integer',
  callerId: 'integer?',
  callerRelation: 'text',
  category: 'text',
  summary: 'text',
  details: 'text',
  urgency: 'text',
  whenKind: 'text',
  whenDate: 'text?',
  fromMinute: 'integer?',
  toMinute: 'integer?',
  timeZone: 'text',
  startsAt: 'integer?',
  endsAt: 'integer?',
  durationMinutes: 'integer',
  placeId: 'integer?',
  destinationId: 'integer?',
  helpersNeeded: 'integer',
  skills: 'json',
  languages: 'json',
  languageStrength: 'text',
  gender: 'text?',
  genderStrength: 'text',
  wheelchair: 'flag',
  stairs: 'flag',
  seats: 'integer',
  needsVehicle: 'flag',
  accessStrength: 'text',
  continuityStrength: 'text',
  atRisk: 'flag',
  source: 'text?',
  spendUpTo: 'integer?',
  spendReason: 'text',
  seriesId: 'integer?',
  occurrenceDate: 'text?',
  isDetached: 'flag',
  status: 'text',
  statusReason: 'text?',
  statusNote: 'text',
  postponedUntil: 'integer?',
  searchWords: 'text',
  version: 'integer',
  createdBy: 'text',
  createdAt: 'integer',
  updatedBy: 'text',
  updatedAt: 'integer',
});

export interface RequestSeriesRow {
  id: number;
  rrule: string;
  startDate: string;
  timeZone: string;
  /** A `RequestInput`; places by value. */
  template: unknown;
  createdUntil: string | null;
  endedOn: string | null;
  version: number;
  createdBy: string;
  createdAt: number;
}
export const requestSeriesEntity = defineEntity<RequestSeriesRow>('request_series', {
  id: 'integer#',
  rrule: 'text',
  startDate: 'text',
  timeZone: 'text',
  template: 'json',
  createdUntil: 'text?',
  endedOn: 'text?',
  version: 'integer',
  createdBy: 'text',
  createdAt: 'integer',
});
