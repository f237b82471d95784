/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import type { LatLng } from '../problem';

const RADIANS = Math.PI / 180;

/** Places as columns: degrees (NaN where unknown), and the same as vectors of length 1 from the Earth's centre. */
export type Places = {
  readonly lat: Float64Array;
  readonly lng: Float64Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
};

export function packPlaces(places: readonly (LatLng | null)[]): Places {
  const packed = createPlaces(places.length);
  for (let k = 0; k < places.length; k++) writePlace(packed, k, places[k]!);
  return packed;
}

export function createPlaces(count: number): Places {
  const column = () => new Float64Array(count);
  return { lat: column(), lng: column(), x: column(), y: column(), z: column() };
}

export function writePlace(places: Places, k: number, place: LatLng | null): void {
  const lat = place ? place.lat : NaN;
  const lng = place ? place.lng : NaN;
  const radius = Math.cos(lat * RADIANS);
  places.lat[k] = lat;
  places.lng[k] = lng;
  places.x[k] = radius * Math.cos(lng * RADIANS);
  places.y[k] = radius * Math.sin(lng * RADIANS);
  places.z[k] = Math.sin(lat * RADIANS);
}

export function copyPlace(places: Places, k: number, from: Places, at: number): void {
  places.lat[k] = from.lat[at]!;
  places.lng[k] = from.lng[at]!;
  places.x[k] = from.x[at]!;
  places.y[k] = from.y[at]!;
  places.z[k] = from.z[at]!;
}

/** Neighbours mostly side by side: along the curve of Morton's order, without a place first; else as given. */
export function byPlace<T extends { readonly place: LatLng | null }>(items: readonly T[]): T[] {
  const code = Float64Array.from(items, ({ place }) => (place ? mortonCode(place) : -1));
  const order = Int32Array.from(items.keys()).sort((a, b) => code[a]! - code[b]! || a - b);
  return Array.from(order, (k) => items[k]!);
}

/** The bits of latitude and longitude, to about 600 m, in turns. */
function mortonCode({ lat, lng }: LatLng): number {
  return 2 * spread((lat + 90) / 180) + spread((lng + 180) / 360);
}

/** The first 16 bits of a fraction, a free bit between any two. */
function spread(fraction: number): number {
  let bits = Math.min(65_535, Math.floor(fraction * 65_536));
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
