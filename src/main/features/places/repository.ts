import type { PlaceId } from '../../../shared/domain/ids';
import type { Place, PlaceInput } from '../../../shared/domain/place';
import { placeEntity, type PlaceRow } from '../../database/entities/person.entity';
import type { Reader, Writer } from '../../database/session';

const PLACE_COLUMNS = `id, person_id AS personId, position, label, line, locality, postcode, country, lat, lng, precision`;

/** A place and the person who lives or stays there; null for a place that only requests name. */
export interface PlaceOwner {
  readonly personId: number | null;
  readonly position: number;
  readonly place: PlaceInput;
}

export function toPlace(row: PlaceRow): Place {
  const { id, personId: _person, position: _position, lat, lng, ...rest } = row;
  return { ...rest, id: id as PlaceId, point: lat === null || lng === null ? null : { lat, lng } };
}

/** The same text for places with the same content. */
export function placeKey(place: PlaceInput): string {
  const { label, line, locality, postcode, country, point, precision } = place;
  return JSON.stringify([label, line, locality, postcode, country, point?.lat, point?.lng, precision]);
}

/** Places in their order, by person. */
export async function placesOfPeople(
  reader: Reader,
  personIds: readonly number[],
): Promise<Map<number, Place[]>> {
  const rows = await reader.sql<PlaceRow>(
    `SELECT ${PLACE_COLUMNS} FROM place WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY person_id, position`,
    [JSON.stringify([...new Set(personIds)])],
  );
  const places = new Map<number, Place[]>();
  for (const row of rows) {
    const own = places.get(row.personId ?? 0) ?? [];
    places.set(row.personId ?? 0, own);
    own.push(toPlace(row));
  }
  return places;
}

/** Places by id. */
export async function getPlaces(
  reader: Reader,
  ids: readonly (number | null)[],
): Promise<Map<number, Place>> {
  const rows = await reader.sql<PlaceRow>(
    `SELECT ${PLACE_COLUMNS} FROM place WHERE id IN (SELECT value FROM json_each(?))`,
    [JSON.stringify(ids.filter((id) => id !== null))],
  );
  return new Map(rows.map((row) => [row.id, toPlace(row)]));
}

/** Adds places as they come. Returns their ids in the same order. */
export async function insertPlaces(writer: Writer, owners: readonly PlaceOwner[]): Promise<PlaceId[]> {
  if (owners.length === 0) return [];
  const first = await writer.nextId(placeEntity);
  await writer.insert(
    placeEntity,
    owners.map((owner, index) => ({ ...placeRow(owner), id: first + index })),
  );
  return owners.map((_, index) => (first + index) as PlaceId);
}

function placeRow({ personId, position, place }: PlaceOwner): Omit<PlaceRow, 'id'> {
  const { label, line, locality, postcode, country, point, precision } = place;
  const content = { label, line, locality, postcode, country, precision };
  return { ...content, personId, position, lat: point?.lat ?? null, lng: point?.lng ?? null };
}

/** Overwrites a place, so that whatever names it shows the corrected one. */
export async function correctPlace(writer: Writer, id: PlaceId, owner: PlaceOwner): Promise<void> {
  const row = placeRow(owner);
  await writer.run(
    `UPDATE place SET position = ?, label = ?, line = ?, locality = ?, postcode = ?, country = ?, lat = ?, lng = ?,
     precision = ? WHERE id = ?`,
    [
      row.position,
      row.label,
      row.line,
      row.locality,
      row.postcode,
      row.country,
      row.lat,
      row.lng,
      row.precision,
      id,
    ],
  );
}

/** Takes places from their person: a request that names one keeps it, the others are deleted. */
export async function releasePlaces(writer: Writer, ids: readonly PlaceId[]): Promise<void> {
  if (ids.length === 0) return;
  await writer.run('UPDATE place SET person_id = NULL WHERE id IN (SELECT value FROM json_each(?))', [
    JSON.stringify(ids),
  ]);
  await deleteUnusedPlaces(writer, ids);
}

/** Deletes those places that belong to nobody and that no request names. */
export async function deleteUnusedPlaces(writer: Writer, ids: readonly (number | null)[]): Promise<void> {
  await writer.run(
    `DELETE FROM place WHERE id IN (SELECT value FROM json_each(?)) AND person_id IS NULL
     AND NOT EXISTS (SELECT 1 FROM request r WHERE r.place_id = place.id)
     AND NOT EXISTS (SELECT 1 FROM request r WHERE r.destination_id = place.id)`,
    [JSON.stringify(ids.filter((id) => id !== null))],
  );
}
