import type { PersonId, PlaceId } from '../../../shared/domain/ids';
import type { Place, PlaceInput } from '../../../shared/domain/place';
import type { Writer } from '../../database/session';
import { foldName } from '../../maps/fold-name';
import { correctPlace, insertPlaces, placeKey, placesOfPeople, releasePlaces } from '../places/repository';

/**
 * Makes a person's places those given. Requests refer to places, so an unchanged place keeps its row, a corrected one
 * (same street and town) is corrected for every request that names it, and one that was left stays with its requests.
 */
export async function replacePlaces(
  writer: Writer,
  personId: PersonId,
  places: readonly PlaceInput[],
): Promise<void> {
  const old = (await placesOfPeople(writer, [personId])).get(personId) ?? [];
  const kept = pairPlaces(old, places);
  await releasePlaces(
    writer,
    old.map((place) => place.id).filter((id) => ![...kept.values()].includes(id)),
  );
  for (const [position, place] of places.entries()) {
    const owner = { personId, position, place };
    const id = kept.get(position);
    if (id === undefined) await insertPlaces(writer, [owner]);
    else await correctPlace(writer, id, owner);
  }
}

/** Position in the new list -> the row that stands for the same place. */
function pairPlaces(old: readonly Place[], places: readonly PlaceInput[]): Map<number, PlaceId> {
  const pairs = new Map<number, PlaceId>();
  const left = new Set(old);
  for (const keyOf of [placeKey, streetKey]) {
    for (const [position, place] of places.entries()) {
      const same = pairs.has(position) ? undefined : [...left].find((other) => keyOf(other) === keyOf(place));
      if (same === undefined) continue;
      pairs.set(position, same.id);
      left.delete(same);
    }
  }
  return pairs;
}

function streetKey(place: PlaceInput): string {
  return foldName(`${place.line} ${place.locality}`);
}
