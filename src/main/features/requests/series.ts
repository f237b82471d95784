import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { KithError } from '../../../shared/contract/errors';
import type { RequestInput } from '../../../shared/domain/request';
import type { LocalDate } from '../../../shared/domain/time';
import { addDays } from '../../time/zones';

/** How far ahead occurrences are created. */
export const DAYS_AHEAD = 42;

export interface SeriesRule {
  /** RFC 5545 RRULE without DTSTART. */
  readonly rrule: string;
  readonly startDate: LocalDate;
}

/**
 * The days of a series from `from` to `until`, both included. Only days are reckoned here; hours are added in local
 * time for each of them, so that nine o'clock stays nine o'clock when the clocks change.
 * @throws KithError `bad_input` when the rule cannot be understood
 */
export function occurrenceDates(series: SeriesRule, from: LocalDate, until: LocalDate): LocalDate[] {
  return readRule(series.rrule, () => {
    const found = ruleOf(series).between(midnight(from), endOf(until), true);
    return [...new Set(found.map((moment) => moment.toPlainDate().toString()))];
  });
}

/** The first day of the series at or after `from`; null when it has none. */
export function nextOccurrence(series: SeriesRule, from: LocalDate): LocalDate | null {
  return readRule(
    series.rrule,
    () => ruleOf(series).next(midnight(from), true)?.toPlainDate().toString() ?? null,
  );
}

/** What is left of a rule from `from` on: a rule with a count has used up the days before. */
export function ruleFrom(series: SeriesRule, from: LocalDate): string {
  const count = /(^|;)COUNT=(\d+)/.exec(series.rrule);
  if (count === null) return series.rrule;
  const used = occurrenceDates(series, series.startDate, addDays(from, -1)).length;
  const left = Math.max(1, Number(count[2]) - used);
  return series.rrule.replace(/COUNT=\d+/, `COUNT=${String(left)}`);
}

/** The first day that a request names. @throws KithError `bad_input` when it names none, since a series needs one */
export function startDateOf({ when }: RequestInput): LocalDate {
  if (when.kind !== 'any') return when.date;
  throw new KithError('bad_input', 'A request that repeats needs its first day.', { path: 'request.when' });
}

/** The same request on another day. */
export function onDay(request: RequestInput, date: LocalDate): RequestInput {
  return request.when.kind === 'any' ? request : { ...request, when: { ...request.when, date } };
}

function ruleOf({ rrule, startDate }: SeriesRule): RRuleTemporal {
  return new RRuleTemporal({ rruleString: rrule, dtstart: midnight(startDate), temporal: Temporal });
}

function midnight(date: LocalDate): Temporal.ZonedDateTime {
  return Temporal.PlainDate.from(date).toZonedDateTime('UTC');
}

function endOf(date: LocalDate): Temporal.ZonedDateTime {
  return midnight(date).add({ days: 1 }).subtract({ seconds: 1 });
}

function readRule<T>(rrule: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const message = `A rule such as FREQ=WEEKLY;BYDAY=MO was expected; "${rrule}" was found.`;
    throw new KithError('bad_input', message, { path: 'rrule' }, { cause: error });
  }
}
