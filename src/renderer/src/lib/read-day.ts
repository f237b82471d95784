import type { LocalDate } from '../../../shared/domain/time';
import { weekdayOf } from './repeat';

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that somebody typed: `today`, `tomorrow`, `fri`, `24.12.`, `24/12/26`, `24 Dec`, `2026-12-24`.
 * Day comes before month. A day without a year is the next one that comes; null when no day can be read.
 */
export function readDay(text: string, today: LocalDate): LocalDate | null {
  const typed = text.trim().toLowerCase();
  return readWord(typed, today) ?? readIso(typed) ?? readNumbers(typed, today) ?? readMonthName(typed, today);
}

/** The day so many days later. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function readWord(typed: string, today: LocalDate): LocalDate | null {
  if (typed === 'today') return today;
  if (typed === 'tomorrow') return addDays(today, 1);
  if (typed.length < 2) return null;
  const wanted = WEEKDAYS.findIndex((name) => name.startsWith(typed)) + 1;
  return wanted === 0 ? null : addDays(today, (wanted - weekdayOf(today) + 7) % 7);
}

function readIso(typed: string): LocalDate | null {
  const found = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  return found ? dayOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
}

function readNumbers(typed: string, today: LocalDate): LocalDate | null {
  const found = /^(\d{1,2})[./\- ](\d{1,2})(?:[./\- ](\d{2}|\d{4})?)?$/.exec(typed);
  return found ? nextDay(Number(found[1]), Number(found[2]), found[3], today) : null;
}

function readMonthName(typed: string, today: LocalDate): LocalDate | null {
  const found = /^(?:[a-z]+,? )?(\d{1,2})\.? ([a-z]{3,9})\.?(?: (\d{2}|\d{4}))?$/.exec(typed);
  const month = MONTHS.indexOf((found?.[2] ?? '').slice(0, 3)) + 1;
  return found && month > 0 ? nextDay(Number(found[1]), month, found[3], today) : null;
}

function nextDay(day: number, month: number, year: string | undefined, today: LocalDate): LocalDate | null {
  if (year !== undefined) return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), month, day);
  const thisYear = dayOf(Number(today.slice(0, 4)), month, day);
  return thisYear !== null && thisYear < today ? dayOf(Number(today.slice(0, 4)) + 1, month, day) : thisYear;
}

function dayOf(year: number, month: number, day: number): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The engine rolls 31 February over into March, which is not the day that was typed.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text ? null : text;
}
