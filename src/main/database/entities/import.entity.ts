import { defineEntity } from './columns';

export interface ImportBatchRow {
  id: number;
  kind: 'requests' | 'helpers';
  at: number;
  by: string;
  rows: number;
  imported: number;
  rejected: number;
  skipped: number;
  undoneAt: number | null;
}
export const importBatchEntity = defineEntity<ImportBatchRow>('import_batch', {
  id: 'integer#',
  kind: 'text',
  at: 'integer',
  by: 'text',
  rows: 'integer',
  imported: 'integer',
  rejected: 'integer',
  skipped: 'integer',
  undoneAt: 'integer?',
});

/** What a batch brought in, so that it can be undone and not be brought in twice. */
export interface ImportItemRow {
  batchId: number;
  kind: 'person' | 'request' | 'helper';
  itemId: number;
  /** A digest of the row's cells. */
  fingerprint: string;
}
export const importItemEntity = defineEntity<ImportItemRow>('import_item', {
  batchId: 'integer#',
  kind: 'text#',
  itemId: 'integer#',
  fingerprint: 'text',
});
