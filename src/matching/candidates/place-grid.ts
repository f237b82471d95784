import { latitudeDegrees } from '../geometry';
import type { LatLng } from '../problem';

const COLUMNS = 1_000_000;

/** Places in square cells of degrees; a query returns a superset of those within a radius. */
export type PlaceGrid = {
  readonly cellDegrees: number;
  readonly cells: ReadonlyMap<number, readonly number[]>;
  /** Every place with coordinates. */
  readonly placed: readonly number[];
  /** Those without: near to everything, for all we know. */
  readonly unplaced: readonly number[];
};

export function buildPlaceGrid(places: readonly (LatLng | null)[], cellMetres: number): PlaceGrid {
  const cellDegrees = Math.max(0.001, latitudeDegrees(cellMetres));
  const cells = new Map<number, number[]>();
  const placed: number[] = [];
  const unplaced: number[] = [];
  places.forEach((place, k) => {
    if (!place) {
      unplaced.push(k);
      return;
    }
    placed.push(k);
    const key = cellKey(rowOf(place.lat, cellDegrees), columnOf(place.lng, cellDegrees));
    const cell = cells.get(key);
    if (cell) cell.push(k);
    else cells.set(key, [k]);
  });
  return { cellDegrees, cells, placed, unplaced };
}

/** Calls `visit` for every place that may lie within `radiusMetres` of `centre`, those without coordinates too. */
export function visitNear(
  grid: PlaceGrid,
  centre: LatLng | null,
  radiusMetres: number,
  visit: (place: number) => void,
): void {
  grid.unplaced.forEach(visit);
  const range = centre && cellRange(grid, centre, radiusMetres);
  if (!range) {
    grid.placed.forEach(visit);
    return;
  }
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      grid.cells.get(cellKey(row, column))?.forEach(visit);
    }
  }
}

/** Null where looking at every place is simpler: a wide radius, a pole or the date line. */
function cellRange(
  { cellDegrees, placed }: PlaceGrid,
  { lat, lng }: LatLng,
  radiusMetres: number,
): { top: number; bottom: number; left: number; right: number } | null {
  const tall = latitudeDegrees(radiusMetres) * 1.001;
  const farthest = Math.abs(lat) + tall;
  if (!(farthest < 85)) return null;
  // A circle is widest in longitude a little polewards of its centre; dividing by the cosine there covers it.
  const wide = tall / Math.cos((farthest * Math.PI) / 180);
  if (lng - wide < -180 || lng + wide > 180) return null;
  const top = rowOf(lat - tall, cellDegrees);
  const bottom = rowOf(lat + tall, cellDegrees);
  const left = columnOf(lng - wide, cellDegrees);
  const right = columnOf(lng + wide, cellDegrees);
  return (bottom - top + 1) * (right - left + 1) > placed.length ? null : { top, bottom, left, right };
}

function rowOf(lat: number, cellDegrees: number): number {
  return Math.floor((lat + 90) / cellDegrees);
}

function columnOf(lng: number, cellDegrees: number): number {
  return Math.floor((lng + 180) / cellDegrees);
}

function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}
