import type { Geometry, Polygon, Position } from 'geojson';

const POLE_LATITUDE = 89;

/**
 * Land that reaches over the date line goes on beyond 180 degrees, instead of as stripes across the whole world. A ring
 * along a pole is left out: it has no width, and what it should bound is closed by `unwrapRing`. Changes the geometry in
 * place.
 */
export function unwrapRings(geometry: Geometry): void {
  if (geometry.type === 'MultiPolygon') geometry.coordinates = geometry.coordinates.map(unwrapPolygon);
  else if (geometry.type === 'Polygon') geometry.coordinates = unwrapPolygon(geometry.coordinates);
}

function unwrapPolygon(rings: Polygon['coordinates']): Polygon['coordinates'] {
  return rings.filter((ring) => !ring.every(isAtPole)).map(unwrapRing);
}

function isAtPole([, lat = 0]: Position): boolean {
  return Math.abs(lat) > POLE_LATITUDE;
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
