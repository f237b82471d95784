import { KithError } from '../../../shared/contract/errors';
import type { RequestId } from '../../../shared/domain/ids';
import type { HelpRequest, RequestInput, SeriesScope } from '../../../shared/domain/request';
import type { Instant } from '../../../shared/domain/time';
import type { RequestRow } from '../../database/entities/request.entity';
import type { Reader, Writer } from '../../database/session';
import { isKnownTimeZone, localToday } from '../../time/zones';
import { refuseBlocked } from '../moderation/refuse-service';
import { unknownPeople } from '../people/repository';
import { checkTerms } from '../terms/service';
import { clashesOf, refuseNewClashes } from './clash-service';
import { createSeries, extendSeries, firstDates, insertOccurrences, putSeries } from './occurrences';
import {
  decidedMatches,
  findRequest,
  findRequestRow,
  insertRequestRows,
  joinSeries,
  updateRequestRow,
  type Entry,
} from './repository';
import { startDateOf } from './series';
import { checkSpending } from './spending';
import { changeSeries } from './series-changes';
import { findSeries } from './series-repository';

export { extendSeries };
export { whenOf, type WhenColumns } from './request-row';
export { nextOccurrence, occurrenceDates } from './series';

/** @throws KithError `not_found` */
export async function getRequest(reader: Reader, id: RequestId): Promise<HelpRequest> {
  const request = await findRequest(reader, id);
  if (request === null)
    throw new KithError('not_found', 'This request is not in the record any more.', { id });
  return request;
}

export interface InsertEntry extends Entry {
  /** When the request with this index came in; `now` where not given. */
  readonly createdAt?: (index: number) => Instant;
}

/**
 * Adds many requests at once, for imports and samples. Returns their ids in the same order.
 * @throws KithError `bad_input` when one names a person, term or time zone that is not known, `not_possible` when somebody
 *   may not ask for anything new
 */
export async function insertRequests(
  writer: Writer,
  requests: readonly RequestInput[],
  entry: InsertEntry,
): Promise<RequestId[]> {
  await checkRequests(writer, requests);
  await refuseBlocked(
    writer,
    requests.map(({ requesterId }) => requesterId),
    entry.now,
  );
  await checkSpending(writer, requests, entry);
  const rows = requests.map((request, index) => ({
    request,
    placing: {
      createdAt: entry.createdAt?.(index) ?? entry.now,
      seriesId: null,
      occurrenceDate: null,
      status: 'open' as const,
      statusReason: null,
    },
  }));
  return await insertRequestRows(writer, rows, entry);
}

/** Adds one request, or a series of them; returns the request, or the first of the series. */
export async function createRequest(
  writer: Writer,
  { request, rrule }: { request: RequestInput; rrule: string | null },
  entry: Entry,
): Promise<HelpRequest> {
  if (rrule === null) {
    const [id] = await insertRequests(writer, [request], entry);
    return await getRequest(writer, id as RequestId);
  }
  await checkRequests(writer, [request]);
  await refuseBlocked(writer, [request.requesterId], entry.now);
  await checkSpending(writer, [request], entry);
  return await getRequest(writer, await createSeries(writer, request, rrule, entry));
}

export interface RequestUpdate {
  readonly id: RequestId;
  readonly version: number;
  readonly scope: SeriesScope;
  readonly request: RequestInput;
  readonly rrule: string | null;
  /** Somebody was warned that a helper has another task then, and wants it all the same. */
  readonly isDoubleBookingMeant?: boolean | undefined;
}

/**
 * Changes a request; in a series this one, this and the later ones, or all that are still to come.
 * A rule on a single request makes it the first of a series.
 * @throws KithError `changed_meanwhile`, `not_possible` when it would need fewer helpers than it has, or book one of them twice
 */
export async function updateRequest(
  writer: Writer,
  update: RequestUpdate,
  entry: Entry,
): Promise<HelpRequest> {
  const { id, version, scope, request, rrule } = update;
  const row = await findRequestRow(writer, id);
  if (row === null) throw new KithError('not_found', 'This request is not in the record any more.', { id });
  await checkRequests(writer, [request]);
  await checkSpending(writer, [request], entry, row);
  await checkHelpersNeeded(writer, row, request);
  // What was asked for before may be corrected; more of it is something new.
  if (rrule !== null || request.requesterId !== row.requesterId)
    await refuseBlocked(writer, [request.requesterId], entry.now);
  const before = await clashesOf(writer, [id]);
  const series = row.seriesId === null ? null : await findSeries(writer, row.seriesId);
  if (series !== null && scope !== 'one') {
    await changeSeries(writer, { row, series, version, scope, request, rrule }, entry);
  } else {
    const changes = { updatedBy: entry.by, updatedAt: entry.now, isDetached: series !== null };
    await updateRequestRow(writer, row, version, request, changes);
    if (series === null && rrule !== null) await makeSeries(writer, row.id, { request, rrule }, entry);
  }
  const isMeant = update.isDoubleBookingMeant ?? false;
  await refuseNewClashes(writer, [id], { before, now: entry.now, isMeant });
  return await getRequest(writer, id);
}

/** Makes a single request the first of a series. */
async function makeSeries(
  writer: Writer,
  id: number,
  { request, rrule }: { request: RequestInput; rrule: string },
  entry: Entry,
): Promise<void> {
  const startDate = startDateOf(request);
  const rule = { rrule, startDate };
  const today = localToday(entry.now, request.timeZone);
  const dates = firstDates(rule, today).filter((date) => date !== startDate);
  const seriesId = await putSeries(writer, request, rule, {
    today,
    lastDate: dates.at(-1) ?? startDate,
    entry,
  });
  await joinSeries(writer, id, seriesId, startDate);
  await insertOccurrences(writer, { id: seriesId, request, dates, entry });
}

async function checkHelpersNeeded(
  reader: Reader,
  row: RequestRow,
  { helpersNeeded }: RequestInput,
): Promise<void> {
  const taken = (await decidedMatches(reader, [row.id])).get(row.id)?.taken ?? 0;
  if (helpersNeeded >= taken) return;
  throw new KithError(
    'not_possible',
    `This request already has ${String(taken)} helpers, so it cannot need only ${String(helpersNeeded)}. Please cancel a match first.`,
    { taken, helpersNeeded },
  );
}

async function checkRequests(reader: Reader, requests: readonly RequestInput[]): Promise<void> {
  await checkTerms(reader, {
    category: requests.map((request) => request.category),
    skill: requests.flatMap((request) => request.skills),
    source: requests.map((request) => request.source),
  });
  const people = requests.flatMap(({ requesterId, callerId }) =>
    callerId === null ? [requesterId] : [requesterId, callerId],
  );
  const [unknown] = await unknownPeople(reader, people);
  if (unknown !== undefined) {
    throw new KithError('bad_input', 'A person of the record was expected; this one is not there any more.', {
      id: unknown,
    });
  }
  const zone = [...new Set(requests.map(({ timeZone }) => timeZone))].find((name) => !isKnownTimeZone(name));
  if (zone !== undefined) {
    throw new KithError(
      'bad_input',
      `A time zone such as Europe/Vaduz was expected; "${zone}" is not known here.`,
      {
        path: 'request.timeZone',
      },
    );
  }
}
