import type { AssignmentInstance } from '../assignment/instance';
import { drawRows, withCounts, type Rows, type Shape } from './instances';
import { createRandom, type Random } from './random';

/** Two integers in one double: the lower one stays below this. */
const PACK = 2 ** 26;

type Points = { readonly x: Float64Array; readonly y: Float64Array };

/** Points on a square, with the nearest helpers as candidates; a cost is the distance in metres. */
export function geoInstance(seed: number, shape: Shape, sideMetres = 100_000): AssignmentInstance {
  const random = createRandom(seed);
  const helpers = evenPoints(random, shape.helpers, sideMetres);
  const requests = evenPoints(random, shape.requests, sideMetres);
  return withCounts(random, shape, nearestRows(requests, helpers, shape.degree, sideMetres));
}

/**
 * A city whose requests crowd in its centre while helpers live all over it. Candidates are drawn evenly (those
 * with the skill), the cost is the distance in metres: everybody wants the same few helpers.
 */
export function hubInstance(seed: number, shape: Shape, sideMetres = 10_000): AssignmentInstance {
  const random = createRandom(seed);
  const helpers = evenPoints(random, shape.helpers, sideMetres);
  const requests = crowdedPoints(random, shape.requests, sideMetres);
  const rows = drawRows(random, shape);
  for (let i = 0; i < shape.requests; i++) {
    for (let e = rows.rowStart[i]!; e < rows.rowStart[i + 1]!; e++) {
      rows.cost[e] = metresBetween(requests, i, helpers, rows.helper[e]!);
    }
  }
  return withCounts(random, shape, rows);
}

function evenPoints(random: Random, count: number, side: number): Points {
  const draw = () => new Float64Array(count).map(() => random.next() * side);
  return { x: draw(), y: draw() };
}

function crowdedPoints(random: Random, count: number, side: number): Points {
  const draw = () => new Float64Array(count).map(() => (0.5 + 4 * (random.next() - 0.5) ** 3) * side);
  return { x: draw(), y: draw() };
}

function metresBetween(from: Points, i: number, to: Points, j: number): number {
  return Math.round(Math.hypot(from.x[i]! - to.x[j]!, from.y[i]! - to.y[j]!));
}

function nearestRows(requests: Points, helpers: Points, degree: number, side: number): Rows {
  const count = requests.x.length;
  const grid = buildGrid(helpers, degree, side);
  const rowStart = new Int32Array(count + 1);
  const helper = new Int32Array(count * degree);
  const cost = new Int32Array(count * degree);
  const found = new Float64Array(helpers.x.length);
  let e = 0;
  for (let i = 0; i < count; i++) {
    const nearest = found
      .subarray(0, visitAround(grid, requests, i, helpers, found))
      .sort()
      .subarray(0, degree);
    // By helper, as the candidates of a real plan are.
    for (let k = 0; k < nearest.length; k++) nearest[k] = swapPacked(nearest[k]!);
    for (const packed of nearest.sort()) {
      helper[e] = Math.floor(packed / PACK);
      cost[e++] = packed % PACK;
    }
    rowStart[i + 1] = e;
  }
  return { rowStart, helper: helper.slice(0, e), cost: cost.slice(0, e) };
}

function swapPacked(packed: number): number {
  return (packed % PACK) * PACK + Math.floor(packed / PACK);
}

type Grid = {
  readonly side: number;
  readonly cells: number;
  readonly start: Int32Array;
  readonly member: Int32Array;
};

/** About `degree / 2` points in each cell, so that nine cells hold the nearest. */
function buildGrid(points: Points, degree: number, side: number): Grid {
  const count = points.x.length;
  const cells = Math.max(1, Math.floor(Math.sqrt(count / Math.max(1, degree / 2))));
  const start = new Int32Array(cells * cells + 1);
  const member = new Int32Array(count);
  const grid = { side, cells, start, member };
  for (let j = 0; j < count; j++) start[cellOf(grid, points, j) + 1]!++;
  for (let c = 0; c < cells * cells; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  for (let j = 0; j < count; j++) member[next[cellOf(grid, points, j)]!++] = j;
  return grid;
}

function along({ cells, side }: Grid, metres: number): number {
  return Math.min(cells - 1, Math.floor((metres / side) * cells));
}

function cellOf(grid: Grid, points: Points, k: number): number {
  return along(grid, points.x[k]!) * grid.cells + along(grid, points.y[k]!);
}

/** Writes distance and helper, packed in one number, for all helpers in the nine cells around; returns how many. */
function visitAround(grid: Grid, from: Points, i: number, helpers: Points, found: Float64Array): number {
  const { cells, start, member } = grid;
  const column = along(grid, from.x[i]!);
  const row = along(grid, from.y[i]!);
  let count = 0;
  for (let x = Math.max(0, column - 1); x <= Math.min(cells - 1, column + 1); x++) {
    const first = x * cells + Math.max(0, row - 1);
    const last = x * cells + Math.min(cells - 1, row + 1);
    for (let k = start[first]!; k < start[last + 1]!; k++) {
      const j = member[k]!;
      found[count++] = metresBetween(from, i, helpers, j) * PACK + j;
    }
  }
  return count;
}
