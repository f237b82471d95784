import type { DuplicateKind } from '../../../shared/domain/duplicate';
import { defineEntity } from './columns';

export interface PersonKeyRow {
  kind: 'name' | 'phone' | 'email' | 'place';
  key: string;
  personId: number;
}
export const personKeyEntity = defineEntity<PersonKeyRow>('person_key', {
  kind: 'text#',
  key: 'text#',
  personId: 'integer#',
});

export interface NotSameRow {
  kind: DuplicateKind;
  lowId: number;
  highId: number;
  by: string;
  at: number;
}
export const notSameEntity = defineEntity<NotSameRow>('not_same', {
  kind: 'text#',
  lowId: 'integer#',
  highId: 'integer#',
  by: 'text',
  at: 'integer',
});

export interface MergeRow {
  id: number;
  kind: DuplicateKind;
  keptId: number;
  goneId: number;
  goneCreatedAt: number;
  at: number;
  by: string;
  changes: unknown;
  undoneAt: number | null;
}
export const mergeEntity = defineEntity<MergeRow>('merge', {
  id: 'integer#',
  kind: 'text',
  keptId: 'integer',
  goneId: 'integer',
  goneCreatedAt: 'integer',
  at: 'integer',
  by: 'text',
  changes: 'json',
  undoneAt: 'integer?',
});
