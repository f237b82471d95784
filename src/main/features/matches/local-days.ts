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
  const { parts, isEven } = partsOf(date, zone);
  const [day] = parts;
  const instantAt = (minute: number) =>
    isEven && day !== undefined ? day.startsAt + minute * MINUTE : instantOf(date, minute, zone);
  const [startsAt, endsAt] = [instantAt(fromMinute), instantAt(toMinute)];
  return parts.flatMap((part) => {
    const minuteOf = (instant: number) => part.fromMinute + (instant - part.startsAt) / MINUTE;
    const from = Math.max(part.fromMinute, minuteOf(startsAt));
    const to = Math.min(part.toMinute, minuteOf(endsAt));
    if (from >= to) return [];
    return [{ ...part, fromMinute: from, toMinute: to, startsAt: Math.max(part.startsAt, startsAt) }];
  });
}

/** The whole of a day; even is one on which no clock changes. */
interface Parts {
  readonly parts: readonly LocalDay[];
  readonly isEven: boolean;
}

/** Thousands of requests ask for the same few days, and zones are slow. */
const known = new Map<string, Parts>();
const KNOWN_AT_MOST = 1_000;

function partsOf(date: LocalDate, zone: string): Parts {
  const key = `${date} ${zone}`;
  let parts = known.get(key);
  if (parts === undefined) {
    if (known.size >= KNOWN_AT_MOST) known.clear();
    known.set(key, (parts = findParts(date, zone)));
  }
  return parts;
}

function findParts(date: LocalDate, zone: string): Parts {
  const midnight = instantOf(date, 0, zone);
  const day = { date, weekday: weekdayOf(date), fromMinute: 0, toMinute: DAY_MINUTES, startsAt: midnight };
  const shiftAt = (minute: number) => (instantOf(date, minute, zone) - midnight) / MINUTE - minute;
  const shift = shiftAt(DAY_MINUTES);
  if (shift === 0) return { parts: [day], isEven: true };
  const change = firstMinute((minute) => shiftAt(minute) === shift);
  // Clocks set forward leave out minutes of the first part; set back, they show minutes of the second one twice.
  const fromMinute = change - Math.max(0, shift);
  const parts = [
    { ...day, toMinute: change + Math.min(0, shift) },
    { ...day, fromMinute, startsAt: midnight + (fromMinute + shift) * MINUTE },
  ].filter((part) => part.fromMinute < part.toMinute);
  return { parts, isEven: false };
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
