import { defineEntity } from './columns';

/** A helper's day with suggestions, as the last run laid it out. */
export interface HelperDayRow {
  helperId: number;
  date: string;
  /** Stops as the engine laid them out. */
  stops: unknown;
  metres: number;
  waitingMinutes: number;
  isShortest: boolean;
}
export const helperDayEntity = defineEntity<HelperDayRow>('helper_day', {
  helperId: 'integer#',
  date: 'text#',
  stops: 'json',
  metres: 'integer',
  waitingMinutes: 'integer',
  isShortest: 'flag',
});

/** A suggestion that came or went by itself, or a match that ended too soon, until somebody has seen it. */
export interface PlanChangeRow {
  id: number;
  at: number;
  requestId: number;
  helperId: number;
  change: 'new' | 'gone' | 'ended';
  why: 'not_eligible' | 'better_elsewhere' | 'time' | null;
}
export const planChangeEntity = defineEntity<PlanChangeRow>('plan_change', {
  id: 'integer#',
  at: 'integer',
  requestId: 'integer',
  helperId: 'integer',
  change: 'text',
  why: 'text?',
});
