import type { LocalDate } from '../../../shared/domain/time';

/** How a request comes back: the parts of an RRULE that the form offers. */
export type Repeat =
  | { readonly every: 'never' }
  | {
      readonly every: 'day' | 'week' | 'month';
      /** 1 = each, 2 = every other, … */
      readonly interval: number;
      /** ISO weekdays; only for weeks. */
      readonly weekdays: readonly number[];
      /** Which weekday of the month (1 to 4, -1 = last) instead of the same date; only for months. */
      readonly monthWeek: number | null;
      readonly until: LocalDate | null;
    }
  /** A rule that came from elsewhere and says more than the form can: it is kept as it is. */
  | { readonly every: 'other'; readonly rule: string };

export type RegularRepeat = Extract<Repeat, { interval: number }>;

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const FREQUENCIES = { day: 'DAILY', week: 'WEEKLY', month: 'MONTHLY' } as const;

export function isRegular(repeat: Repeat): repeat is RegularRepeat {
  return repeat.every === 'day' || repeat.every === 'week' || repeat.every === 'month';
}

/** ISO weekday of a calendar day: 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: LocalDate): number {
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 ? 7 : day;
}

/** Which of its weekdays in the month a day is: 1 to 4, or -1 for a fifth, which not every month has. */
export function weekOfMonth(date: LocalDate): number {
  const week = Math.ceil(Number(date.slice(8, 10)) / 7);
  return week > 4 ? -1 : week;
}

/**
 * RFC 5545 RRULE without DTSTART, or null when the request does not come back.
 * UNTIL is a plain date, which includes the whole day in the request's own zone.
 */
export function toRrule(repeat: Repeat, firstDay: LocalDate): string | null {
  if (repeat.every === 'never') return null;
  if (repeat.every === 'other') return repeat.rule;
  const parts = [`FREQ=${FREQUENCIES[repeat.every]}`];
  if (repeat.interval > 1) parts.push(`INTERVAL=${repeat.interval}`);
  if (repeat.every === 'week') parts.push(`BYDAY=${dayCodes(repeat.weekdays, firstDay)}`);
  if (repeat.every === 'month') parts.push(monthPart(repeat.monthWeek, firstDay));
  if (repeat.until !== null) parts.push(`UNTIL=${repeat.until.replaceAll('-', '')}`);
  return parts.join(';');
}

function dayCodes(weekdays: readonly number[], firstDay: LocalDate): string {
  const days = weekdays.length > 0 ? weekdays : [weekdayOf(firstDay)];
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => DAY_CODES[day - 1])
    .join(',');
}

function monthPart(monthWeek: number | null, firstDay: LocalDate): string {
  if (monthWeek === null) return `BYMONTHDAY=${Number(firstDay.slice(8, 10))}`;
  return `BYDAY=${monthWeek}${DAY_CODES[weekdayOf(firstDay) - 1] ?? 'MO'}`;
}

/** The form of a stored rule. Whatever the form cannot show comes back as `other`, unchanged. */
export function fromRrule(rule: string | null): Repeat {
  if (rule === null) return { every: 'never' };
  const parts = new Map(rule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const read = readRegular(parts);
  return read !== null && isSameRule(rule, read, parts) ? read : { every: 'other', rule };
}

function readRegular(parts: ReadonlyMap<string, string>): RegularRepeat | null {
  const every = (['day', 'week', 'month'] as const).find((unit) => FREQUENCIES[unit] === parts.get('FREQ'));
  if (every === undefined) return null;
  const byDay = parts.get('BYDAY') ?? '';
  const until = /^(\d{4})(\d{2})(\d{2})$/.exec(parts.get('UNTIL') ?? '');
  return {
    every,
    interval: Number(parts.get('INTERVAL') ?? '1'),
    weekdays: every === 'week' ? readDays(byDay) : [],
    monthWeek: every === 'month' && byDay !== '' ? Number.parseInt(byDay, 10) : null,
    until: until ? `${until[1]}-${until[2]}-${until[3]}` : null,
  };
}

function readDays(byDay: string): number[] {
  return byDay
    .split(',')
    .map((code) => DAY_CODES.indexOf(code as (typeof DAY_CODES)[number]) + 1)
    .filter((day) => day > 0);
}

/** True when writing the form again would give the same parts, so that nothing of the rule is lost. */
function isSameRule(rule: string, read: RegularRepeat, parts: ReadonlyMap<string, string>): boolean {
  const written = toRrule(read, sampleDay(parts));
  const withoutDefault = rule.split(';').filter((part) => part !== 'INTERVAL=1');
  return written !== null && written.split(';').sort().join(';') === withoutDefault.sort().join(';');
}

/** A day on which a monthly rule of these parts could start (January 2024 began on a Monday). */
function sampleDay(parts: ReadonlyMap<string, string>): LocalDate {
  const code = (parts.get('BYDAY') ?? '').slice(-2);
  const weekday = DAY_CODES.indexOf(code as (typeof DAY_CODES)[number]) + 1;
  const day = parts.get('BYMONTHDAY') ?? String(Math.max(1, weekday));
  return `2024-01-${day.padStart(2, '0')}`;
}
