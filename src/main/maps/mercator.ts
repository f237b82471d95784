import type { LatLng } from '../../shared/domain/geo';

/** Where a spot inside a web-map tile lies. `x` and `y` count tiles from the north-west corner of the world. */
export function tileToLatLng(x: number, y: number, zoom: number): LatLng {
  const size = 2 ** zoom;
  const mercator = Math.PI * (1 - (2 * y) / size);
  return { lat: (Math.atan(Math.sinh(mercator)) * 180) / Math.PI, lng: (x / size) * 360 - 180 };
}
