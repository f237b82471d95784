import type { FoundPlace } from '../../../shared/contract/map';
import type { AllHandlers } from '../../ipc/dispatch';
import type { FoundPlace as GazetteerPlace, Gazetteer } from '../../maps/gazetteer';
import { getOrganisation } from '../organisation/service';

export interface PlaceDeps {
  readonly gazetteer: Pick<Gazetteer, 'searchPlaces' | 'nearestPlace'>;
}

export function createPlaceHandlers({
  gazetteer,
}: PlaceDeps): Pick<AllHandlers, 'places.search' | 'places.nearest'> {
  return {
    // Before the first run is finished there is no centre to be near to; towns are found all the same.
    'places.search': async ({ text, country, limit }, { read }) => {
      const organisation = await read(getOrganisation);
      const options = { near: organisation?.centre, country: country ?? organisation?.country, limit };
      return (await gazetteer.searchPlaces(text, options)).map(toFoundPlace);
    },
    'places.nearest': async (point) => {
      const found = await gazetteer.nearestPlace(point);
      return found === null ? null : toFoundPlace(found);
    },
  };
}

/** A street is named by itself, since its town stands beside it; a town with its region, to tell towns of one name apart. */
function toFoundPlace({ line, label, country, ...rest }: GazetteerPlace): FoundPlace {
  return { ...rest, label: rest.kind === 'street' ? line : label, country: country === '' ? null : country };
}
