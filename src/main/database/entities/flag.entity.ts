import { defineEntity } from './columns';

/** Where the words stand that were found; `record` where it is no words but what the record holds. */
export type FlagField = 'summary' | 'details' | 'notes' | 'person_notes' | 'record';
export type FlagState = 'open' | 'dismissed' | 'scam';

export interface FlagRow {
  id: number;
  requestId: number | null;
  helperId: number | null;
  personId: number;
  rule: string;
  field: FlagField;
  fromAt: number;
  toAt: number;
  /** A digest of the words found, by which they are known again. */
  what: string;
  state: FlagState;
  /** What a dismissal is meant for: these words of this person, or all that the rule finds of them. */
  covers: 'words' | 'person';
  /** True when whoever decided is not the one who had entered it. */
  isSecond: boolean;
  enteredBy: string;
  enteredById: string | null;
  decidedBy: string | null;
  decidedAt: number | null;
  note: string;
  version: number;
  createdAt: number;
}
export const flagEntity = defineEntity<FlagRow>('flag', {
  id: 'integer#',
  requestId: 'integer?',
  helperId: 'integer?',
  personId: 'integer',
  rule: 'text',
  field: 'text',
  fromAt: 'integer',
  toAt: 'integer',
  what: 'text',
  state: 'text',
  covers: 'text',
  isSecond: 'flag',
  enteredBy: 'text',
  enteredById: 'text?',
  decidedBy: 'text?',
  decidedAt: 'integer?',
  note: 'text',
  version: 'integer',
  createdAt: 'integer',
});
