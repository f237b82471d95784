import type { PersonId, PlaceId, RequestId, SeriesId } from '../../../shared/domain/ids';
import type { Place } from '../../../shared/domain/place';
import { placeWords } from '../../../shared/domain/place';
import type { HelpRequest, RequestInput } from '../../../shared/domain/request';
import type { When } from '../../../shared/domain/time';
import type { RequestRow } from '../../database/entities/request.entity';
import { foldName } from '../../maps/fold-name';
import { windowOf } from '../../time/when-window';

/** The columns that say what is asked for, without its history. */
export type RequestContent = Omit<
  RequestRow,
  | 'id'
  | 'seriesId'
  | 'occurrenceDate'
  | 'isDetached'
  | 'status'
  | 'statusReason'
  | 'statusNote'
  | 'postponedUntil'
  | 'version'
  | 'createdBy'
  | 'createdAt'
  | 'updatedBy'
  | 'updatedAt'
>;

export interface PlaceIds {
  readonly placeId: PlaceId | null;
  readonly destinationId: PlaceId | null;
}

export type WhenColumns = Pick<RequestRow, 'whenKind' | 'whenDate' | 'fromMinute' | 'toMinute'>;

export function requestContent(request: RequestInput, places: PlaceIds): RequestContent {
  const { when, place: _place, destination: _destination, ...rest } = request;
  return {
    ...rest,
    ...places,
    ...whenColumns(when),
    ...windowOf(when, request.timeZone),
    searchWords: requestSearchWords(request),
  };
}

function whenColumns(when: When): WhenColumns {
  return {
    whenKind: when.kind,
    whenDate: when.kind === 'any' ? null : when.date,
    fromMinute: when.kind === 'between' ? when.fromMinute : null,
    toMinute: when.kind === 'any' ? null : when.toMinute,
  };
}

/** The wish that four columns stand for. */
export function whenOf(columns: WhenColumns): When {
  const { whenKind, whenDate, fromMinute, toMinute } = columns;
  if (whenKind === 'any' || whenDate === null || toMinute === null) return { kind: 'any' };
  if (whenKind === 'by' || fromMinute === null) return { kind: 'by', date: whenDate, toMinute };
  return { kind: 'between', date: whenDate, fromMinute, toMinute };
}

/** Everything a request can be found by, folded as queries are. */
export function requestSearchWords(request: RequestInput): string {
  const places = [request.place, request.destination].flatMap((place) =>
    place ? [place.label, placeWords(place)] : [],
  );
  return foldName([request.summary, request.details, request.callerRelation, ...places].join(' '));
}

export function toRequest(
  row: RequestRow,
  places: ReadonlyMap<number, Place>,
  rrule: string | null,
): HelpRequest {
  const { placeId, destinationId, ...plain } = row;
  const { whenKind: _kind, whenDate: _date, fromMinute: _from, toMinute: _to, ...columns } = plain;
  const { isDetached: _isDetached, searchWords: _words, ...rest } = columns;
  return {
    ...rest,
    id: row.id as RequestId,
    requesterId: row.requesterId as PersonId,
    callerId: row.callerId as PersonId | null,
    seriesId: row.seriesId as SeriesId | null,
    when: whenOf(row),
    place: placeId === null ? null : (places.get(placeId) ?? null),
    destination: destinationId === null ? null : (places.get(destinationId) ?? null),
    rrule,
  };
}
