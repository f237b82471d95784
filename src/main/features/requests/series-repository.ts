import type { RequestStatus } from '../../../shared/domain/request';
import type { LocalDate } from '../../../shared/domain/time';
import {
  requestEntity,
  requestSeriesEntity,
  type RequestRow,
  type RequestSeriesRow,
} from '../../database/entities/request.entity';
import type { Reader, Writer } from '../../database/session';

export async function findSeries(reader: Reader, id: number): Promise<RequestSeriesRow | null> {
  return await reader.find(requestSeriesEntity, { id });
}

export async function insertSeries(
  writer: Writer,
  series: Omit<RequestSeriesRow, 'id' | 'version'>,
): Promise<number> {
  const id = await writer.nextId(requestSeriesEntity);
  await writer.insert(requestSeriesEntity, [{ ...series, id, version: 1 }]);
  return id;
}

export async function updateSeries(
  writer: Writer,
  series: RequestSeriesRow,
  changes: Partial<RequestSeriesRow>,
): Promise<void> {
  await writer.updateGuarded(requestSeriesEntity, series.id, series.version, changes);
}

/** Occurrences of a series from a day on, in order; those changed by themselves included. */
export async function occurrencesFrom(
  reader: Reader,
  seriesId: number,
  from: LocalDate,
): Promise<RequestRow[]> {
  const rows = await reader.findAll(requestEntity, { seriesId });
  const dateOf = (row: RequestRow) => row.occurrenceDate ?? '';
  return rows.filter((row) => dateOf(row) >= from).sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : 1));
}

/** Series that still go on and were created only until before `day`. */
export async function seriesCreatedBefore(reader: Reader, day: LocalDate): Promise<RequestSeriesRow[]> {
  const ids = await reader.sql<{ id: number }>(
    'SELECT id FROM request_series WHERE ended_on IS NULL AND created_until < ? ORDER BY id',
    [day],
  );
  const found: RequestSeriesRow[] = [];
  for (const { id } of ids) {
    const series = await findSeries(reader, id);
    if (series !== null) found.push(series);
  }
  return found;
}

/** Where the latest occurrence stands: a series on hold goes on being on hold. */
export async function latestStatus(
  reader: Reader,
  seriesId: number,
): Promise<{ status: RequestStatus; statusReason: string | null } | null> {
  return await reader.sqlOne(
    `SELECT status, status_reason AS statusReason FROM request
     WHERE series_id = ? AND is_detached = 0 ORDER BY occurrence_date DESC LIMIT 1`,
    [seriesId],
  );
}
