import type { LatLng } from '../../shared/domain/geo';
import type { SeededRandom } from './random';

const METRES_PER_DEGREE = 111_195;

/** A point within `radiusMetres` of `centre`, denser towards the middle, as towns are. */
export function scatterPoint(random: SeededRandom, centre: LatLng, radiusMetres: number): LatLng {
  const metres = radiusMetres * random.next();
  const angle = random.next() * 2 * Math.PI;
  const north = (metres * Math.cos(angle)) / METRES_PER_DEGREE;
  const east = (metres * Math.sin(angle)) / (METRES_PER_DEGREE * Math.cos((centre.lat * Math.PI) / 180));
  return { lat: round(centre.lat + north), lng: round(centre.lng + east) };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
