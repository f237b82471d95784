import type { LocalDay } from '../../../matching/problem';
import type { LocalDate } from '../../../shared/domain/time';
import { instantOf, weekdayOf } from '../../time/zones';

const MINUTE = 60_000;
const DAY_MINUTES = 1_440;

/**
 * One day of a place between two of its minutes as the engine takes it: in two parts where clocks change, so that
 * helpers' hours before and after are both told by the clock of then.
 */
export function dayBetween(date: LocalDate, fromMinute: number, toMinute: number, zone: string): LocalDay[] {
  const [startsAt, endsAt] = [instantOf(date, fromMinute, zone), instantOf(date, toMinute, zone)];
  return wholeDay(date, zone).flatMap((part) => {
    const minuteOf = (instant: number) => part.fromMinute + (instant - part.startsAt) / MINUTE;
    const from = Math.max(part.fromMinute, minuteOf(startsAt));
    const to = Math.min(part.toMinute, minuteOf(endsAt));
    if (from >= to) return [];
    return [{ ...part, fromMinute: from, toMinute: to, startsAt: Math.max(part.startsAt, startsAt) }];
  });
}

function wholeDay(date: LocalDate, zone: string): LocalDay[] {
  const midnight = instantOf(date, 0, zone);
  const day = { date, weekday: weekdayOf(date), fromMinute: 0, toMinute: DAY_MINUTES, startsAt: midnight };
  const shiftAt = (minute: number) => (instantOf(date, minute, zone) - midnight) / MINUTE - minute;
  const shift = shiftAt(DAY_MINUTES);
  if (shift === 0) return [day];
  const change = firstMinute((minute) => shiftAt(minute) === shift);
  // Clocks set forward leave out minutes of the first part; set back, they show minutes of the second one twice.
  const fromMinute = change - Math.max(0, shift);
  return [
    { ...day, toMinute: change + Math.min(0, shift) },
    { ...day, fromMinute, startsAt: midnight + (fromMinute + shift) * MINUTE },
  ].filter((part) => part.fromMinute < part.toMinute);
}

/** The first minute of a day from which on it holds. */
function firstMinute(holds: (minute: number) => boolean): number {
  let [low, high] = [0, DAY_MINUTES];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
