import type { FoundPlace } from '../../../shared/contract/map';
import type { LatLng } from '../../../shared/domain/geo';
import type { PlaceInput } from '../../../shared/domain/place';

export function blankPlace(country: string): PlaceInput {
  return { label: '', line: '', locality: '', postcode: '', country, point: null, precision: 'street' };
}

export function isBlankPlace(place: PlaceInput): boolean {
  return place.line === '' && place.locality === '' && place.postcode === '' && place.point === null;
}

/** `Städtle 3` without its house number, as streets are searched. */
export function streetPart(line: string): string {
  return line.replace(/[\s,]+\d+\s?[a-zA-Z]?$/, '').trim();
}

function houseNumber(line: string): string {
  return /[\s,]+(\d+\s?[a-zA-Z]?)$/.exec(line)?.[1] ?? '';
}

/** The address line as typed. A point that only stood for another street is let go; a picked spot stays. */
export function withLine(place: PlaceInput, line: string): PlaceInput {
  const isSameStreet = streetPart(place.line).toLowerCase() === streetPart(line).toLowerCase();
  const keepsPoint = isSameStreet || place.precision === 'exact' || place.precision === 'town';
  return { ...place, line, point: keepsPoint ? place.point : null };
}

/** The town as typed; a point that only stood for another town or a street in it is let go. */
export function withLocality(place: PlaceInput, locality: string): PlaceInput {
  const keepsPoint = place.precision === 'exact' || place.locality.trim() === locality.trim();
  return { ...place, locality, point: keepsPoint ? place.point : null };
}

/** A street or town chosen from the suggestions. The house number that was typed stays with the street. */
export function withFound(place: PlaceInput, found: FoundPlace): PlaceInput {
  const point = { lat: found.lat, lng: found.lng };
  const country = found.country ?? place.country;
  if (found.kind === 'town') {
    // The label also names the region, to tell towns apart in a list; the address needs the town alone.
    return { ...place, locality: found.locality || found.label, country, point, precision: 'town' };
  }
  const line = [found.label, houseNumber(place.line)].filter((part) => part !== '').join(' ');
  return { ...place, line, locality: found.locality, country, point, precision: found.precision };
}

/** A spot picked on the map. Words are filled in from the nearest street only where none were typed. */
export function withSpot(place: PlaceInput, point: LatLng, nearest: FoundPlace | null): PlaceInput {
  const line = place.line === '' && nearest?.kind === 'street' ? nearest.label : place.line;
  const locality = place.locality === '' ? (nearest?.locality ?? '') : place.locality;
  return { ...place, line, locality, point, precision: 'exact' };
}
