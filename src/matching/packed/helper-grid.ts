/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays, read inside their own bounds */
import { latitudeDegrees } from '../geometry';
import type { MatchingHelper } from '../problem';
import { chordSquare } from './chord';

const RADIANS = Math.PI / 180;
/** Metres added to a limit, for distances are rounded before they are compared with it. */
export const SLACK = 1;
/** Limits of a layer differ by at most this factor. */
const SPREAD = 1.5;
const CELLS_PER_LIMIT = 3;

/**
 * Helpers in cells of degrees, row by row from the south-west, so that neighbours of a row stand side by side. Those
 * with similar travel limits share a layer, for the widest limit decides how far a request has to look. Helpers
 * without a home stand behind all layers.
 */
export type HelperGrid = {
  readonly layers: readonly Layer[];
  /** Positions from here on have no home. */
  readonly placed: number;
};

export type Layer = {
  /** Degrees of latitude that the widest travel limit spans, and a quarter of the square of its chord; or just about. */
  readonly reach: number;
  readonly quarter: number;
  readonly south: number;
  readonly west: number;
  /** Degrees. */
  readonly height: number;
  readonly width: number;
  readonly rows: number;
  readonly columns: number;
  /** Positions of cell `row * columns + column`: `start[cell] .. start[cell + 1]`. */
  readonly start: Int32Array;
  /** The least cosine of latitude within each row. */
  readonly leastCosine: Float64Array;
};

type Placed = { readonly j: number; readonly lat: number; readonly lng: number; readonly limit: number };

/** @returns the grid, and the helper (by index) at each position */
export function buildHelperGrid(helpers: readonly MatchingHelper[]): {
  readonly grid: HelperGrid;
  readonly order: Int32Array;
} {
  const bands = new Map<number, Placed[]>();
  const unplaced: number[] = [];
  helpers.forEach(({ home, travelLimitMetres: limit }, j) => {
    if (!home) return void unplaced.push(j);
    const band = Math.ceil(Math.log(Math.max(100, limit)) / Math.log(SPREAD));
    const members = bands.get(band);
    if (members) members.push({ j, ...home, limit });
    else bands.set(band, [{ j, ...home, limit }]);
  });
  const order: number[] = [];
  const layers = [...bands].sort(([a], [b]) => a - b).map(([, members]) => buildLayer(members, order));
  const placed = order.length;
  return { grid: { layers, placed }, order: Int32Array.from([...order, ...unplaced]) };
}

/** Appends the helpers to `order`, sorted by cell. */
function buildLayer(members: readonly Placed[], order: number[]): Layer {
  const limit = members.reduce((most, member) => Math.max(most, member.limit), 0);
  const shape = chooseCells(members, limit);
  const { south, west, height, width, rows, columns } = shape;
  const cells = Int32Array.from(members, ({ lat, lng }) => {
    return Math.floor((lat - south) / height) * columns + Math.floor((lng - west) / width);
  });
  const start = new Int32Array(rows * columns + 1);
  for (const cell of cells) start[cell + 1]!++;
  start[0] = order.length;
  for (let cell = 0; cell < rows * columns; cell++) start[cell + 1]! += start[cell]!;
  const next = start.slice();
  members.forEach(({ j }, k) => (order[next[cells[k]!]!++] = j));
  const leastCosine = Float64Array.from({ length: rows }, (_, row) =>
    Math.max(0, Math.min(cosineOf(south + row * height), cosineOf(south + (row + 1) * height))),
  );
  const furthest = limit + SLACK;
  const [reach, quarter] = [latitudeDegrees(furthest), chordSquare(furthest) / 4];
  return { reach, quarter, ...shape, start, leastCosine };
}

/** About square cells, a fraction of the limit wide; larger where that would make far more cells than helpers. */
function chooseCells(
  members: readonly Placed[],
  limit: number,
): Pick<Layer, 'south' | 'west' | 'height' | 'width' | 'rows' | 'columns'> {
  const box = { south: Infinity, north: -Infinity, west: Infinity, east: -Infinity };
  for (const { lat, lng } of members) {
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
  }
  const { south, west } = box;
  const cosine = Math.max(0.1, cosineOf((south + box.north) / 2));
  const count = (span: number, size: number) => Math.floor(span / size) + 1;
  const cells = (height: number) =>
    count(box.north - south, height) * count(box.east - west, height / cosine);
  let height = latitudeDegrees(Math.max(100, limit / CELLS_PER_LIMIT));
  while (cells(height) > 2 * members.length + 64) height *= 1.25;
  const width = height / cosine;
  const rows = count(box.north - south, height);
  return { south, west, height, width, rows, columns: count(box.east - west, width) };
}

function cosineOf(degrees: number): number {
  return Math.cos(Math.min(90, degrees) * RADIANS);
}

/**
 * Writes the ranges of positions, from and to in turns, that hold every helper of the layer who may travel to the
 * place, and returns how many numbers it wrote; `into` has room for two for each row. Per row, the haversine formula
 * solved for the difference of longitude bounds the columns, also near a pole.
 */
export function rangesNear(layer: Layer, lat: number, lng: number, into: Int32Array): number {
  const { reach, quarter, south, height, width, west, rows, columns, start, leastCosine } = layer;
  const cosine = cosineOf(lat);
  // Multiplied by rather than divided: a rounding of the last digit is far less than the slack.
  const [perRow, perColumn] = [1 / height, 1 / width];
  const first = Math.max(0, Math.floor((lat - reach - south) * perRow));
  const last = Math.min(rows - 1, Math.floor((lat + reach - south) * perRow));
  const [middle, easternmost] = [(lng - west) * perColumn, columns - 1];
  let count = 0;
  for (let row = first; row <= last; row++) {
    const rowSouth = south + row * height;
    // Half of what lies between here and the row, in radians; its sine squared is at least that of the series.
    const away = Math.max(0, rowSouth - lat, lat - rowSouth - height) * (RADIANS / 2);
    const square = (quarter - away * away * (1 - (away * away) / 3)) / (leastCosine[row]! * cosine);
    if (square < 0) continue;
    // An upper bound of twice the arcsine, good up to 0.5.
    const wide = Math.sqrt(square) * (1 + 0.2 * square) * (2 / RADIANS);
    const isWhole = !(square < 0.25) || lng - wide < -180 || lng + wide > 180;
    const left = isWhole ? 0 : Math.max(0, Math.floor(middle - wide * perColumn));
    const right = isWhole ? easternmost : Math.min(easternmost, Math.floor(middle + wide * perColumn));
    if (left > right) continue;
    const from = start[row * columns + left]!;
    const to = start[row * columns + right + 1]!;
    if (from === to) continue;
    into[count++] = from;
    into[count++] = to;
  }
  return count;
}
