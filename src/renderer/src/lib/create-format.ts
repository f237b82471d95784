import type { TFunction } from 'i18next';
import type { Instant, LocalDate, When } from '../../../shared/domain/time';
import type { LatLng } from '../../../shared/domain/geo';
import { formatMinute } from '../../../shared/domain/time';
import { clockInCountries, clockThere, type ClockThere } from './there';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface FormatSetting {
  readonly t: TFunction;
  readonly locale: string;
  readonly timeZone: string;
  readonly now: Instant;
}
export type Format = ReturnType<typeof createFormat>;

/** Everything that turns facts into words: days, times, distances, waiting, languages, countries. */
export function createFormat(setting: FormatSetting) {
  const today = dayOf(setting.now, setting.timeZone);
  const day = (date: LocalDate) => dayWords(setting, today, date);
  return {
    today,
    /** `today`, `tomorrow`, `Mon 4 May`; with the year when it is another one. */
    day,
    /** `Monday, 4 May 2026`. */
    dayLong: (date: LocalDate) =>
      new Intl.DateTimeFormat(setting.locale, { dateStyle: 'full', timeZone: 'UTC' }).format(
        Date.parse(`${date}T12:00Z`),
      ),
    /** `4 May 2026, 14:05` in the organisation's zone. */
    moment: (instant: Instant) =>
      new Intl.DateTimeFormat(setting.locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        hourCycle: 'h23',
        timeZone: setting.timeZone,
      }).format(instant),
    /** `today`, `yesterday`, `Thursday` within a week, `4 May` before that, in the organisation's zone. */
    daySince: (instant: Instant) => daySinceWords(setting, today, instant),
    /** `14:05` in the organisation's zone. */
    clock: (instant: Instant) =>
      new Intl.DateTimeFormat(setting.locale, {
        timeStyle: 'short',
        hourCycle: 'h23',
        timeZone: setting.timeZone,
      }).format(instant),
    /** `14:20 there` where a clock shows something else than here, `00:20 there, Tue 5 May` on another day; else nothing. */
    there: (point: LatLng | null) => thereWords(setting, day, today, point),
    /** The same by the countries of a number, for where nobody knows the place; empty where their clocks differ. */
    thereOfNumber: (countries: readonly string[]) => numberWords(setting, day, today, countries),
    /** `any time`, `by tomorrow 12:00`, `today, 09:00 to 10:30`. */
    when: (when: When) => whenWords(setting.t, day, when),
    /** `waiting 3 days`, whole units, rounded down. */
    waiting: (since: Instant) => setting.t('common.time.waiting', { span: spanWords(setting, since) }),
    /** `3 days`: how long since then, whole units, rounded down. */
    span: (since: Instant) => spanWords(setting, since),
    /** `3 days ago`. */
    ago: (instant: Instant) =>
      setting.now - instant < MINUTE
        ? setting.t('common.time.justNow')
        : setting.t('common.time.ago', { span: spanWords(setting, instant) }),
    /** `45 min`, `1 h 30 min`. */
    duration: (minutes: number) => durationWords(setting.t, minutes),
    /** `350 m`, `2.1 km`, `12 km`. */
    distance: (metres: number) => distanceWords(setting, metres),
    number: (value: number) => new Intl.NumberFormat(setting.locale).format(value),
    percent: (part: number) =>
      new Intl.NumberFormat(setting.locale, { style: 'percent', maximumFractionDigits: 0 }).format(part),
    /** `Polish` for `pl`; the tag itself when it is unknown. */
    language: (tag: string) => nameOf(setting.locale, 'language', tag),
    languages: (tags: readonly string[]) =>
      new Intl.ListFormat(setting.locale).format(tags.map((tag) => nameOf(setting.locale, 'language', tag))),
    country: (code: string) => nameOf(setting.locale, 'region', code),
    /** `a, b and c`. */
    list: (words: readonly string[]) => new Intl.ListFormat(setting.locale).format(words),
    /** `Monday` for 1. */
    weekday: (weekday: number, width: 'long' | 'short' = 'long') =>
      new Intl.DateTimeFormat(setting.locale, { weekday: width, timeZone: 'UTC' }).format(
        Date.UTC(2024, 0, weekday), // 1 January 2024 was a Monday
      ),
    time: formatMinute,
  };
}

function thereWords(
  { t, now, timeZone }: FormatSetting,
  day: (date: LocalDate) => string,
  today: LocalDate,
  point: LatLng | null,
): string {
  const clock = point === null ? null : clockThere(point, now, timeZone);
  return clock === null ? '' : clockWords(t, 'there', clock, { day, today });
}

function numberWords(
  { t, now, timeZone }: FormatSetting,
  day: (date: LocalDate) => string,
  today: LocalDate,
  countries: readonly string[],
): string {
  const clock = clockInCountries(countries, now, timeZone);
  return clock === null ? '' : clockWords(t, 'thereNumber', clock, { day, today });
}

function clockWords(
  t: FormatSetting['t'],
  key: 'there' | 'thereNumber',
  { date, time }: ClockThere,
  { day, today }: { day: (date: LocalDate) => string; today: LocalDate },
): string {
  return date === today
    ? t(`common.time.${key}`, { time })
    : t(`common.time.${key}OnDay`, { time, day: day(date) });
}

/** The calendar day of a moment in a zone. */
export function dayOf(instant: Instant, timeZone: string): LocalDate {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(instant);
}

function utcOf(date: LocalDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function dayWords({ t, locale }: FormatSetting, today: LocalDate, date: LocalDate): string {
  const distance = Math.round((utcOf(date) - utcOf(today)) / DAY);
  if (distance === 0) return t('common.time.today');
  if (distance === 1) return t('common.time.tomorrow');
  if (distance === -1) return t('common.time.yesterday');
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(utcOf(date));
}

function daySinceWords(setting: FormatSetting, today: LocalDate, instant: Instant): string {
  const date = dayOf(instant, setting.timeZone);
  const days = Math.round((utcOf(today) - utcOf(date)) / DAY);
  if (days < 2) return dayWords(setting, today, date);
  const width = days < 7 ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const);
  return new Intl.DateTimeFormat(setting.locale, { timeZone: 'UTC', ...width }).format(utcOf(date));
}

function whenWords(t: TFunction, day: (date: LocalDate) => string, when: When): string {
  if (when.kind === 'any') return t('common.when.any');
  const date = day(when.date);
  if (when.kind === 'between') {
    const [from, to] = [formatMinute(when.fromMinute), formatMinute(when.toMinute)];
    return t('common.when.between', { date, from, to });
  }
  return when.toMinute === 1440
    ? t('common.when.byDay', { date })
    : t('common.when.by', { date, to: formatMinute(when.toMinute) });
}

function spanWords({ t, now }: FormatSetting, since: Instant): string {
  const passed = Math.max(0, now - since);
  if (passed < HOUR) return t('common.time.minutes', { count: Math.floor(passed / MINUTE) });
  if (passed < DAY) return t('common.time.hours', { count: Math.floor(passed / HOUR) });
  if (passed < 60 * DAY) return t('common.time.days', { count: Math.floor(passed / DAY) });
  const months = Math.floor(passed / (30.44 * DAY)); // mean month
  return months < 24
    ? t('common.time.months', { count: months })
    : t('common.time.years', { count: Math.floor(months / 12) });
}

function durationWords(t: TFunction, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('common.duration.minutes', { minutes: rest });
  return rest === 0
    ? t('common.duration.hours', { hours })
    : t('common.duration.both', { hours, minutes: rest });
}

function distanceWords({ locale }: FormatSetting, metres: number): string {
  const unit = (value: number, name: string, digits: number) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits }).format(value);
  if (metres < 950) return unit(Math.round(metres / 50) * 50, 'meter', 0);
  return unit(metres / 1000, 'kilometer', metres < 9950 ? 1 : 0);
}

function nameOf(locale: string, type: 'language' | 'region', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
  } catch (error) {
    if (error instanceof RangeError) return code; // not a well-formed code: shown as it was given
    throw error;
  }
}
