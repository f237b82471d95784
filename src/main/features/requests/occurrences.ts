import { KithError } from '../../../shared/contract/errors';
import type { RequestId } from '../../../shared/domain/ids';
import { requestInputSchema, type RequestInput } from '../../../shared/domain/request';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import type { RequestSeriesRow } from '../../database/entities/request.entity';
import type { Writer } from '../../database/session';
import { addDays, localToday } from '../../time/zones';
import { blockedRequesters } from '../moderation/in-force-repository';
import { insertRequestRows, type Entry, type Placing } from './repository';
import { DAYS_AHEAD, nextOccurrence, occurrenceDates, onDay, startDateOf, type SeriesRule } from './series';
import { insertSeries, latestStatus, seriesCreatedBefore, updateSeries } from './series-repository';

/** The longest look ahead in days. A zone east of the organisation may be a day further on. */
const LOOK_AHEAD = DAYS_AHEAD + 1;

/** Starts a series and creates its first occurrences. Returns the first one's id. */
export async function createSeries(
  writer: Writer,
  request: RequestInput,
  rrule: string,
  entry: Entry,
): Promise<RequestId> {
  const rule = { rrule, startDate: startDateOf(request) };
  const today = localToday(entry.now, request.timeZone);
  const dates = firstDates(rule, today);
  const id = await putSeries(writer, request, rule, { today, lastDate: dates.at(-1) ?? today, entry });
  const [first] = await insertOccurrences(writer, { id, request, dates, entry });
  if (first === undefined)
    throw new KithError('bad_input', 'This rule has no day from today on.', { path: 'rrule' });
  return first;
}

/** The days to create at once: those of the coming weeks, or the first one if it lies beyond. */
export function firstDates(rule: SeriesRule, today: LocalDate): LocalDate[] {
  const from = rule.startDate > today ? rule.startDate : today;
  const near = occurrenceDates(rule, from, addDays(today, DAYS_AHEAD));
  if (near.length > 0) return near;
  const next = nextOccurrence(rule, from);
  return next === null ? [] : [next];
}

interface SeriesStart {
  readonly today: LocalDate;
  /** The last day that is created together with the series. */
  readonly lastDate: LocalDate;
  readonly entry: Entry;
}

export async function putSeries(
  writer: Writer,
  template: RequestInput,
  rule: SeriesRule,
  { today, lastDate, entry }: SeriesStart,
): Promise<number> {
  const horizon = addDays(today, DAYS_AHEAD);
  return await insertSeries(writer, {
    ...rule,
    timeZone: template.timeZone,
    template,
    createdUntil: lastDate > horizon ? lastDate : horizon,
    endedOn: null,
    createdBy: entry.by,
    createdAt: entry.now,
  });
}

/** Adds one request for each day. */
export async function insertOccurrences(
  writer: Writer,
  series: { id: number; request: RequestInput; dates: readonly LocalDate[]; entry: Entry },
  stands: Pick<Placing, 'status' | 'statusReason'> = { status: 'open', statusReason: null },
): Promise<RequestId[]> {
  const rows = series.dates.map((date) => ({
    request: onDay(series.request, date),
    placing: { ...stands, seriesId: series.id, occurrenceDate: date, createdAt: series.entry.now },
  }));
  return await insertRequestRows(writer, rows, series.entry);
}

/**
 * Creates what has come into sight of every series that goes on; for start-up and once a day.
 * Returns how many requests were created. Days that passed meanwhile are not made up for, nor those on which the
 * requester may not ask for anything new.
 */
export async function extendSeries(writer: Writer, now: Instant): Promise<number> {
  let created = 0;
  for (const series of await seriesCreatedBefore(writer, addDays(localToday(now, 'UTC'), LOOK_AHEAD))) {
    created += await extendOne(writer, series, now);
  }
  return created;
}

async function extendOne(writer: Writer, series: RequestSeriesRow, now: Instant): Promise<number> {
  const today = localToday(now, series.timeZone);
  const until = addDays(today, DAYS_AHEAD);
  if (series.createdUntil === null || series.createdUntil >= until) return 0;
  const next = addDays(series.createdUntil, 1);
  const dates = occurrenceDates(series, next > today ? next : today, until);
  const latest = await latestStatus(writer, series.id);
  const request = requestInputSchema.parse(series.template);
  if ((await blockedRequesters(writer, [request.requesterId], now)).size > 0) return 0;
  const entry = { by: series.createdBy, now };
  const isOnHold = latest?.status === 'on_hold';
  await insertOccurrences(writer, { id: series.id, request, dates, entry }, isOnHold ? latest : undefined);
  await updateSeries(writer, series, { createdUntil: until });
  return dates.length;
}
