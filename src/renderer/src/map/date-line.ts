import type { Geometry, Polygon, Position } from 'geojson';

const POLE_LATITUDE = 89;

/**
 * Land that reaches over the date line is drawn twice, once at each end of the map, instead of as stripes
 * across the whole world. Changes the geometry in place.
 */
export function cutAtDateLine(geometry: Geometry): void {
  if (geometry.type === 'MultiPolygon') geometry.coordinates = geometry.coordinates.flatMap(copies);
  // A second copy needs a list of polygons; no land that is one single polygon reaches over the line.
  else if (geometry.type === 'Polygon') geometry.coordinates = geometry.coordinates.map(unwrapRing);
}

function copies(polygon: Polygon['coordinates']): Polygon['coordinates'][] {
  const unwrapped = polygon.map(unwrapRing);
  const longitudes = (unwrapped[0] ?? []).map(([lng = 0]) => lng);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  if (west >= -180 && east <= 180) return [unwrapped];
  return [unwrapped, unwrapped.map((ring) => shift(ring, east > 180 ? -360 : 360))];
}

function shift(ring: readonly Position[], degrees: number): Position[] {
  return ring.map(([lng = 0, lat = 0]) => [lng + degrees, lat]);
}

/** Follows a ring without jumps from 180 to -180. A ring round a pole is closed along the edge of the map. */
export function unwrapRing(ring: readonly Position[]): Position[] {
  let turns = 0;
  let last: number | undefined;
  const out = ring.map(([lng = 0, lat = 0]): Position => {
    if (last !== undefined && lng - last > 180) turns--;
    if (last !== undefined && lng - last < -180) turns++;
    last = lng;
    return [lng + turns * 360, lat];
  });
  if (turns === 0) return out;
  const [start, end] = [out[0] ?? [0, 0], out.at(-1) ?? [0, 0]];
  const pole = (start[1] ?? 0) < 0 ? -POLE_LATITUDE : POLE_LATITUDE;
  return [...out, [end[0] ?? 0, pole], [start[0] ?? 0, pole], start];
}
