import type { When } from '../domain/time';
import type { Meaning } from './proposal';

type DayAndTime = Extract<Meaning, { readonly kind: 'when' }>;

/** When somebody names a day and no time, helpers are not sent before or after these. */
const DAY_STARTS = 8 * 60;
const DAY_ENDS = 20 * 60;
const MIDNIGHT = 24 * 60;

/** What a day and time of a note fills in, for help that takes so many minutes. */
export function whenOf({ date, time, isBy }: DayAndTime, durationMinutes: number): When {
  if (time === null && isBy) return { kind: 'by', date, toMinute: MIDNIGHT };
  if (time?.kind === 'by') return { kind: 'by', date, toMinute: time.minute };
  return { kind: 'between', date, ...spanOf(time, durationMinutes) };
}

function spanOf(time: DayAndTime['time'], minutes: number): { fromMinute: number; toMinute: number } {
  if (time === null) return { fromMinute: DAY_STARTS, toMinute: DAY_ENDS };
  if (time.kind === 'between') return { fromMinute: time.fromMinute, toMinute: time.toMinute };
  const end = Math.min(MIDNIGHT, time.minute + minutes);
  return { fromMinute: time.minute, toMinute: time.kind === 'after' ? Math.max(DAY_ENDS, end) : end };
}
