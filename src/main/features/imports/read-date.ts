import { Temporal } from 'temporal-polyfill';
import type { ImportMapping } from '../../../shared/contract/transfer';
import type { LocalDate } from '../../../shared/domain/time';

export interface ReadMoment {
  readonly date: LocalDate;
  /** Null where the cell names a day only. */
  readonly minute: number | null;
}

const WHEN =
  /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ,]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap]m)?)?$/i;

/** What the parts of a date are called in words, for messages. */
export const ORDER_WORDS = { DMY: 'day/month/year', MDY: 'month/day/year', YMD: 'year-month-day' } as const;

/**
 * A day, with a time where there is one. Year first is read as such whatever the order; every other
 * date is read in the given order and never otherwise. Null when it is no date in that order.
 */
export function readMoment(text: string, order: ImportMapping['dateOrder']): ReadMoment | null {
  const found = WHEN.exec(text.trim());
  if (!found) return null;
  const date = readDay([found[1] ?? '', found[2] ?? '', found[3] ?? ''], order);
  if (date === null) return null;
  if (found[4] === undefined) return { date, minute: null };
  const minute = readTime(Number(found[4]), Number(found[5]), found[6]?.toLowerCase());
  return minute === null ? null : { date, minute };
}

function readDay(
  parts: readonly [string, string, string],
  order: ImportMapping['dateOrder'],
): LocalDate | null {
  const [a, b, c] = parts;
  if (a.length === 4) return toDate(a, b, c);
  if (c.length !== 4 || order === 'YMD') return null;
  return order === 'DMY' ? toDate(c, b, a) : toDate(c, a, b);
}

function toDate(year: string, month: string, day: string): LocalDate | null {
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(fields, { overflow: 'reject' }).toString();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readTime(hours: number, minutes: number, half: string | undefined): number | null {
  if (minutes > 59 || hours > (half === undefined ? 24 : 12)) return null;
  const hour = half === undefined ? hours : (hours % 12) + (half === 'pm' ? 12 : 0);
  const minute = hour * 60 + minutes;
  return minute > 1440 ? null : minute;
}
