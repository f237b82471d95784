import { fromNowOn, type MatchingRequest, type OtherTime, type OtherTimes } from '../../../matching/rules';
import { KithError } from '../../../shared/contract/errors';
import { formatMinute, type LocalDate } from '../../../shared/domain/time';
import { addDays, instantOf, localTimeOf, localToday, weekdayOf } from '../../time/zones';
import { dayBetween } from './local-days';

interface Hours {
  readonly date: LocalDate;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A request's time as the engine wants it: between two minutes of one local day. */
export function timeOn({ date, fromMinute, toMinute }: Hours, timeZone: string): OtherTime {
  const startsAt = instantOf(date, fromMinute, timeZone);
  return {
    window: { kind: 'between', startsAt, endsAt: instantOf(date, toMinute, timeZone) },
    local: dayBetween(date, fromMinute, toMinute, timeZone),
  };
}

/**
 * The time that somebody asks about; of one that has begun only the rest counts, as for every request.
 * @throws KithError `bad_input` for hours that end before they begin, or are over
 */
export function timeAsked(
  hours: Hours,
  { now, timeZone, durationMinutes }: { now: number; timeZone: string; durationMinutes: number },
): OtherTime {
  if (hours.toMinute <= hours.fromMinute)
    throw new KithError('bad_input', 'The time must end after it begins.');
  const { window, local } = timeOn(hours, timeZone);
  if (window.endsAt > now) return { window, local: fromNowOn(local, now, durationMinutes) };
  const said = `${hours.date}, ${formatMinute(hours.fromMinute)} to ${formatMinute(hours.toMinute)}`;
  throw new KithError('bad_input', `A time that is still to come was expected; ${said}, is over.`, {
    path: 'date',
  });
}

const DAY_STARTS = 8 * 60;
const DAY_ENDS = 20 * 60;
const HOUR = 60;

/**
 * Where a request for one certain time might go: the same hours on another weekday, of the coming days or, where it is
 * further ahead, of its own week; and more hours of its own day. Others may be done on many days already.
 */
export function otherTimes(request: MatchingRequest, now: number, timeZone: string): OtherTimes {
  const [own, second] = request.local;
  if (request.window?.kind !== 'between' || own === undefined || second !== undefined)
    return { otherDays: [], moreHours: [] };
  const today = localToday(now, timeZone);
  const isSoon = own.date <= addDays(today, 7);
  const first = isSoon ? addDays(today, 1) : addDays(own.date, 1 - own.weekday);
  const days = [0, 1, 2, 3, 4, 5, 6].map((day) => addDays(first, day)).filter((date) => date > today);
  // Of a time that has begun only the rest is in `local`.
  const { minute: fromMinute } = localTimeOf(request.window.startsAt, timeZone);
  const hours = { ...own, fromMinute };
  return {
    otherDays: days
      .filter((date) => weekdayOf(date) !== own.weekday)
      .map((date) => timeOn({ ...hours, date }, timeZone)),
    moreHours: own.date < today ? [] : moreHours(hours, request, now, timeZone),
  };
}

/** An hour earlier, an hour later, two hours earlier and so on, as far as a day goes; at last all of it. */
function moreHours(
  { date, fromMinute, toMinute }: Hours,
  { durationMinutes }: MatchingRequest,
  now: number,
  timeZone: string,
): OtherTime[] {
  const { date: today, minute } = localTimeOf(now, timeZone);
  const earliest = Math.min(fromMinute, Math.max(DAY_STARTS, date === today ? minute : 0));
  const latest = Math.max(DAY_ENDS, toMinute);
  const found: Hours[] = [];
  for (let more = HOUR; more < latest - earliest; more += HOUR) {
    if (fromMinute - more >= earliest) found.push({ date, fromMinute: fromMinute - more, toMinute });
    if (toMinute + more <= latest) found.push({ date, fromMinute, toMinute: toMinute + more });
  }
  found.push({ date, fromMinute: earliest, toMinute: latest });
  return found.map((hours) => {
    const { window, local } = timeOn(hours, timeZone);
    return { window, local: fromNowOn(local, now, durationMinutes) };
  });
}
