import type { Bounds } from '../../../shared/domain/geo';
import type { MapCircle } from './map-types';

const METRES_PER_DEGREE = 111_195;
/** Near a pole a degree of longitude is worth nothing. */
const LEAST_COSINE = 0.01;

/** The box around a circle, in degrees, kept on the map. */
export function boundsOfCircle({ lat, lng, metres }: Omit<MapCircle, 'id'>): Bounds {
  const high = metres / METRES_PER_DEGREE;
  const wide = high / Math.max(LEAST_COSINE, Math.cos((lat * Math.PI) / 180));
  return {
    south: Math.max(-90, lat - high),
    north: Math.min(90, lat + high),
    west: Math.max(-180, lng - wide),
    east: Math.min(180, lng + wide),
  };
}
