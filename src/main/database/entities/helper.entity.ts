import type { HelperStatus } from '../../../shared/domain/helper';
import { defineEntity } from './columns';

export interface HelperRow {
  id: number;
  personId: number;
  status: HelperStatus;
  categories: string[];
  skills: string[];
  travelLimitMetres: number;
  hasVehicle: boolean;
  seats: number;
  wheelchairVehicle: boolean;
  canDoStairs: boolean;
  tasksPerWeek: number;
  minutesPerWeek: number | null;
  quietFrom: number | null;
  quietTo: number | null;
  breakUntil: string | null;
  notes: string;
  version: number;
  createdAt: number;
  updatedAt: number;
}
export const helperEntity = defineEntity<HelperRow>('helper', {
  id: 'integer#',
  personId: 'integer',
  status: 'text',
  categories: 'json',
  skills: 'json',
  travelLimitMetres: 'integer',
  hasVehicle: 'flag',
  seats: 'integer',
  wheelchairVehicle: 'flag',
  canDoStairs: 'flag',
  tasksPerWeek: 'integer',
  minutesPerWeek: 'integer?',
  quietFrom: 'integer?',
  quietTo: 'integer?',
  breakUntil: 'text?',
  notes: 'text',
  version: 'integer',
  createdAt: 'integer',
  updatedAt: 'integer',
});

// TypeORM wants a primary key on every entity; these three tables are only ever replaced as a whole per helper.
export interface AvailabilityRow {
  helperId: number;
  weekday: number;
  fromMinute: number;
  toMinute: number;
}
export const availabilityEntity = defineEntity<AvailabilityRow>('availability', {
  helperId: 'integer#',
  weekday: 'integer#',
  fromMinute: 'integer#',
  toMinute: 'integer',
});

export interface AvailabilityExceptionRow {
  helperId: number;
  date: string;
  kind: 'off' | 'on';
  fromMinute: number;
  toMinute: number;
}
export const availabilityExceptionEntity = defineEntity<AvailabilityExceptionRow>('availability_exception', {
  helperId: 'integer#',
  date: 'text#',
  kind: 'text#',
  fromMinute: 'integer#',
  toMinute: 'integer',
});

export interface VettingRow {
  helperId: number;
  kind: string;
  validFrom: string;
  validUntil: string | null;
}
export const vettingEntity = defineEntity<VettingRow>('vetting', {
  helperId: 'integer#',
  kind: 'text#',
  validFrom: 'text#',
  validUntil: 'text?',
});
