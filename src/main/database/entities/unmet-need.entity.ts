import { defineEntity } from './columns';

export interface UnmetNeedRow {
  requestId: number;
  /** The end that passed: a request is ended once for each, also after somebody opened it again. */
  endsAt: number;
  /** The day it was needed on, by the organisation's clock. */
  day: string;
  /** A rule of the engine, `nobody_found` or `not_arranged`. */
  cause: string;
  notedAt: number;
}
export const unmetNeedEntity = defineEntity<UnmetNeedRow>('unmet_need', {
  requestId: 'integer#',
  endsAt: 'integer',
  day: 'text',
  cause: 'text',
  notedAt: 'integer',
});
