import type { RequestId } from '../../../shared/domain/ids';
import type { HelpRequest, RequestInput, RequestStatus } from '../../../shared/domain/request';
import type { Instant, LocalDate } from '../../../shared/domain/time';
import { requestEntity, requestSeriesEntity, type RequestRow } from '../../database/entities/request.entity';
import type { Reader, Writer } from '../../database/session';
import { deleteUnusedPlaces, getPlaces } from '../places/repository';
import { HOLDING_SQL, LIVE_SQL } from './holding-repository';
import { resolvePlaces } from './request-places';
import { requestContent, toRequest, requestSearchWords } from './request-row';

/** Who adds or changes requests, and when. */
export interface Entry {
  readonly by: string;
  /** They may let helpers spend more than the organisation's limit; nobody may where this is left out. */
  readonly mayRaiseSpending?: boolean;
  readonly now: Instant;
}

/** Where a new row stands besides what it asks for. */
export interface Placing {
  readonly createdAt: Instant;
  readonly seriesId: number | null;
  readonly occurrenceDate: LocalDate | null;
  readonly status: RequestStatus;
  readonly statusReason: string | null;
}

export async function findRequestRow(reader: Reader, id: RequestId): Promise<RequestRow | null> {
  return await reader.find(requestEntity, { id });
}

/** A request with its places and the rule it repeats by; null when it is not there. */
export async function findRequest(reader: Reader, id: RequestId): Promise<HelpRequest | null> {
  const row = await findRequestRow(reader, id);
  if (row === null) return null;
  const places = await getPlaces(reader, [row.placeId, row.destinationId]);
  const series = row.seriesId === null ? null : await reader.find(requestSeriesEntity, { id: row.seriesId });
  return toRequest(row, places, series?.rrule ?? null);
}

/** Adds requests with their places. Returns their ids in the same order. */
export async function insertRequestRows(
  writer: Writer,
  requests: readonly { readonly request: RequestInput; readonly placing: Placing }[],
  { by, now }: Entry,
): Promise<RequestId[]> {
  const inputs = requests.map(({ request }) => request);
  const places = await resolvePlaces(writer, inputs);
  const first = await writer.nextId(requestEntity);
  const rows = requests.map(({ request, placing }, index): RequestRow => {
    const content = requestContent(request, places[index] ?? { placeId: null, destinationId: null });
    const history = { createdBy: by, updatedBy: by, updatedAt: now, version: 1 };
    return {
      ...content,
      ...placing,
      ...history,
      id: first + index,
      isDetached: false,
      statusNote: '',
      postponedUntil: null,
    };
  });
  await writer.insert(requestEntity, rows);
  return rows.map((row) => row.id as RequestId);
}

/**
 * Overwrites what a request asks for if it still stands at `version`; places that nothing names any more are deleted.
 * @throws KithError `changed_meanwhile`
 */
export async function updateRequestRow(
  writer: Writer,
  row: RequestRow,
  version: number,
  request: RequestInput,
  changes: Partial<RequestRow>,
): Promise<void> {
  const before = { placeId: row.placeId, destinationId: row.destinationId } as Parameters<
    typeof resolvePlaces
  >[2];
  const [places] = await resolvePlaces(writer, [request], before);
  const content = requestContent(request, places ?? { placeId: null, destinationId: null });
  await writer.updateGuarded(requestEntity, row.id, version, { ...content, ...changes });
  await deleteUnusedPlaces(writer, [row.placeId, row.destinationId]);
}

/** Changes columns besides what is asked for, if the request still stands at `version`. */
export async function changeRequestRow(
  writer: Writer,
  id: number,
  version: number,
  changes: Partial<RequestRow>,
): Promise<void> {
  await writer.updateGuarded(requestEntity, id, version, changes);
}

/** Brings the words by which requests are found in step with what they say. */
export async function refreshRequestWords(writer: Writer, ids: readonly RequestId[]): Promise<void> {
  for (const id of ids) {
    const request = await findRequest(writer, id);
    if (request !== null)
      await writer.run('UPDATE request SET search_words = ?1 WHERE id = ?2 AND search_words <> ?1', [
        requestSearchWords(request),
        id,
      ]);
  }
}

/** Makes a single request an occurrence of a series. */
export async function joinSeries(
  writer: Writer,
  id: number,
  seriesId: number,
  date: LocalDate,
): Promise<void> {
  await writer.run('UPDATE request SET series_id = ?, occurrence_date = ? WHERE id = ?', [
    seriesId,
    date,
    id,
  ]);
}

/** Deletes requests that nobody decided on; their suggestions go with them. */
export async function deleteRequestRows(writer: Writer, rows: readonly RequestRow[]): Promise<void> {
  const ids = rows.map((row) => row.id);
  await deleteSuggestions(writer, ids);
  await writer.run('DELETE FROM request WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]);
  await deleteUnusedPlaces(
    writer,
    rows.flatMap((row) => [row.placeId, row.destinationId]),
  );
}

export async function deleteSuggestions(writer: Writer, requestIds: readonly number[]): Promise<void> {
  await writer.run(
    `DELETE FROM "match" WHERE status = 'suggested' AND request_id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(requestIds)],
  );
}

/** What people decided about requests so far: requests with any decided match, and how many helpers each holds. */
export interface Decided {
  readonly requestId: number;
  readonly taken: number;
  /** Names of helpers somebody still counts on. */
  readonly live: string | null;
}

export async function decidedMatches(
  reader: Reader,
  requestIds: readonly number[],
): Promise<Map<number, Decided>> {
  const rows = await reader.sql<Decided>(
    `SELECT m.request_id AS requestId, sum(m.status IN ${HOLDING_SQL}) AS taken,
       group_concat(CASE WHEN m.status IN ${LIVE_SQL} THEN p.display_name END, ', ') AS live
     FROM "match" m JOIN helper h ON h.id = m.helper_id JOIN person p ON p.id = h.person_id
     WHERE m.status <> 'suggested' AND m.request_id IN (SELECT value FROM json_each(?)) GROUP BY m.request_id`,
    [JSON.stringify(requestIds)],
  );
  return new Map(rows.map((row) => [row.requestId, row]));
}
