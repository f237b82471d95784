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
  const column = () => new Float64Array(places.length);
  const packed = { lat: column(), lng: column(), x: column(), y: column(), z: column() };
  places.forEach((place, k) => {
    const { lat, lng } = place ?? { lat: NaN, lng: NaN };
    const radius = Math.cos(lat * RADIANS);
    packed.lat[k] = lat;
    packed.lng[k] = lng;
    packed.x[k] = radius * Math.cos(lng * RADIANS);
    packed.y[k] = radius * Math.sin(lng * RADIANS);
    packed.z[k] = Math.sin(lat * RADIANS);
  });
  return packed;
}

/** Numbers of places, neighbours mostly side by side: along the curve of Morton's order, unknown places first. */
export function orderOfPlaces(places: readonly (LatLng | null)[]): Int32Array {
  const code = Float64Array.from(places, (place) => (place ? mortonCode(place) : -1));
  return Int32Array.from(places.keys()).sort((a, b) => code[a]! - code[b]! || a - b);
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
