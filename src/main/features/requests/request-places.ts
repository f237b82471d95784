import type { PlaceId } from '../../../shared/domain/ids';
import type { Place, PlaceInput } from '../../../shared/domain/place';
import type { RequestInput } from '../../../shared/domain/request';
import type { Writer } from '../../database/session';
import { getPlaces, insertPlaces, placeKey, placesOfPeople } from '../places/repository';
import type { PlaceIds } from './request-row';

/** Places a request named so far; an unchanged one keeps its row. */
export const NO_PLACES: PlaceIds = { placeId: null, destinationId: null };

/**
 * Finds or makes a row for each place of each request: one of the requester's own places when it is the same,
 * the one it had before, or a new one that belongs to nobody. Equal new places share a row.
 */
export async function resolvePlaces(
  writer: Writer,
  requests: readonly RequestInput[],
  before: PlaceIds = NO_PLACES,
): Promise<PlaceIds[]> {
  const own = await placesOfPeople(
    writer,
    requests.map((request) => request.requesterId),
  );
  const earlier = await getPlaces(writer, [before.placeId, before.destinationId]);
  const shared = new Map([...earlier.values()].map((place) => [placeKey(place), place.id]));
  const idOf = (request: RequestInput, place: PlaceInput | null): PlaceId | null =>
    place === null
      ? null
      : (findSame(own.get(request.requesterId), place) ?? shared.get(placeKey(place)) ?? null);

  const missing = new Map<string, PlaceInput>();
  for (const request of requests) {
    for (const place of [request.place, request.destination]) {
      if (place !== null && idOf(request, place) === null) missing.set(placeKey(place), place);
    }
  }
  const ids = await insertPlaces(
    writer,
    [...missing.values()].map((place) => ({ personId: null, position: 0, place })),
  );
  [...missing.keys()].forEach((key, index) => shared.set(key, ids[index] as PlaceId));
  return requests.map((request) => ({
    placeId: idOf(request, request.place),
    destinationId: idOf(request, request.destination),
  }));
}

function findSame(places: readonly Place[] | undefined, wanted: PlaceInput): PlaceId | undefined {
  const key = placeKey(wanted);
  return places?.find((place) => placeKey(place) === key)?.id;
}
