import type { LatLng } from './problem';

/** Mean radius of the Earth in metres (IUGG). */
export const EARTH_RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Great-circle distance in whole metres (haversine formula). */
export function distanceMetres(a: LatLng, b: LatLng): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2);
  const sinLng = Math.sin(((b.lng - a.lng) * RADIANS) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLng * sinLng;
  return Math.round(2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** Whole metres, or null where either place is unknown. */
export function distanceBetween(a: LatLng | null, b: LatLng | null): number | null {
  return a && b ? distanceMetres(a, b) : null;
}

/** Degrees of latitude that `metres` span. */
export function latitudeDegrees(metres: number): number {
  return metres / (EARTH_RADIUS * RADIANS);
}
