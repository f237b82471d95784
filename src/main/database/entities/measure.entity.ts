import type { AppealOutcome, MeasureKind, MeasureSide } from '../../../shared/domain/measure';
import { defineEntity } from './columns';

export interface MeasureRow {
  id: number;
  personId: number;
  kind: MeasureKind;
  side: MeasureSide;
  reason: string;
  note: string;
  until: string | null;
  createdBy: string;
  createdAt: number;
  liftedBy: string | null;
  liftedAt: number | null;
  liftedNote: string;
}
export const measureEntity = defineEntity<MeasureRow>('measure', {
  id: 'integer#',
  personId: 'integer',
  kind: 'text',
  side: 'text',
  reason: 'text',
  note: 'text',
  until: 'text?',
  createdBy: 'text',
  createdAt: 'integer',
  liftedBy: 'text?',
  liftedAt: 'integer?',
  liftedNote: 'text',
});

export interface MeasureAppealRow {
  id: number;
  measureId: number;
  who: string;
  words: string;
  notedBy: string;
  notedAt: number;
  outcome: AppealOutcome | null;
  outcomeWords: string;
  decidedBy: string | null;
  decidedAt: number | null;
}
export const measureAppealEntity = defineEntity<MeasureAppealRow>('measure_appeal', {
  id: 'integer#',
  measureId: 'integer',
  who: 'text',
  words: 'text',
  notedBy: 'text',
  notedAt: 'integer',
  outcome: 'text?',
  outcomeWords: 'text',
  decidedBy: 'text?',
  decidedAt: 'integer?',
});
