import type { LocalDate, When } from '../../../shared/domain/time';
import { addDays } from '../../time/zones';

/** Days on which a wish may be met; null where any day is meant. */
interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

function daysOf(when: When, today: LocalDate): Days | null {
  if (when.kind === 'any') return null;
  if (when.kind === 'between') return { from: when.date, to: when.date };
  return { from: when.date < today ? when.date : today, to: when.date };
}

/** Whether two wishes may be one and the same: on days that meet or follow each other, or on any day. */
export function meetingDays(one: When, other: When, today: LocalDate): 'same_days' | 'any_day' | null {
  const [a, b] = [daysOf(one, today), daysOf(other, today)];
  if (a === null || b === null) return 'any_day';
  return a.from <= addDays(b.to, 1) && b.from <= addDays(a.to, 1) ? 'same_days' : null;
}
