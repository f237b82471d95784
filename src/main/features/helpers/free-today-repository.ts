import type { LocalDate } from '../../../shared/domain/time';
import { weekdayOf } from '../../time/zones';

/**
 * Whether helper `h` is active, not on a break, and has hours today that no dated absence covers.
 * For a few helpers; among many, `freeTodayAmongAll` reads each table once.
 */
export function isFreeToday(today: LocalDate): string {
  return `(${isActiveOn(today)} AND EXISTS (${stretchesWithTime(today, 's.helper_id = h.id')}))`;
}

/** The same as a filter over all helpers. */
export function freeTodayAmongAll(today: LocalDate): string {
  return `${isActiveOn(today)} AND h.id IN (${stretchesWithTime(today, 'TRUE')})`;
}

/** Whether helper `h` works with us on that day at all. The last day of a break is part of it. */
function isActiveOn(day: LocalDate): string {
  return `h.status = 'active' AND (h.break_until IS NULL OR h.break_until < ${quoted(day)})`;
}

/** Helpers' weekly and added hours of that day, where at least a minute is left. */
function stretchesWithTime(day: LocalDate, which: string): string {
  const left = `(s.helper_id NOT IN (SELECT helper_id FROM availability_exception WHERE date = ${quoted(day)} AND kind = 'off')
    OR ${hasFreeMinute(day)})`;
  return `SELECT s.helper_id FROM availability s WHERE ${which} AND s.weekday = ${String(weekdayOf(day))} AND ${left}
    UNION ALL SELECT s.helper_id FROM availability_exception s
    WHERE ${which} AND s.date = ${quoted(day)} AND s.kind = 'on' AND ${left}`;
}

/** A stretch has a free minute exactly when its start, or the end of some absence inside it, lies in no absence. */
function hasFreeMinute(day: LocalDate): string {
  const absences = (alias: string) =>
    `SELECT 1 FROM availability_exception ${alias}
     WHERE ${alias}.helper_id = s.helper_id AND ${alias}.date = ${quoted(day)} AND ${alias}.kind = 'off'`;
  const isAway = (minute: string) =>
    `EXISTS (${absences('o')} AND o.from_minute <= ${minute} AND o.to_minute > ${minute})`;
  return `(NOT ${isAway('s.from_minute')} OR EXISTS (${absences('e')}
    AND e.to_minute > s.from_minute AND e.to_minute < s.to_minute AND NOT ${isAway('e.to_minute')}))`;
}

/** A day as an SQL text. It comes from the clock; whatever is no digit or dash is dropped all the same. */
function quoted(day: LocalDate): string {
  return `'${day.replace(/[^0-9-]/g, '')}'`;
}
