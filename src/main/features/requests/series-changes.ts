import { KithError } from '../../../shared/contract/errors';
import type { RequestInput } from '../../../shared/domain/request';
import type { LocalDate } from '../../../shared/domain/time';
import type { RequestRow, RequestSeriesRow } from '../../database/entities/request.entity';
import type { Writer } from '../../database/session';
import { addDays, daysBetween, localToday } from '../../time/zones';
import { insertOccurrences, putSeries } from './occurrences';
import {
  changeRequestRow,
  decidedMatches,
  deleteRequestRows,
  updateRequestRow,
  type Decided,
  type Entry,
} from './repository';
import { DAYS_AHEAD, occurrenceDates, onDay, ruleFrom, startDateOf, type SeriesRule } from './series';
import { occurrencesFrom, updateSeries } from './series-repository';

export interface SeriesChange {
  /** The occurrence that was edited. */
  readonly row: RequestRow;
  readonly series: RequestSeriesRow;
  readonly version: number;
  readonly scope: 'following' | 'all';
  readonly request: RequestInput;
  /** Null ends the series with this occurrence. */
  readonly rrule: string | null;
}

interface Target {
  readonly seriesId: number;
  /** The day in the target series for which the edited occurrence stands. */
  readonly editedDate: LocalDate;
  /** Days from today on that should have an occurrence. */
  readonly dates: ReadonlySet<LocalDate>;
  readonly entry: Entry;
}

interface Moment {
  /** The day in the series for which the edited occurrence stood so far. */
  readonly slot: LocalDate;
  readonly today: LocalDate;
  readonly entry: Entry;
}

/**
 * Changes this occurrence and the later ones, or all that are still to come. What somebody decided on already, or
 * changed by itself, stays as it is and leaves the series' further changes; what lies in the past is left alone.
 * @throws KithError `changed_meanwhile`, `bad_input` for a rule that cannot be read, `not_possible` when the new day
 *   is taken by an occurrence that has to stay
 */
export async function changeSeries(writer: Writer, change: SeriesChange, entry: Entry): Promise<void> {
  const today = localToday(entry.now, change.request.timeZone);
  const slot = change.row.occurrenceDate ?? startDateOf(change.request);
  const isFromHere = change.scope === 'following' || change.rrule === null;
  const from = isFromHere && slot > today ? slot : today;
  const target = await prepareTarget(writer, change, { slot, today, entry });
  const others = (await occurrencesFrom(writer, change.series.id, from)).filter(
    (row) => row.id !== change.row.id,
  );
  const decided = await decidedMatches(
    writer,
    others.map((row) => row.id),
  );

  const kept = await sortOut(writer, others, decided, target);
  await updateRequestRow(
    writer,
    change.row,
    change.version,
    change.request,
    placed(target, target.editedDate),
  );
  for (const row of kept) {
    const date = row.occurrenceDate ?? slot;
    await updateRequestRow(writer, row, row.version, onDay(change.request, date), placed(target, date));
  }
  await fillDays(writer, change, target, from);
}

function placed(target: Target, occurrenceDate: LocalDate): Partial<RequestRow> {
  const { by, now } = target.entry;
  return { seriesId: target.seriesId, occurrenceDate, isDetached: false, updatedBy: by, updatedAt: now };
}

async function prepareTarget(writer: Writer, change: SeriesChange, moment: Moment): Promise<Target> {
  const { series, request, rrule } = change;
  const { slot, today, entry } = moment;
  if (rrule === null) {
    await updateSeries(writer, series, { endedOn: slot, createdUntil: null });
    return { seriesId: series.id, editedDate: slot, dates: new Set(), entry };
  }
  const rule = changedRule(change, rrule, slot);
  const isSplit = change.scope === 'following';
  const seriesId = await (isSplit
    ? splitOff(writer, change, rule, moment)
    : rewrite(writer, change, rule, today));
  const dates = new Set(occurrenceDates(rule, today, addDays(today, DAYS_AHEAD)));
  const newDate = startDateOf(request);
  // A rule by weekday does not follow an occurrence that was moved to another weekday: it still stands for its old day.
  return { seriesId, editedDate: !dates.has(newDate) && dates.has(slot) ? slot : newDate, dates, entry };
}

/** The rule from here on, or for the whole series, moved by as many days as the edited occurrence was. */
function changedRule({ scope, series, request }: SeriesChange, rrule: string, slot: LocalDate): SeriesRule {
  const newDate = startDateOf(request);
  if (scope === 'all') return { rrule, startDate: addDays(series.startDate, daysBetween(slot, newDate)) };
  return { rrule: rrule === series.rrule ? ruleFrom(series, slot) : rrule, startDate: newDate };
}

/** Ends the series before this occurrence and starts another one here. */
async function splitOff(
  writer: Writer,
  change: SeriesChange,
  rule: SeriesRule,
  moment: Moment,
): Promise<number> {
  const { slot, today, entry } = moment;
  // Without `createdUntil` the old series never goes on again, even when an occurrence of it is opened again.
  await updateSeries(writer, change.series, { endedOn: addDays(slot, -1), createdUntil: null });
  return await putSeries(writer, change.request, rule, { today, lastDate: rule.startDate, entry });
}

async function rewrite(
  writer: Writer,
  change: SeriesChange,
  rule: SeriesRule,
  today: LocalDate,
): Promise<number> {
  const template = onDay(change.request, rule.startDate);
  const horizon = addDays(today, DAYS_AHEAD);
  const createdUntil = (change.series.createdUntil ?? '') > horizon ? change.series.createdUntil : horizon;
  await updateSeries(writer, change.series, { ...rule, template, timeZone: template.timeZone, createdUntil });
  return change.series.id;
}

/** Detaches what has to stay, deletes what has no day any more, and returns what is to be changed. */
async function sortOut(
  writer: Writer,
  others: readonly RequestRow[],
  decided: ReadonlyMap<number, Decided>,
  { dates, editedDate }: Target,
): Promise<RequestRow[]> {
  const kept: RequestRow[] = [];
  const gone: RequestRow[] = [];
  for (const row of others) {
    const isFree = !row.isDetached && row.status === 'open' && (decided.get(row.id)?.taken ?? 0) === 0;
    const hasDay = row.occurrenceDate !== editedDate && dates.has(row.occurrenceDate ?? '');
    if (isFree && hasDay) kept.push(row);
    else if (isFree && !decided.has(row.id)) gone.push(row);
    else if (row.occurrenceDate === editedDate) refuseTakenDay(editedDate);
    else if (!row.isDetached) await changeRequestRow(writer, row.id, row.version, { isDetached: true });
  }
  await deleteRequestRows(writer, gone);
  return kept;
}

function refuseTakenDay(date: LocalDate): never {
  throw new KithError('not_possible', `There is already an occurrence on ${date} that somebody decided on.`, {
    date,
  });
}

/** Adds the days that have no occurrence yet, neither changed ones nor ones that had to stay. */
async function fillDays(
  writer: Writer,
  change: SeriesChange,
  target: Target,
  from: LocalDate,
): Promise<void> {
  const rows = [
    ...(await occurrencesFrom(writer, change.series.id, from)),
    ...(await occurrencesFrom(writer, target.seriesId, from)),
  ];
  const taken = new Set([target.editedDate, ...rows.map((row) => row.occurrenceDate)]);
  const dates = [...target.dates].filter((date) => !taken.has(date));
  const { seriesId, entry } = target;
  await insertOccurrences(writer, { id: seriesId, request: change.request, dates, entry });
}
