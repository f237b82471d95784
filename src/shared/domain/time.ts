import { z } from 'zod';

// The years that every calendar of the program can show, in any zone.
const FIRST_INSTANT = Date.parse('0001-01-02T00:00:00Z');
const LAST_INSTANT = Date.parse('9999-12-30T00:00:00Z');

/** A moment: milliseconds since 1970-01-01T00:00Z. */
export const instantSchema = z.number().int().min(FIRST_INSTANT).max(LAST_INSTANT);
export type Instant = z.infer<typeof instantSchema>;

/** A calendar day without a zone, `YYYY-MM-DD`. */
export const localDateSchema = z.iso.date();
export type LocalDate = string;

/** Minutes since local midnight, 0 to 1440 (1440 = the end of the day). */
export const minuteOfDaySchema = z.number().int().min(0).max(1440);

/** ISO weekday: 1 = Monday to 7 = Sunday. */
export const weekdaySchema = z.number().int().min(1).max(7);

/** An IANA zone name such as `Europe/Vaduz`; whether the zone exists is checked where zones are resolved. */
export const timeZoneSchema = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/)
  .max(64);

/**
 * When help is wished for, in local time of the request's own time zone:
 * at any time, by the end of a day or minute, or between two minutes of one day.
 */
export const whenSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('any') }),
  z.strictObject({ kind: z.literal('by'), date: localDateSchema, toMinute: minuteOfDaySchema }),
  z
    .strictObject({
      kind: z.literal('between'),
      date: localDateSchema,
      fromMinute: minuteOfDaySchema,
      toMinute: minuteOfDaySchema,
    })
    .refine((w) => w.toMinute > w.fromMinute, { error: 'must end after it starts', path: ['toMinute'] }),
]);
export type When = z.infer<typeof whenSchema>;

/** The same day of the month so many months later (or earlier, below 0), or that month's last day where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10);
}

/** A daily span in local minutes; `fromMinute > toMinute` wraps midnight where a caller allows it. */
export interface MinuteSpan {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** `09:05` for minute 545; 1440 is shown as `24:00`. */
export function formatMinute(minute: number): string {
  const hours = String(Math.floor(minute / 60)).padStart(2, '0');
  return `${hours}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minute of the day for `9:05`, `09.05` or `0905`; null when the text is no time of day. */
export function parseMinute(text: string): number | null {
  const found = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*$/.exec(text);
  if (!found) return null;
  const minute = Number(found[1]) * 60 + Number(found[2] ?? '0');
  return Number(found[2] ?? '0') < 60 && minute <= 1440 ? minute : null;
}
